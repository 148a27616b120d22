import type { Domain } from './type.ts'

/** City management. */
export const city: Domain = {
  id: 'city',
  name: { zh: '城市管理', en: 'City management' },
  groups: [
    {
      id: 'street-order',
      name: { zh: '市容秩序', en: 'Street order' },
      types: [
        {
          id: 'street-vending',
          name: { zh: '占道经营', en: 'Street vending' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: {
            zh: ['占道', '摆摊', '流动摊贩', '夜市摊', '人行道堵'],
            en: ['pavement', 'vendor', 'stall', 'hawker'],
          },
        },
        {
          id: 'shop-overflow',
          name: { zh: '店外经营', en: 'Shop goods on the pavement' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: {
            zh: ['店外', '货物摆出来', '占人行道', '出店'],
            en: ['goods outside', 'shop front', 'blocks pavement'],
          },
        },
        {
          id: 'shared-bikes',
          name: { zh: '共享单车乱停', en: 'Shared bikes left about' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['共享单车', '电单车乱停', '单车堆'], en: ['shared bike', 'e-bike', 'parked badly'] },
        },
        {
          id: 'dead-vehicle',
          name: { zh: '僵尸车', en: 'Abandoned vehicle' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: {
            zh: ['僵尸车', '废弃车辆', '长期停放', '车胎没气'],
            en: ['abandoned car', 'derelict', 'flat tyres'],
          },
        },
      ],
    },
    {
      id: 'signs',
      name: { zh: '广告招牌', en: 'Signs and advertising' },
      types: [
        {
          id: 'loose-sign',
          name: { zh: '招牌破损松动', en: 'Loose or broken sign' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['招牌松动', '广告牌要掉', '灯箱破损'], en: ['loose sign', 'billboard falling', 'light box'] },
        },
        {
          id: 'flyposting',
          name: { zh: '乱贴小广告', en: 'Fly-posting' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['小广告', '牛皮癣', '乱贴', '喷涂'], en: ['leaflets', 'stickers', 'fly-posting', 'sprayed'] },
        },
        {
          id: 'glaring-screen',
          name: { zh: '广告屏灯光扰民', en: 'Glaring screen or light' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['灯光刺眼', 'LED屏', '霓虹灯', '光污染'], en: ['glare', 'LED screen', 'neon', 'bright light'] },
        },
      ],
    },
    {
      id: 'waste',
      name: { zh: '环境卫生', en: 'Cleaning and waste' },
      types: [
        {
          id: 'rubbish-heap',
          name: { zh: '垃圾清运不及时', en: 'Rubbish not collected' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: {
            zh: ['垃圾没人收', '垃圾满了', '臭', '清运'],
            en: ['rubbish', 'bin full', 'not collected', 'smell'],
          },
        },
        {
          id: 'road-cleaning',
          name: { zh: '道路清扫保洁', en: 'Road not swept' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['扫地', '落叶', '路面脏', '没人扫'], en: ['sweeping', 'dirty road', 'leaves'] },
        },
        {
          id: 'public-toilet',
          name: { zh: '公厕管理', en: 'Public toilet' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['公厕', '厕所脏', '没水', '堵了'], en: ['public toilet', 'dirty', 'no water'] },
        },
        {
          id: 'construction-waste',
          name: { zh: '建筑垃圾乱倒', en: 'Building waste dumped' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['建筑垃圾', '渣土', '偷倒', '装修垃圾'], en: ['building waste', 'rubble', 'dumped', 'spoil'] },
        },
        {
          id: 'bulky-waste',
          name: { zh: '大件垃圾', en: 'Bulky waste' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['旧沙发', '大件垃圾', '旧家具'], en: ['sofa', 'furniture', 'bulky'] },
        },
      ],
    },
    {
      id: 'greening',
      name: { zh: '园林绿化', en: 'Trees and green space' },
      types: [
        {
          id: 'fallen-tree',
          name: { zh: '树木倒伏断枝', en: 'Fallen or dangerous tree' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['树倒了', '断枝', '要倒的树', '枯树'], en: ['fallen tree', 'branch', 'leaning tree'] },
        },
        {
          id: 'tree-trimming',
          name: { zh: '树木修剪', en: 'Tree trimming' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['修剪', '挡光', '树枝伸到窗户'], en: ['trim', 'branches', 'blocks light'] },
        },
        {
          id: 'green-damage',
          name: { zh: '毁绿占绿', en: 'Green space damaged' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['毁绿', '种菜', '占绿', '砍树'], en: ['green space', 'planting vegetables', 'trees cut'] },
        },
        {
          id: 'park-facilities',
          name: { zh: '公园广场设施', en: 'Park and square facilities' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: {
            zh: ['健身器材', '公园座椅', '滑梯坏了', '广场'],
            en: ['park', 'bench', 'fitness equipment', 'slide'],
          },
        },
      ],
    },
  ],
}
