import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Account } from '../../../src/modules/people/core/account.ts'
import type { Choice } from '../../api/choice.ts'
import { useFind } from '../../api/choices.ts'
import { territoryQuery } from '../../api/directory-lookups.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { meQuery, rolesQuery, useGrant } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { Chooser } from '../../ui/chooser.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Field } from '../../ui/field.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useWords } from '../../ui/words.ts'
import { useRoleName } from './role-name.ts'

/** The widest territory that the giver manages people in: what an empty field means. */
const useOwnPath = (): string => {
  const { sign } = useJurisdiction()
  const { scopes } = useSuspenseQuery(meQuery(sign)).data
  const paths = scopes.filter((scope) => scope.permissions.includes('people.edit')).map((scope) => scope.territoryPath)
  return paths.sort((a, b) => a.length - b.length)[0] ?? '/'
}

/** Gives a role: in a unit or any, over a territory, from - to. */
export const GiveRole = ({
  account,
  isOpen,
  onClose,
}: {
  readonly account: Account
  readonly isOpen: boolean
  readonly onClose: () => void
}) => {
  const words = useWords().screens.admin
  const { sign } = useJurisdiction()
  const client = useQueryClient()
  const roleName = useRoleName()
  const roles = useQuery(rolesQuery(sign)).data ?? []
  const findUnit = useFind('unit')
  const findTerritory = useFind('territory')
  const giving = useGrant(sign, account.id)
  const ownPath = useOwnPath()
  const [role, setRole] = useState('handler')
  const [unit, setUnit] = useState<readonly Choice[]>([])
  const [territory, setTerritory] = useState<readonly Choice[]>([])
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')

  const give = async (): Promise<void> => {
    const [over] = territory
    const path =
      over === undefined ? ownPath : (await client.ensureQueryData(territoryQuery(sign, over.id))).territory.path
    const days = { from: from === '' ? null : from, to: to === '' ? null : to }
    giving.mutate({ role, unitId: unit[0]?.id ?? null, territoryPath: path, ...days }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={words.grantTitle(account.name)}
      isOpen={isOpen}
      onClose={onClose}
      foot={
        <>
          <Action label={words.cancel} onPress={onClose} />
          <Action label={words.give} tone="primary" busy={giving.isPending} onPress={() => void give()} />
        </>
      }
    >
      <Field label={words.role}>
        {(ties) => (
          <select {...ties} className="input" value={role} onChange={(event) => setRole(event.target.value)}>
            {roles.map((one) => (
              <option key={one.key} value={one.key}>
                {roleName(one.key)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Chooser label={words.unit} find={findUnit} chosen={unit} atMost={1} onChange={setUnit} />
      <Chooser label={words.territory} find={findTerritory} chosen={territory} atMost={1} onChange={setTerritory} />
      <div className="two-fields">
        <TextField label={words.from} kind="date" value={from} onChange={setFrom} />
        <TextField label={words.to} kind="date" value={to} onChange={setTo} />
      </div>
      {giving.isError && <ErrorNotice error={giving.error} />}
    </Dialog>
  )
}
