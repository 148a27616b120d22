import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newGate } from './gate.ts'
import { type MasterKeys, readMasterKeys } from './master-keys.ts'
import { acceptedStep, authenticatorText, authenticatorUri, codeAt } from './one-time-codes.ts'
import { hashPassword, isOutdated, isPassword } from './passwords.ts'
import { newDataKey, rewrapKey, seal, unseal, unwrapKey, wrapKey } from './seal.ts'
import { codeOf, fingerprint, newCode, newToken, tokenHash } from './tokens.ts'

const key32 = (): string => randomBytes(32).toString('base64')

const keysOf = (configured: string): MasterKeys => {
  const answer = readMasterKeys(configured, true)
  if (!answer.ok) throw new Error(answer.problem.code)
  return answer.value
}

describe('master keys', () => {
  const good = key32()

  test.each([
    ['nothing configured in production', undefined, true, 'platform/vault-keys-missing'],
    ['only spaces in production', ' , ', true, 'platform/vault-keys-missing'],
    ['a key that is too short', 'a:AAAA', false, 'platform/vault-keys-wrong'],
    ['a key without a name', good, false, 'platform/vault-keys-wrong'],
    ['a name in capitals', `A:${good}`, false, 'platform/vault-keys-wrong'],
    ['the same name twice', `a:${good},a:${key32()}`, false, 'platform/vault-keys-wrong'],
    ['the name of the development key', `development:${good}`, true, 'platform/vault-keys-wrong'],
  ])('%s is refused', (_why, configured, isProduction, code) => {
    expect(readMasterKeys(configured, isProduction)).toMatchObject({ ok: false, problem: { code } })
  })

  test('outside production, without configuration, the development key says what it is', () => {
    const answer = readMasterKeys(undefined, false)
    expect(answer).toMatchObject({ ok: true, value: { isDevelopment: true, current: { id: 'development' } } })
  })

  test('the first is current, all are known', () => {
    const keys = keysOf(`new:${key32()},old:${good}`)
    expect(keys.current.id).toBe('new')
    expect([...keys.byId.keys()]).toEqual(['new', 'old'])
    expect(keys.isDevelopment).toBe(false)
  })
})

describe('sealing', () => {
  test('what was sealed opens again, whatever it is', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.string(), (plain, context) => {
        const key = newDataKey()
        expect(new Uint8Array(unseal(key, seal(key, plain, context), context))).toEqual(plain)
      }),
    )
  })

  test('not with another key, another context, or a bit changed', () => {
    const key = newDataKey()
    const sealed = seal(key, Buffer.from('电话'), 'contact:1')
    expect(() => unseal(newDataKey(), sealed, 'contact:1')).toThrow()
    expect(() => unseal(key, sealed, 'contact:2')).toThrow()
    for (let at = 0; at < sealed.ciphertext.length; at += 1) {
      const broken = Buffer.from(sealed.ciphertext)
      broken[at] = (broken[at] ?? 0) ^ 1
      expect(() => unseal(key, { ...sealed, ciphertext: broken }, 'contact:1')).toThrow()
    }
    const cut = { ...sealed, ciphertext: sealed.ciphertext.subarray(0, 10) }
    expect(() => unseal(key, cut, 'contact:1')).toThrow()
  })

  test('the same text twice looks different', () => {
    const key = newDataKey()
    const [a, b] = [seal(key, Buffer.from('x'), 'c'), seal(key, Buffer.from('x'), 'c')]
    expect(Buffer.from(a.ciphertext).equals(Buffer.from(b.ciphertext))).toBe(false)
    expect(Buffer.from(a.nonce).equals(Buffer.from(b.nonce))).toBe(false)
  })
})

describe('wrapping and rotation', () => {
  const [first, second] = [key32(), key32()]
  const before = keysOf(`one:${first}`)
  const during = keysOf(`two:${second},one:${first}`)
  const after = keysOf(`two:${second}`)
  const dataKey = newDataKey()

  test('a key wrapped before a rotation opens during it, and after it once rewrapped', () => {
    const wrapped = wrapKey(before, dataKey, 'row-1')
    expect(wrapped.masterKeyId).toBe('one')
    expect(unwrapKey(during, wrapped, 'row-1')).toEqual(dataKey)
    expect(() => unwrapKey(after, wrapped, 'row-1')).toThrowError('platform/vault-key-unknown')

    const again = rewrapKey(during, wrapped, 'row-1')
    expect(again.masterKeyId).toBe('two')
    expect(unwrapKey(after, again, 'row-1')).toEqual(dataKey)
  })

  test('a wrapped key copied into another row does not open', () => {
    expect(() => unwrapKey(before, wrapKey(before, dataKey, 'row-1'), 'row-2')).toThrow()
  })

  test('nor under a master key of the same name that is another', () => {
    const imposter = keysOf(`one:${key32()}`)
    expect(() => unwrapKey(imposter, wrapKey(before, dataKey, 'row-1'), 'row-1')).toThrow()
  })
})

