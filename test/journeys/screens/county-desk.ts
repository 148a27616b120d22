import { PageOf } from '../../../src/kernel/page.ts'
import { Found } from '../../../src/modules/directory/core/views.ts'
import { ListVersion } from '../../../src/modules/duties/core/list-version.ts'
import { OrdersTaken } from '../../../src/modules/matters/core/order.ts'
import { Account } from '../../../src/modules/people/core/account.ts'
import { GrantShown } from '../../../src/modules/people/core/grant.ts'
import { defaultRoles } from '../../../src/modules/people/core/role.ts'
import { id } from './county.ts'

// What the invented county's server answers about accounts, contacts, imports and versions of the list.

export const accounts = PageOf(Account).parse({
  rows: [
    {
      id: id('f1'),
      login: 'liumin',
      name: '刘敏',
      homeJurisdictionId: id('c9'),
      joinedAt: '2025-01-06T01:00:00Z',
      endedAt: null,
      hasPassword: true,
      hasSecondFactor: true,
      roles: ['administrator'],
    },
    {
      id: id('f3'),
      login: 'chengang',
      name: '陈刚',
      homeJurisdictionId: id('c9'),
      joinedAt: '2025-09-20T01:00:00Z',
      endedAt: null,
      hasPassword: false,
      hasSecondFactor: false,
      roles: ['handler'],
    },
  ],
  next: null,
})

export const grants = [
  GrantShown.parse({
    id: id('f4'),
    accountId: id('f3'),
    role: 'handler',
    unitId: id('d1'),
    territoryPath: '/a/b/c/',
    from: '2025-09-20',
    to: null,
    origin: 'hand',
    originId: null,
    grantedAt: '2025-09-20T01:00:00Z',
    revokedAt: null,
    unitName: '县住房和城乡建设局',
    unitNameEn: 'County Housing Bureau',
    territoryName: '城南街道',
    territoryNameEn: null,
  }),
]

export const roles = [...defaultRoles]

export const revealed = {
  reveal: {
    id: id('f5'),
    matterId: id('a1'),
    accountId: id('f1'),
    unitId: id('d2'),
    purpose: 'visit',
    reason: '',
    from: '2025-09-29T00:47:00Z',
    until: '2025-09-29T01:17:00Z',
  },
  contacts: [
    { id: id('f6'), party: 'reporter', name: '王秀英', phone: '13900000000', address: '', email: '', note: '' },
  ],
  originals: [],
}

export const found = Found.parse({
  rows: [
    {
      row: {
        is: 'unit',
        id: id('d5'),
        name: '沅溪县水利局',
        nameEn: 'Water bureau',
        kind: 'department',
        lineId: null,
        hasChildren: false,
      },
      under: ['沅溪县'],
      by: null,
      closedOn: null,
    },
  ],
})

export const ordersTaken = {
  ...OrdersTaken.parse({
    taken: 2,
    known: 1,
    orders: [
      {
        foreignNo: 'HN20250929001',
        outcome: 'taken',
        matterId: id('a1'),
        number: 'YX-7K3M-92PD',
        state: 'dispatched',
        unmatched: [],
      },
      {
        foreignNo: 'HN20250929002',
        outcome: 'taken',
        matterId: id('a2'),
        number: 'YX-7K3N-08QA',
        state: 'waiting',
        unmatched: [{ field: 'place', value: '老机械厂宿舍' }],
      },
      {
        foreignNo: 'HN20250926007',
        outcome: 'known',
        matterId: id('a3'),
        number: 'YX-7K3P-41AB',
        state: 'underway',
        unmatched: [],
      },
    ],
  }),
  rows: 4,
  unknownColumns: ['备注二'],
  faults: [{ sheet: '工单', row: 3, column: '受理时间', expected: 'moment', value: '昨天下午' }],
}

export const versions = PageOf(ListVersion).parse({
  rows: [
    {
      id: id('e8'),
      version: 3,
      number: 12,
      title: '2025-09',
      state: 'published',
      order: 'territory',
      attributes: [{ name: 'time', kind: 'minutes', label: '发生的时间', labelEn: 'time of day' }],
      basedOn: null,
      edition: 12,
      createdAt: '2025-08-20T01:00:00Z',
      publishedAt: '2025-09-01T01:00:00Z',
    },
  ],
  next: null,
})
