import { useSuspenseQuery } from '@tanstack/react-query'
import { Outlet } from '@tanstack/react-router'
import { useParam } from '../ui/address.ts'
import { NotFound } from '../ui/lost.tsx'
import { JurisdictionContext, siteQuery } from './jurisdiction.ts'

/** Gives the pages below it the jurisdiction that the address names; an unknown one is no page. */
export const JurisdictionFrame = () => {
  const sign = useParam('sign')
  const { jurisdictions } = useSuspenseQuery(siteQuery).data
  const jurisdiction = jurisdictions.find((one) => one.sign === sign)
  if (jurisdiction === undefined) return <NotFound />
  return (
    <JurisdictionContext value={jurisdiction}>
      <Outlet />
    </JurisdictionContext>
  )
}
