import type { Section } from '../item.ts'
import { lead, line, rule } from '../means.ts'

/** Power list of the Civil Affairs. */
export const civilAffairsPower: Section = {
  kind: 'power',
  name: { zh: '县民政局', en: 'Civil Affairs' },
  owner: 'civil-affairs',
  items: [
    {
      text: { zh: '对养老机构违规行为的处罚', en: 'Penalties for care homes' },
      basis: rule({ zh: '社会救助与养老服务规则（演示）', en: 'Social Care Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('civil-affairs'), ['elderly-home'])],
    },
    {
      text: { zh: '社会组织登记和检查', en: 'Registration of associations' },
      basis: rule({ zh: '社会救助与养老服务规则（演示）', en: 'Social Care Rules (demonstration)' }, 4),
      state: 'standing',
      means: [],
    },
    {
      text: { zh: '公益性公墓建设审批', en: 'Approval of cemeteries' },
      basis: rule({ zh: '社会救助与养老服务规则（演示）', en: 'Social Care Rules (demonstration)' }, 5),
      state: 'standing',
      means: [],
    },
  ],
}
