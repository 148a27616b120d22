import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from 'openid-client'

/** An OpenID Connect provider and what it knows us as. */
export type OidcProvider = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string }

/** Where to send the browser, and what must be remembered until it comes back. */
export type OidcStart = {
  readonly url: string
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

const discovered = new Map<string, Promise<Configuration>>()

const isLoopback = (issuer: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(issuer.hostname)

/** Plain http is spoken with this very machine only. A failed discovery is tried again with the next sign-in. */
const configurationOf = ({ issuer, clientId, clientSecret }: OidcProvider): Promise<Configuration> => {
  const key = `${issuer} ${clientId}`
  const known = discovered.get(key)
  if (known !== undefined) return known
  const url = new URL(issuer)
  const options = { timeout: 10, execute: isLoopback(url) ? [allowInsecureRequests] : [] }
  const asked = discovery(url, clientId, clientSecret, undefined, options)
  discovered.set(key, asked)
  asked.catch(() => discovered.delete(key))
  return asked
}

/**
 * Begins a sign-in at a provider: authorization code flow with PKCE, state and nonce.
 *
 * @throws when the provider does not answer
 */
export const startOidc = async (provider: OidcProvider, redirectUri: string): Promise<OidcStart> => {
  const configuration = await configurationOf(provider)
  const verifier = randomPKCECodeVerifier()
  const [state, nonce] = [randomState(), randomNonce()]
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: redirectUri,
    scope: 'openid',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
  return { url: url.href, state, nonce, verifier }
}

/**
 * Finishes it with what the browser brought back.
 *
 * @param returnedTo the whole address the browser came back to
 * @returns the person's subject at this provider
 * @throws when the provider refuses, or anything it says does not fit together
 */
export const finishOidc = async (
  provider: OidcProvider,
  returnedTo: URL,
  started: Pick<OidcStart, 'state' | 'nonce' | 'verifier'>,
): Promise<string> => {
  const tokens = await authorizationCodeGrant(await configurationOf(provider), returnedTo, {
    expectedState: started.state,
    expectedNonce: started.nonce,
    pkceCodeVerifier: started.verifier,
    idTokenExpected: true,
  })
  const subject = tokens.claims()?.sub
  if (subject === undefined) throw new Error('the provider named nobody')
  return subject
}
