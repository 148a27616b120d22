import { useQuery } from '@tanstack/react-query'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { rolesQuery } from '../../api/people.ts'
import { usePageWords } from '../../ui/page-words.ts'

/** A role's name: the jurisdiction's own, else the word of the house. */
export const useRoleName = () => {
  const { sign } = useJurisdiction()
  const roles = useQuery(rolesQuery(sign)).data ?? []
  const ofHouse: Readonly<Record<string, string>> = usePageWords().people.roles
  return (key: string): string => roles.find((role) => role.key === key)?.name ?? ofHouse[key] ?? key
}
