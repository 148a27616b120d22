import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Permission } from '../../../src/kernel/actor.ts'
import type { Role } from '../../../src/modules/people/core/role.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { rolesQuery, useChangeRole } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ErrorNotice } from '../../ui/notice.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { TextField } from '../../ui/text-field.tsx'
import { Wait } from '../../ui/wait.tsx'
import { useRoleName } from './role-name.ts'

/** Changes what a role allows, or adds one of the jurisdiction's own. */
const EditRole = ({ role, onClose }: { readonly role: Role; readonly onClose: () => void }) => {
  const words = usePageWords()
  const said = words.screens.admin
  const { sign } = useJurisdiction()
  const changing = useChangeRole(sign)
  const roleName = useRoleName()
  const isNew = role.key === ''
  const [key, setKey] = useState(role.key)
  const [name, setName] = useState(role.name ?? '')
  const [permissions, setPermissions] = useState<readonly Permission[]>(role.permissions)
  const toggle = (one: Permission): void =>
    setPermissions(permissions.includes(one) ? permissions.filter((other) => other !== one) : [...permissions, one])
  const keep = (): void => {
    if (key === '') return
    changing.mutate({ key, name: name.trim() === '' ? null : name.trim(), permissions }, { onSuccess: onClose })
  }
  return (
    <Dialog
      title={isNew ? said.newRole : roleName(role.key)}
      isOpen
      onClose={onClose}
      foot={
        <>
          <Action label={said.cancel} onPress={onClose} />
          <Action label={said.keep} tone="primary" busy={changing.isPending} onPress={keep} />
        </>
      }
    >
      {isNew && <TextField label={said.key} value={key} onChange={setKey} atMost={40} />}
      <TextField label={said.name} value={name} onChange={setName} atMost={60} />
      <fieldset className="choices">
        <legend className="strong">{said.permissions}</legend>
        {Permission.options.map((one) => (
          <label key={one} className="choice">
            <input type="checkbox" checked={permissions.includes(one)} onChange={() => toggle(one)} />
            <span>{words.people.permissions[one]}</span>
          </label>
        ))}
      </fieldset>
      {changing.isError && <ErrorNotice error={changing.error} />}
    </Dialog>
  )
}

const noRole: Role = { key: '', name: null, permissions: ['directory.read', 'duties.read'], builtIn: false }

/** Every role and what it allows, as a table; own roles may be changed, those of the house adapted. */
export const RolesCard = ({ mayEdit }: { readonly mayEdit: boolean }) => {
  const words = usePageWords()
  const said = words.screens.admin
  const { sign } = useJurisdiction()
  const roleName = useRoleName()
  const roles = useQuery(rolesQuery(sign))
  const [edited, setEdited] = useState<Role | null>(null)
  if (roles.isPending) return <Wait />
  if (roles.isError) return <ErrorNotice error={roles.error} />
  return (
    <Card
      title={said.rolesTitle}
      aside={mayEdit && <Action label={said.newRole} tone="quiet" onPress={() => setEdited(noRole)} />}
      isFlush
    >
      <table className="table">
        <tbody>
          {roles.data.map((role) => (
            <tr key={role.key}>
              <td className="nowrap">
                <b>{roleName(role.key)}</b>
                <div className="small muted">{role.builtIn ? said.builtIn : said.own}</div>
              </td>
              <td className="small">{role.permissions.map((one) => words.people.permissions[one]).join(' · ')}</td>
              <td className="num">
                {mayEdit && (
                  <button type="button" className="link small" onClick={() => setEdited(role)}>
                    {said.edit}
                    <span className="unseen"> {roleName(role.key)}</span>
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {edited !== null && <EditRole key={edited.key} role={edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}
