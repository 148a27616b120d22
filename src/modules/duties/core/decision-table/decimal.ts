/** An exact decimal number: `digits / 10 ** scale`, without trailing zeros after the point. */
export type Decimal = { readonly digits: bigint; readonly scale: number }

/** The most digits, before and after the point together, that a literal may have. */
export const maxDigits = 1_000

const levelled = (digits: bigint, scale: number): Decimal => {
  let left = digits
  let places = scale
  while (places > 0 && left % 10n === 0n) {
    left /= 10n
    places -= 1
  }
  return { digits: left, scale: places }
}

export const whole = (value: bigint): Decimal => ({ digits: value, scale: 0 })

const shape = /^(-?)(\d*)(?:\.(\d+))?(?:[eE]([+-]?\d{1,4}))?$/

/** Reads `12`, `-0.5`, `.5` or `1.2e3`; null when the text is none of these or has more than `maxDigits` digits. */
export const decimalIn = (text: string): Decimal | null => {
  const found = shape.exec(text)
  if (found === null) return null
  const [, sign = '', before = '', after = '', exponent = '0'] = found
  if (before === '' && after === '') return null
  const scale = after.length - Number(exponent)
  if (before.length + after.length > maxDigits || Math.abs(scale) > maxDigits) return null
  const digits = BigInt(`${before}${after}`) * (sign === '-' ? -1n : 1n)
  return scale < 0 ? whole(digits * 10n ** BigInt(-scale)) : levelled(digits, scale)
}

const at = (value: Decimal, scale: number): bigint => value.digits * 10n ** BigInt(scale - value.scale)

/** Negative when `a` is less than `b`, 0 when they are the same number. */
export const compareDecimals = (a: Decimal, b: Decimal): number => {
  const scale = Math.max(a.scale, b.scale)
  const [left, right] = [at(a, scale), at(b, scale)]
  if (left === right) return 0
  return left < right ? -1 : 1
}

export const plus = (a: Decimal, b: Decimal): Decimal => {
  const scale = Math.max(a.scale, b.scale)
  return levelled(at(a, scale) + at(b, scale), scale)
}

export const negated = (value: Decimal): Decimal => ({ digits: -value.digits, scale: value.scale })

export const times = (a: Decimal, b: Decimal): Decimal => levelled(a.digits * b.digits, a.scale + b.scale)

/** The greatest whole number that is not above the value. */
export const floorOf = (value: Decimal): bigint => {
  const unit = 10n ** BigInt(value.scale)
  const cut = value.digits / unit
  return value.digits < 0n && cut * unit !== value.digits ? cut - 1n : cut
}

/** The number half-way between two, exactly. */
export const middle = (a: Decimal, b: Decimal): Decimal => times(plus(a, b), { digits: 5n, scale: 1 })

/** The number written out in full, as `-12.5`. */
export const decimalText = ({ digits, scale }: Decimal): string => {
  const sign = digits < 0n ? '-' : ''
  const text = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0')
  return scale === 0 ? `${sign}${text}` : `${sign}${text.slice(0, -scale)}.${text.slice(-scale)}`
}
