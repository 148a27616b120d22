import { problem, refuse } from '../kernel/problem.ts'
import { findAccountByLogin, inviteAgain, removeFactor } from '../modules/people/index.ts'
import { type Call, inTransaction } from '../platform/call.ts'
import { wordsOf } from '../words/index.ts'
import { invitationAt, withCounty } from './county.ts'
import { answer, terminalLocale } from './say.ts'

const noSuchAccount = problem('commands/no-such-account', 404)
const signedInAlready = problem('commands/signed-in-already', 409)

type InviteWish = {
  readonly jurisdiction?: string
  readonly recover?: boolean
  readonly removeFactor?: boolean
  readonly json?: boolean
}

type Invited = {
  readonly account: { readonly id: string; readonly login: string; readonly name: string }
  readonly code: string
  readonly hadPassword: boolean
  readonly hasSecondFactor: boolean
  readonly invitation: string
}

const invite = (call: Call, login: string, wish: InviteWish): Promise<Invited> =>
  inTransaction(call, async (call) => {
    const account = (await findAccountByLogin(call, login)) ?? refuse(noSuchAccount, { login })
    const { id, name, hasPassword, hasSecondFactor } = account
    if (hasPassword && wish.recover !== true) refuse(signedInAlready, { login: account.login, name })
    const forgets = wish.removeFactor === true
    if (forgets) await removeFactor(call, id)
    return {
      account: { id, login: account.login, name },
      code: await inviteAgain(call, id),
      hadPassword: hasPassword,
      hasSecondFactor: hasSecondFactor && !forgets,
      invitation: invitationAt(call.jurisdiction.sign),
    }
  })

/** `wardwork invite`: a new one-time code for an account whose code was lost, or that lost its password too. */
export const inviteAccount = (login: string, wish: InviteWish): Promise<void> =>
  withCounty(wish.jurisdiction, async (call) => {
    const invited = await invite(call, login, wish)
    const { account, code, invitation, hadPassword, hasSecondFactor } = invited
    const words = wordsOf(terminalLocale()).commands
    answer(wish.json === true, invited, () => [
      words.invited({ ...account, code }),
      ...(hadPassword ? [words.passwordHolds] : []),
      ...(hasSecondFactor ? [words.factorHolds] : []),
      words.choosePassword(invitation),
    ])
  })
