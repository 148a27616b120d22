import type { Section } from '../item.ts'
import { assist, lead, line, townships } from '../means.ts'
import { subdistricts } from '../where.ts'

/** Cooperating duties: city management. */
export const cityManagementCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '城市管理', en: 'City management' },
  owner: null,
  items: [
    {
      text: { zh: '道路清扫保洁和大件垃圾收运', en: 'Street sweeping and bulky waste' },
      columns: {
        departments: '县城管局',
        departmentDuty: '负责城区道路清扫，设置大件垃圾投放点并定期收运。',
        townshipDuty: '劝导居民定点投放，发现积存及时告知。',
      },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['road-cleaning', 'bulky-waste']), assist(townships, ['bulky-waste'])],
    },
    {
      text: { zh: '城区公共厕所管理', en: 'Public toilets' },
      columns: {
        departments: '县城管局',
        departmentDuty: '负责公厕保洁、维修和开放时间公示。',
        townshipDuty: '反映群众意见。',
      },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['public-toilet'])],
    },
    {
      text: { zh: '城区生活垃圾清运', en: 'Rubbish collection in town' },
      columns: {
        departments: '县城管局',
        departmentDuty: '负责两个街道城区范围生活垃圾清运。',
        townshipDuty: '督促居民和商户投放到位。',
      },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['rubbish-heap'], { in: subdistricts })],
    },
    {
      text: { zh: '户外招牌广告安全管理', en: 'Safety of signs' },
      columns: {
        departments: '县城管局',
        departmentDuty: '负责招牌安全检查，责令整改，紧急时先行拆除。',
        townshipDuty: '巡查并上报松动招牌，设置警戒。',
      },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['loose-sign']), assist(townships, ['loose-sign'])],
    },
    {
      text: { zh: '树木倒伏和危险树木处置', en: 'Fallen and dangerous trees' },
      columns: {
        departments: '县城管局',
        departmentDuty: '负责城区及国省道以外公共绿地树木抢险清障。',
        townshipDuty: '先行警戒，疏导人员。',
      },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['fallen-tree', 'tree-trimming']), assist(townships, ['fallen-tree'])],
    },
    {
      text: { zh: '公园广场设施维护', en: 'Parks and squares' },
      columns: {
        departments: '县城管局',
        departmentDuty: '负责公园、广场和健身器材巡检维修。',
        townshipDuty: '反映损坏情况。',
      },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['park-facilities'])],
    },
    {
      text: { zh: '共享单车和废弃车辆清理', en: 'Shared bikes and abandoned vehicles' },
      columns: {
        departments: '县城管局、县公安局',
        departmentDuty: '县城管局（牵头）：负责清理占用公共空间的车辆。县公安局：负责核查车辆登记信息。',
        townshipDuty: '摸排上报，联系车主。',
      },
      state: 'confirmed',
      means: [
        lead(line('urban-management'), ['shared-bikes', 'dead-vehicle']),
        assist(line('police'), ['dead-vehicle']),
        assist(townships, ['dead-vehicle']),
      ],
    },
    {
      text: { zh: '机动车停车位规划建设', en: 'Parking places' },
      columns: {
        departments: '县城管局',
        departmentDuty: '负责城区公共停车位规划和收费公示。',
        townshipDuty: '提出可利用地块建议。',
      },
      state: 'confirmed',
      means: [lead(line('urban-management'), ['parking-places'])],
    },
  ],
}
