import { type Plane, roleNumber } from '../plane/plane.ts'

/** The days `[from, to)` that an analysis looks at, as numbers. */
export type Window = { readonly from: number; readonly to: number }

/** The leads of a plane that have a day in the window, in the order of their numbers. */
export const leadsIn = ({ duties }: Plane, window: Window): Int32Array =>
  Int32Array.from({ length: duties.count }, (_, duty) => duty).filter(
    (duty) =>
      duties.role[duty] === roleNumber.lead &&
      (duties.from[duty] ?? 0) < window.to &&
      (duties.to[duty] ?? 0) > window.from,
  )
