/** How readily the first unit gives a matter back, by type; where responsibility is unclear, more readily. */
const returnShares: Readonly<Record<string, number>> = {
  'construction-waste': 0.15,
  'dog-biting': 0.11,
  'fire-lane': 0.09,
  'illegal-building': 0.08,
  'stair-charging': 0.06,
  'noise-site': 0.05,
  'farm-pollution': 0.05,
}

export const returnShareOf = (type: string): number => returnShares[type] ?? 0.02

/** How slowly a unit works; 1 is usual. */
const slownesses: Readonly<Record<string, number>> = {
  'land-bureau': 1.6,
  'transport-bureau': 1.5,
  'housing-bureau': 1.3,
  'ecology-branch': 1.2,
  'education-bureau': 1.1,
  'police-bureau': 0.7,
  'power-company': 0.6,
  'water-company': 0.7,
  'fire-brigade': 0.7,
  'hotline-centre': 0.4,
}

export const slownessOf = (unit: string | undefined): number => slownesses[unit ?? ''] ?? 1

/** Whom the hotline asks when the list names nobody; `township` stands for the government of the place. */
const candidates: Readonly<Record<string, readonly string[]>> = {
  'elderly-meals': ['civil-affairs', 'township'],
  'playground-danger': ['market-bureau', 'culture-bureau'],
  'lamp-village': ['township', 'municipal-works'],
  'illegal-building': ['township', 'land-bureau'],
  'rubbish-heap': ['township', 'forestry-bureau'],
  'noise-site': ['urban-management', 'ecology-branch'],
  'temporary-aid': ['civil-affairs', 'township'],
}

/** The units the hotline would ask for a type, likeliest first. */
export const candidatesFor = (type: string, township: string): readonly string[] =>
  (candidates[type] ?? ['township']).map((unit) => (unit === 'township' ? `township-${township}` : unit))
