import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

/** A part of the address, such as the id in `/matters/$id`; empty when the address has none of that name. */
export const useParam = (name: string): string => {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  return params[name] ?? ''
}

/** A whole number as one: as a text the address would show it in quotation marks. */
const bare = (value: string): string | number => (/^(0|[1-9]\d{0,8})$/.test(value) ? Number(value) : value)

/** Values after the `?`, so that a filtered page can be sent to a colleague. Setting replaces the address in place. */
export const useAddressValues = (): readonly [
  Readonly<Record<string, string>>,
  (change: Readonly<Record<string, string | null>>) => void,
] => {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const values = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]))

  const change = (changed: Readonly<Record<string, string | null>>): void => {
    const next = Object.entries({ ...values, ...changed }).flatMap(([name, value]) =>
      value === null || value === '' ? [] : [[name, bare(value)] as const],
    )
    void navigate({ to: '.', search: Object.fromEntries(next), replace: true })
  }
  return [values, change]
}
