import { useNavigate, useParams, useSearch } from '@tanstack/react-router'

/** A part of the address, such as the id in `/matters/$id`; empty when the address has none of that name. */
export const useParam = (name: string): string => {
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false })
  return params[name] ?? ''
}

/** Values after the `?`, so that a filtered page can be sent to a colleague. Setting replaces the address in place. */
export const useAddressValues = (): readonly [
  Readonly<Record<string, string>>,
  (change: Readonly<Record<string, string | null>>) => void,
] => {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const navigate = useNavigate()
  const values = Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)]))

  const change = (changed: Readonly<Record<string, string | null>>): void => {
    const next = Object.entries({ ...values, ...changed }).filter(([, value]) => value !== null && value !== '')
    void navigate({ to: '.', search: Object.fromEntries(next), replace: true })
  }
  return [values, change]
}