describe('passwords', () => {
  test('argon2id, and only the right one', async () => {
    const kept = await hashPassword('路灯 river Tuesday')
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
    expect(await isPassword(kept, '路灯 river Tuesday')).toBe(true)
    expect(await isPassword(kept, '路灯 river Tuesdaz')).toBe(false)
    expect(isOutdated(kept)).toBe(false)
    expect(isOutdated(kept.replace('m=19456', 'm=4096'))).toBe(true)
  })

  test('the same letters, composed otherwise, are the same password', async () => {
    expect(await isPassword(await hashPassword('caf\u00e9 au lait'), 'cafe\u0301 au lait')).toBe(true)
  })

  test('without an account it takes as long and says no', async () => {
    const kept = await hashPassword('the right one')
    await isPassword(null, 'warm up')
    const timed = async (hash: string | null): Promise<number> => {
      const start = performance.now()
      expect(await isPassword(hash, 'a wrong one')).toBe(false)
      return performance.now() - start
    }
    const fastest = async (hash: string | null): Promise<number> => {
      const runs: number[] = []
      for (let i = 0; i < 5; i += 1) runs.push(await timed(hash))
      return Math.min(...runs)
    }
    const [withAccount, without] = [await fastest(kept), await fastest(null)]
    expect(without).toBeGreaterThan(withAccount / 3)
  })
})

test('a gate lets some through together, keeps some in line, and turns the rest away', async () => {
  const gate = newGate({ atOnce: 2, waiting: 3 })
  let inside = 0
  let most = 0
  const work = async (): Promise<string> => {
    inside += 1
    most = Math.max(most, inside)
    await new Promise((resolve) => setTimeout(resolve, 5))
    inside -= 1
    return 'done'
  }
  const answers = Array.from({ length: 8 }, () => gate(work))
  expect(answers.filter((answer) => answer === null)).toHaveLength(3)
  expect(await Promise.all(answers)).toEqual(['done', 'done', 'done', 'done', 'done', null, null, null])
  expect(most).toBe(2)

  const failing = gate(() => Promise.reject(new Error('broken')))
  await expect(failing).rejects.toThrow('broken')
  expect(await gate(work)).toBe('done')
})

describe('tokens and codes', () => {
  test('tokens differ, are long, and are kept as hashes only', () => {
    const tokens = new Set(Array.from({ length: 100 }, newToken))
    expect(tokens.size).toBe(100)
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/)
    expect(tokenHash('a')).toHaveLength(32)
    expect(tokenHash('a').equals(tokenHash('b'))).toBe(false)
  })

  test('codes are made of letters nobody mistakes, and typed any way', () => {
    const code = newCode(4)
    expect(code).toMatch(/^(?:[2-9A-HJKMNP-TV-Z]{4}-){3}[2-9A-HJKMNP-TV-Z]{4}$/)
    expect(codeOf(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code.replaceAll('-', ''))
  })

  test('a fingerprint needs the key', () => {
    const [a, b] = [newDataKey(), newDataKey()]
    expect(fingerprint(a, '192.0.2.1').equals(fingerprint(a, '192.0.2.1'))).toBe(true)
    expect(fingerprint(a, '192.0.2.1').equals(fingerprint(b, '192.0.2.1'))).toBe(false)
  })
})

describe('one-time codes', () => {
  const secret = Buffer.from('12345678901234567890')
  const at = 59_000

  test('the published example: 94287082 of eight figures, so 287082 of six', () => {
    expect(codeAt(secret, at)).toBe('287082')
  })

  test.each([
    ['now', at, '287082', 0, 1],
    ['a step later', at + 30_000, '287082', 0, 1],
    ['two steps later', at + 60_000, '287082', 0, null],
    ['a step early', at - 30_000, '287082', 0, 1],
    ['wrong', at, '287083', 0, null],
    ['used before', at, '287082', 1, null],
    ['an older one than the last', at, '287082', 2, null],
    ['nonsense', at, 'abcdef', 0, null],
    ['too short', at, '28708', 0, null],
  ])('%s', (_why, epochMs, code, lastStep, step) => {
    expect(acceptedStep(secret, code, { epochMs, lastStep })).toBe(step)
  })

  test('apps read name and issuer from the address', () => {
    const uri = authenticatorUri(secret, { issuer: 'Wardwork yx', login: 'chen.wei' })
    expect(decodeURIComponent(uri)).toContain('otpauth://totp/Wardwork yx:chen.wei?')
    expect(uri).toContain(`secret=${authenticatorText(secret)}`)
    expect(authenticatorText(secret)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')
  })
})
