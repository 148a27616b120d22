import type { Section } from '../item.ts'
import { assist, townships } from '../means.ts'

/** Basic duties of townships: general administration. */
export const generalAdministrationBasic: Section = {
  kind: 'basic',
  name: { zh: '九、综合政务', en: 'General administration' },
  owner: null,
  items: [
    {
      text: { zh: '办理政务热线转来的诉求，按时答复', en: 'Handle and answer what the hotline sends' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '落实值班值守和紧急信息报送', en: 'Keep duty hours and report emergencies' },
      state: 'confirmed',
      means: [assist(townships, ['extreme-weather', 'flood-danger'])],
    },
    {
      text: { zh: '推进政务公开和便民服务大厅建设', en: 'Open government and run the service hall' },
      state: 'confirmed',
      means: [assist(townships, ['service-attitude'])],
    },
    {
      text: { zh: '做好档案、保密和公文办理', en: 'Keep files and documents' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '落实机关后勤和安全管理', en: 'Look after premises' },
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '做好年鉴、地方志资料收集', en: 'Collect material for the yearbook' },
      state: 'standing',
      means: [],
    },
  ],
}
