import type { Domain } from './type.ts'

/** Housing and construction. */
export const housing: Domain = {
  id: 'housing',
  name: { zh: '住房建设', en: 'Housing and construction' },
  groups: [
    {
      id: 'estate',
      name: { zh: '物业小区', en: 'Estates' },
      types: [
        {
          id: 'estate-service',
          name: { zh: '物业服务差', en: 'Poor estate management' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['物业不管', '物业费', '保安', '卫生差'], en: ['estate company', 'management fee', 'guard'] },
        },
        {
          id: 'lift-fault',
          name: { zh: '电梯故障困人', en: 'Lift fault' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['电梯坏', '电梯困人', '电梯停', '下坠'], en: ['lift', 'elevator', 'stuck', 'trapped'] },
        },
        {
          id: 'owners-committee',
          name: { zh: '业委会与维修资金', en: "Owners' committee, repair fund" },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['业委会', '维修资金', '换届', '公示'], en: ['owners committee', 'repair fund', 'election'] },
        },
        {
          id: 'neighbour-leak',
          name: { zh: '相邻漏水纠纷', en: 'Leak between neighbours' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['楼上漏水', '渗水', '天花板', '墙面发霉'], en: ['leak upstairs', 'ceiling', 'damp'] },
        },
        {
          id: 'estate-facilities',
          name: { zh: '小区公共设施', en: 'Shared estate facilities' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['门禁', '楼道灯', '围墙', '充电桩'], en: ['door lock', 'stair light', 'wall', 'charging'] },
        },
      ],
    },
    {
      id: 'building-quality',
      name: { zh: '房屋质量安全', en: 'Building quality and safety' },
      types: [
        {
          id: 'unsafe-house',
          name: { zh: '危房隐患', en: 'Unsafe house' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['危房', '墙裂', '要倒', '屋顶塌'], en: ['unsafe house', 'cracked wall', 'collapse'] },
        },
        {
          id: 'house-quality',
          name: { zh: '新房质量问题', en: 'Faults in a new flat' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['新房漏水', '开裂', '空鼓', '交房'], en: ['new flat', 'cracks', 'handover', 'fault'] },
        },
        {
          id: 'load-wall',
          name: { zh: '装修拆承重墙', en: 'Bearing wall removed' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'urgent',
          words: {
            zh: ['承重墙', '拆墙', '违规装修', '砸墙'],
            en: ['bearing wall', 'knocked through', 'illegal renovation'],
          },
        },
        {
          id: 'self-built',
          name: { zh: '自建房安全', en: 'Safety of self-built houses' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'general',
          words: {
            zh: ['自建房', '加层', '出租屋', '没图纸'],
            en: ['self-built house', 'extra storey', 'rented rooms'],
          },
        },
      ],
    },
    {
      id: 'building',
      name: { zh: '建设与房产', en: 'Sites, sales, lettings' },
      types: [
        {
          id: 'site-safety',
          name: { zh: '施工现场安全', en: 'Safety on a building site' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['脚手架', '安全帽', '塔吊', '围挡'], en: ['scaffold', 'helmet', 'crane', 'hoarding'] },
        },
        {
          id: 'home-purchase',
          name: { zh: '商品房买卖纠纷', en: 'Buying a flat' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: {
            zh: ['开发商', '延期交房', '退定金', '办证'],
            en: ['developer', 'late handover', 'deposit', 'title deed'],
          },
        },
        {
          id: 'letting',
          name: { zh: '房屋租赁', en: 'Renting and letting' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['租房', '押金', '房东', '中介'], en: ['rent', 'deposit', 'landlord', 'agent'] },
        },
        {
          id: 'public-housing',
          name: { zh: '保障房公租房', en: 'Public housing' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['公租房', '保障房', '申请', '补贴'], en: ['public housing', 'application', 'subsidy'] },
        },
        {
          id: 'old-renovation',
          name: { zh: '老旧小区改造', en: 'Renewal of old estates' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: { zh: ['老旧小区', '加装电梯', '改造'], en: ['old estate', 'add a lift', 'renewal'] },
        },
      ],
    },
  ],
}
