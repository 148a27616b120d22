import { buildingAndUpkeepBasic } from './basic/building-and-upkeep.ts'
import { cultureAndTourismBasic } from './basic/culture-and-tourism.ts'
import { economyBasic } from './basic/economy.ts'
import { environmentBasic } from './basic/environment.ts'
import { generalAdministrationBasic } from './basic/general-administration.ts'
import { partyBuildingBasic } from './basic/party-building.ts'
import { ruralDevelopmentBasic } from './basic/rural-development.ts'
import { safetyAndLawBasic } from './basic/safety-and-law.ts'
import { servicesForResidentsBasic } from './basic/services-for-residents.ts'
import { communityItems } from './community/community.ts'
import { afterSchoolAndNewBusinessesCooperating } from './cooperating/after-school-and-new-businesses.ts'
import { cityManagementCooperating } from './cooperating/city-management.ts'
import { environmentCooperating } from './cooperating/environment.ts'
import { farmingCooperating } from './cooperating/farming.ts'
import { housingCooperating } from './cooperating/housing.ts'
import { landCooperating } from './cooperating/land.ts'
import { publicWorksCooperating } from './cooperating/public-works.ts'
import { socialAffairsCooperating } from './cooperating/social-affairs.ts'
import { transportCooperating } from './cooperating/transport.ts'
import { waterAndEmergenciesCooperating } from './cooperating/water-and-emergencies.ts'
import type { Section } from './item.ts'
import { civilAffairsPower } from './power/civil-affairs.ts'
import { cultureBureauPower } from './power/culture-bureau.ts'
import { ecologyBranchPower } from './power/ecology-branch.ts'
import { educationBureauPower } from './power/education-bureau.ts'
import { emergencyBureauPower } from './power/emergency-bureau.ts'
import { farmingBureauPower } from './power/farming-bureau.ts'
import { fireBrigadePower } from './power/fire-brigade.ts'
import { forestryBureauPower } from './power/forestry-bureau.ts'
import { healthBureauPower } from './power/health-bureau.ts'
import { hotlineCentrePower } from './power/hotline-centre.ts'
import { housingBureauPower } from './power/housing-bureau.ts'
import { labourBureauPower } from './power/labour-bureau.ts'
import { landBureauPower } from './power/land-bureau.ts'
import { marketBureauPower } from './power/market-bureau.ts'
import { medicalInsurancePower } from './power/medical-insurance.ts'
import { policeBureauPower } from './power/police-bureau.ts'
import { servicesBureauPower } from './power/services-bureau.ts'
import { transportBureauPower } from './power/transport-bureau.ts'
import { urbanManagementPower } from './power/urban-management.ts'
import { waterBureauPower } from './power/water-bureau.ts'
import { buildingTaken } from './taken-back/building.ts'
import { cultureTaken } from './taken-back/culture.ts'
import { environmentTaken } from './taken-back/environment.ts'
import { ruralDevelopmentTaken } from './taken-back/rural-development.ts'
import { safetyAndLawTaken } from './taken-back/safety-and-law.ts'
import { servicesTaken } from './taken-back/services.ts'
import { waterTaken } from './taken-back/water.ts'
import { territorialItems } from './territorial/territorial.ts'

/** Every list of the county, section by section, in the order of publication. */
export const sections: readonly Section[] = [
  urbanManagementPower,
  waterBureauPower,
  ecologyBranchPower,
  housingBureauPower,
  landBureauPower,
  forestryBureauPower,
  transportBureauPower,
  policeBureauPower,
  fireBrigadePower,
  marketBureauPower,
  farmingBureauPower,
  healthBureauPower,
  educationBureauPower,
  labourBureauPower,
  emergencyBureauPower,
  civilAffairsPower,
  medicalInsurancePower,
  cultureBureauPower,
  servicesBureauPower,
  hotlineCentrePower,
  partyBuildingBasic,
  economyBasic,
  servicesForResidentsBasic,
  safetyAndLawBasic,
  ruralDevelopmentBasic,
  environmentBasic,
  buildingAndUpkeepBasic,
  cultureAndTourismBasic,
  generalAdministrationBasic,
  cityManagementCooperating,
  publicWorksCooperating,
  environmentCooperating,
  housingCooperating,
  landCooperating,
  transportCooperating,
  farmingCooperating,
  waterAndEmergenciesCooperating,
  afterSchoolAndNewBusinessesCooperating,
  socialAffairsCooperating,
  ruralDevelopmentTaken,
  safetyAndLawTaken,
  environmentTaken,
  buildingTaken,
  servicesTaken,
  cultureTaken,
  waterTaken,
  territorialItems,
  communityItems,
]
