import type { Section } from '../item.ts'
import { assist, flooding, lead, line, supervise, townships } from '../means.ts'

/** Cooperating duties: public works. */
export const publicWorksCooperating: Section = {
  kind: 'cooperating',
  name: { zh: '市政公用', en: 'Public works' },
  owner: null,
  items: [
    {
      text: { zh: '公共排水管网养护和疏通', en: 'Upkeep of public sewers' },
      columns: {
        departments: '县住建局',
        departmentDuty: '牵头负责公共排水管网养护、疏通，委托市政设施维护所实施。',
        townshipDuty: '清理作业点周边，做好居民解释。',
      },
      state: 'confirmed',
      means: [
        lead(line('housing'), ['drain-blocked', 'sewage-network']),
        assist(townships, ['drain-blocked']),
        supervise(line('urban-management'), ['drain-blocked']),
      ],
    },
    {
      text: { zh: '城区道路积水处置', en: 'Flooded streets' },
      columns: {
        departments: '县住建局、县城管局、县交通运输局',
        departmentDuty: '县住建局（牵头）：抽排和管网疏通。县城管局：清理雨水口垃圾。县交通运输局：公路路段排水。',
        townshipDuty: '设置警戒，转移被困人员。',
      },
      state: 'confirmed',
      means: [...flooding],
    },
    {
      text: { zh: '城区路面和人行道修复', en: 'Repair of streets and pavements' },
      columns: {
        departments: '市政设施维护所',
        departmentDuty: '负责城区道路、人行道修复。',
        townshipDuty: '反映损坏情况。',
      },
      state: 'confirmed',
      means: [lead(line('municipal'), ['pothole'])],
    },
    {
      text: { zh: '窨井盖缺失破损处置', en: 'Manhole covers' },
      columns: {
        departments: '市政设施维护所',
        departmentDuty: '负责接报两小时内警戒并补装。',
        townshipDuty: '发现后先行设置警示。',
      },
      state: 'confirmed',
      means: [lead(line('municipal'), ['manhole']), assist(townships, ['manhole'])],
    },
    {
      text: { zh: '城区路灯维修', en: 'Street lamps in town' },
      columns: {
        departments: '市政设施维护所',
        departmentDuty: '负责城区路灯巡检维修。',
        townshipDuty: '反映路灯故障。',
      },
      state: 'confirmed',
      means: [lead(line('municipal'), ['lamp-town'])],
    },
    {
      text: { zh: '村镇路灯管护', en: 'Village street lamps' },
      columns: {
        departments: '村镇路灯管护站',
        departmentDuty: '负责村镇太阳能路灯和线路管护。',
        townshipDuty: '统计损坏数量并上报。',
      },
      state: 'confirmed',
      means: [lead(line('lighting'), ['lamp-village']), assist(townships, ['lamp-village'])],
    },
    {
      text: { zh: '供水保障与爆管抢修', en: 'Water supply and burst mains' },
      columns: {
        departments: '县自来水公司',
        departmentDuty: '负责城镇供水调度、爆管抢修和停水告知。',
        townshipDuty: '做好群众解释，组织临时送水。',
      },
      state: 'confirmed',
      means: [lead(line('water-supply'), ['water-outage', 'pipe-burst']), assist(townships, ['water-outage'])],
    },
    {
      text: { zh: '供电保障', en: 'Power supply' },
      columns: {
        departments: '县供电公司',
        departmentDuty: '负责停电抢修、低电压治理和计划停电告知。',
        townshipDuty: '协调施工通道。',
      },
      state: 'confirmed',
      means: [lead(line('power'), ['power-outage'])],
    },
    {
      text: { zh: '线缆和通信设施管理', en: 'Cables and telecoms' },
      columns: {
        departments: '县科工局',
        departmentDuty: '负责督促线缆产权单位整治垂落线缆，协调通信覆盖。',
        townshipDuty: '先行警戒，指认位置。',
      },
      state: 'confirmed',
      means: [lead(line('industry'), ['cable-hazard', 'telecom']), assist(townships, ['cable-hazard'])],
    },
    {
      text: { zh: '燃气安全隐患处置', en: 'Gas safety' },
      columns: {
        departments: '县住建局',
        departmentDuty: '负责燃气泄漏处置调度、瓶装液化气经营检查。',
        townshipDuty: '疏散人员，告知用户。',
      },
      state: 'confirmed',
      means: [
        lead(line('housing'), ['gas-safety']),
        assist(townships, ['gas-safety']),
        assist(line('fire'), ['gas-safety']),
      ],
    },
  ],
}
