import { type Decimal, decimalIn, decimalText, floorOf, negated, plus, whole } from './decimal.ts'

const dayS = 86_400n

const fields = (text: string, pattern: RegExp): readonly string[] | null => {
  const found = pattern.exec(text)
  return found === null ? null : found.map((part) => part ?? '')
}

/** Days since 1970-01-01 of a date of the proleptic Gregorian calendar, `2024-02-29`; null when there is no such day. */
export const dayNumberIn = (text: string): Decimal | null => {
  const found = fields(text, /^(-?\d{4,9})-(\d\d)-(\d\d)$/)
  if (found === null) return null
  const [year, month, day] = found.slice(1).map(Number)
  return dayNumberOf(year ?? 0, month ?? 0, day ?? 0)
}

const monthDays = (year: number, month: number): number => {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}

/** The same from year, month and day. */
export const dayNumberOf = (year: number, month: number, day: number): Decimal | null => {
  if (month < 1 || month > 12 || day < 1 || day > monthDays(year, month)) return null
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const days = era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468
  return whole(BigInt(days))
}

const padded = (value: number, length: number): string => `${value}`.padStart(length, '0')

/** The date of a number of days since 1970-01-01. */
export const dateText = (days: bigint): string => {
  const shifted = Number(days) + 719_468
  const era = Math.floor(shifted / 146_097)
  const ofEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  const years = year < 0 ? `-${padded(-year, 4)}` : padded(year, 4)
  return `${years}-${padded(month, 2)}-${padded(day, 2)}`
}

/** Seconds since midnight of `08:30:00` or `08:30:00.5`; null when there is no such time. */
export const secondsIn = (text: string): Decimal | null => {
  const found = fields(text, /^(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?$/)
  if (found === null) return null
  const [, hours = '', minutes = '', seconds = ''] = found
  const left = decimalIn(seconds === '' ? '0' : seconds)
  if (left === null || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) >= 60) return null
  return plus(whole(BigInt(Number(hours) * 3600 + Number(minutes) * 60)), left)
}

/** The time of a number of seconds since midnight. */
export const timeText = (seconds: Decimal): string => {
  const minutes = floorOf(seconds) / 60n
  const left = decimalText(plus(seconds, whole(-minutes * 60n)))
  const [units = '', parts] = left.split('.')
  const second = `${units.padStart(2, '0')}${parts === undefined ? '' : `.${parts}`}`
  return `${padded(Number(minutes / 60n), 2)}:${padded(Number(minutes % 60n), 2)}:${second}`
}

/** Seconds since the first moment of 1970 of `2024-02-29T08:30:00`, or of a date alone (its midnight). */
export const momentIn = (text: string): Decimal | null => {
  const [date = '', time] = text.split('T')
  const days = dayNumberIn(date)
  const seconds = time === undefined ? whole(0n) : secondsIn(time)
  return days === null || seconds === null ? null : plus(whole(days.digits * dayS), seconds)
}

/** The same of a moment that ends in `Z` or an offset such as `+08:00`, in universal time. */
export const instantIn = (text: string): Decimal | null => {
  const found = fields(text, /^(.+T.+?)(?:Z|([+-])(\d\d):(\d\d)(?::\d\d)?)$/)
  if (found === null) return null
  const [, local = '', sign = '', hours = '', minutes = ''] = found
  const moment = momentIn(local)
  if (moment === null) return null
  const offset = BigInt(Number(hours) * 3600 + Number(minutes) * 60)
  return plus(moment, whole(sign === '-' ? offset : -offset))
}

/** The date and time of a number of seconds since the first moment of 1970. */
export const momentText = (seconds: Decimal): string => {
  const floor = floorOf(seconds)
  const days = floor >= 0n ? floor / dayS : -((dayS - 1n - floor) / dayS)
  return `${dateText(days)}T${timeText(plus(seconds, whole(-days * dayS)))}`
}

const signed = (value: Decimal, sign: string): Decimal => (sign === '-' ? negated(value) : value)

/** Months of `P1Y6M`; null for anything else, such as days. */
export const monthsIn = (text: string): Decimal | null => {
  const found = fields(text, /^(-?)P(?=\d)(?:(\d{1,9})Y)?(?:(\d{1,9})M)?$/)
  if (found === null) return null
  const [, sign = '', years = '', months = ''] = found
  return signed(whole(BigInt(years || '0') * 12n + BigInt(months || '0')), sign)
}

/** Seconds of `P1DT2H3M4.5S`; null for anything else, such as months. */
export const spanIn = (text: string): Decimal | null => {
  const pattern =
    /^(-?)P(?=\d|T)(?:(\d{1,15})D)?(?:T(?=\d)(?:(\d{1,15})H)?(?:(\d{1,15})M)?(?:(\d{1,15}(?:\.\d{1,15})?)S)?)?$/
  const found = fields(text, pattern)
  if (found === null) return null
  const [, sign = '', days = '', hours = '', minutes = '', seconds = ''] = found
  const rest = decimalIn(seconds || '0') ?? whole(0n)
  const units = BigInt(days || '0') * dayS + BigInt(hours || '0') * 3600n + BigInt(minutes || '0') * 60n
  return signed(plus(whole(units), rest), sign)
}

/** A number of months as a duration. */
export const monthsText = (months: bigint): string => {
  const size = months < 0n ? -months : months
  const years = size / 12n > 0n ? `${size / 12n}Y` : ''
  const left = size % 12n > 0n || years === '' ? `${size % 12n}M` : ''
  return `${months < 0n ? '-' : ''}P${years}${left}`
}

/** A number of seconds as a duration. */
export const spanText = (seconds: Decimal): string => {
  const size = seconds.digits < 0n ? negated(seconds) : seconds
  const minutes = floorOf(size) / 60n
  const left = plus(size, whole(-minutes * 60n))
  const days = minutes / 1440n
  const [hours, rest] = [(minutes % 1440n) / 60n, minutes % 60n]
  const time = [
    hours > 0n ? `${hours}H` : '',
    rest > 0n ? `${rest}M` : '',
    left.digits > 0n ? `${decimalText(left)}S` : '',
  ].join('')
  const date = days > 0n || time === '' ? `${days}D` : ''
  return `${seconds.digits < 0n ? '-' : ''}P${date}${time === '' ? '' : `T${time}`}`
}
