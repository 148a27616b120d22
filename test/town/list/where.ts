/** Codes of territories that the lists speak of by name. */
export const longquan = '431128001'
const zhongshan = '431128002'
export const menlouxia = '431128202'

/** The two subdistricts of the county town. */
export const subdistricts: readonly string[] = [longquan, zhongshan]

/** Living quarters of two forest farms: places of the statistics list that are no administrative unit. */
export const forestQuarters: readonly string[] = ['431128001500', '431128202502']

/** Five townships that take in stray dogs themselves, on trial. */
export const strayDogTrial: readonly string[] = ['431128101', '431128103', '431128105', '431128107', '431128110']
