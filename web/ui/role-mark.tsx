import { useWords } from './words.ts'

/** A unit's part: as in the duty list, plus a vacant post and several leads at once. */
export type Role = 'lead' | 'assist' | 'supervise' | 'inform' | 'vacant' | 'several'

/** The mark of a role: lead full, assist half, supervise ring, inform dot, vacancy hatched. Heard as its word. */
export const RoleMark = ({ role, label }: { readonly role: Role; readonly label?: string }) => {
  const words = useWords()
  const said = label ?? words.ui.role[role]
  return <span className={`role ${role}`} role="img" aria-label={said} title={said} />
}

/** The marks with their words, above a matrix. */
export const RoleLegend = ({ roles }: { readonly roles: readonly Role[] }) => {
  const words = useWords()
  return (
    <div className="row wrap small">
      {roles.map((role) => (
        <span key={role} className="row">
          <span className={`role ${role}`} aria-hidden="true" />
          {words.ui.role[role]}
        </span>
      ))}
    </div>
  )
}
