import { aid } from './texts/care/aid.ts'
import { disabilityChildren } from './texts/care/disability-children.ts'
import { elderly } from './texts/care/elderly.ts'
import { greening } from './texts/city/greening.ts'
import { signs } from './texts/city/signs.ts'
import { streetOrder } from './texts/city/street-order.ts'
import { waste } from './texts/city/waste.ts'
import { culture } from './texts/culture-services/culture.ts'
import { services } from './texts/culture-services/services.ts'
import { air } from './texts/ecology/air.ts'
import { noise } from './texts/ecology/noise.ts'
import { waterSoil } from './texts/ecology/water-soil.ts'
import { fields } from './texts/farming/fields.ts'
import { livestock } from './texts/farming/livestock.ts'
import { village } from './texts/farming/village.ts'
import { medical } from './texts/health/medical.ts'
import { medicalInsurance } from './texts/health/medical-insurance.ts'
import { publicHealth } from './texts/health/public-health.ts'
import { building } from './texts/housing/building.ts'
import { buildingQuality } from './texts/housing/building-quality.ts'
import { estate } from './texts/housing/estate.ts'
import { insuranceJobs } from './texts/labour/insurance-jobs.ts'
import { wages } from './texts/labour/wages.ts'
import { forestMines } from './texts/land/forest-mines.ts'
import { homesteads } from './texts/land/homesteads.ts'
import { food } from './texts/market/food.ts'
import { licences } from './texts/market/licences.ts'
import { trade } from './texts/market/trade.ts'
import { disputes } from './texts/order/disputes.ts'
import { security } from './texts/order/security.ts'
import { fire } from './texts/safety/fire.ts'
import { publicPlaces } from './texts/safety/public-places.ts'
import { workSafety } from './texts/safety/work-safety.ts'
import { compulsory } from './texts/school/compulsory.ts'
import { otherEducation } from './texts/school/other-education.ts'
import { townTraffic } from './texts/traffic/town-traffic.ts'
import { transport } from './texts/traffic/transport.ts'
import type { TypeTexts } from './texts/type.ts'
import { flood } from './texts/water/flood.ts'
import { rivers } from './texts/water/rivers.ts'
import { supplyIrrigation } from './texts/water/supply-irrigation.ts'
import { drainage } from './texts/works/drainage.ts'
import { lighting } from './texts/works/lighting.ts'
import { streets } from './texts/works/streets.ts'
import { supply } from './texts/works/supply.ts'

/** How every type of the taxonomy is reported. */
export const allTexts: readonly TypeTexts[] = [
  ...streetOrder,
  ...signs,
  ...waste,
  ...greening,
  ...streets,
  ...drainage,
  ...lighting,
  ...supply,
  ...noise,
  ...air,
  ...waterSoil,
  ...estate,
  ...buildingQuality,
  ...building,
  ...homesteads,
  ...forestMines,
  ...townTraffic,
  ...transport,
  ...fields,
  ...livestock,
  ...village,
  ...rivers,
  ...supplyIrrigation,
  ...flood,
  ...fire,
  ...workSafety,
  ...publicPlaces,
  ...security,
  ...disputes,
  ...wages,
  ...insuranceJobs,
  ...aid,
  ...elderly,
  ...disabilityChildren,
  ...medical,
  ...publicHealth,
  ...medicalInsurance,
  ...compulsory,
  ...otherEducation,
  ...food,
  ...trade,
  ...licences,
  ...culture,
  ...services,
]
