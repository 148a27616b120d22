import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { FactorPolicy, PeoplePolicy } from '../../../src/modules/people/core/policy.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { policyQuery, useChangePolicy } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { Stamp } from '../../ui/stamp.tsx'

type NumberKey = Exclude<keyof PeoplePolicy, 'secondFactor'>

const numberKeys: readonly NumberKey[] = ['sessionIdleMinutes', 'sessionHours', 'passwordMinLength', 'revealMinutes']

const NumberInput = ({
  name,
  value,
  onChange,
}: {
  readonly name: NumberKey
  readonly value: string
  readonly onChange: (value: string) => void
}) => {
  const words = usePageWords().settings
  const { label, does } = words.guard[name]
  const read = PeoplePolicy.shape[name]
  const isRight = value.trim() !== '' && read.safeParse(Number(value)).success
  return (
    <Field label={label} note={does} problem={isRight ? null : words.bounds(read.minValue ?? 0, read.maxValue ?? 0)}>
      {(ties) => (
        <input
          {...ties}
          className="input number-input"
          inputMode="numeric"
          maxLength={5}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}

const Form = ({ policy }: { readonly policy: PeoplePolicy }) => {
  const words = usePageWords().settings.guard
  const { sign } = useJurisdiction()
  const changing = useChangePolicy(sign)
  const [secondFactor, setFactor] = useState(policy.secondFactor)
  const [numbers, setNumbers] = useState<Readonly<Partial<Record<NumberKey, string>>>>({})
  const typed = (key: NumberKey): string => numbers[key] ?? String(policy[key])
  const wish = PeoplePolicy.safeParse({
    secondFactor,
    ...Object.fromEntries(numberKeys.map((key) => [key, typed(key).trim() === '' ? null : Number(typed(key))])),
  })
  const keep = (): void => {
    if (wish.success) changing.mutate(wish.data)
  }
  return (
    <>
      <div className="setting-fields">
        <Field label={words.secondFactor}>
          {(ties) => (
            <select
              {...ties}
              className="input"
              value={secondFactor}
              onChange={(event) => setFactor(FactorPolicy.catch(secondFactor).parse(event.target.value))}
            >
              {FactorPolicy.options.map((one) => (
                <option key={one} value={one}>
                  {words.factors[one]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {numberKeys.map((key) => (
          <NumberInput
            key={key}
            name={key}
            value={typed(key)}
            onChange={(value) => setNumbers({ ...numbers, [key]: value })}
          />
        ))}
      </div>
      <div className="row wrap">
        <Action label={words.keep} busy={changing.isPending} onPress={keep} />
        {changing.isSuccess && <Stamp kind="good">{words.kept}</Stamp>}
      </div>
      {changing.isError && <ErrorNotice error={changing.error} />}
    </>
  )
}

/** How the jurisdiction guards its accounts and its vault; the second factor is set here and nowhere else. */
export const PolicyCard = () => {
  const words = usePageWords().settings.guard
  const { sign } = useJurisdiction()
  const policy = useQuery(policyQuery(sign))
  if (policy.isError) return <ErrorNotice error={policy.error} />
  return (
    <Card title={words.title} aside={words.about}>
      {policy.data !== undefined && <Form policy={policy.data} />}
    </Card>
  )
}
