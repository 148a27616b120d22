import type { Domain } from './type.ts'

/** Public safety. */
export const safety: Domain = {
  id: 'safety',
  name: { zh: '公共安全', en: 'Public safety' },
  groups: [
    {
      id: 'fire',
      name: { zh: '消防', en: 'Fire safety' },
      types: [
        {
          id: 'fire-lane',
          name: { zh: '消防通道占用', en: 'Fire lane blocked' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['消防通道', '堵塞', '占用', '安全出口'], en: ['fire lane', 'blocked', 'emergency exit'] },
        },
        {
          id: 'stair-charging',
          name: { zh: '电动车楼道充电', en: 'E-bikes charged in stairwells' },
          kind: 'hazard',
          action: 'dissuade',
          limit: 'general',
          words: { zh: ['楼道充电', '飞线充电', '电动车进楼'], en: ['stairwell charging', 'cable', 'e-bike indoors'] },
        },
        {
          id: 'fire-equipment',
          name: { zh: '消防设施损坏', en: 'Fire equipment broken' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['消火栓没水', '灭火器过期', '烟感'], en: ['hydrant', 'extinguisher', 'expired', 'alarm'] },
        },
        {
          id: 'three-in-one',
          name: { zh: '住宿与经营合用', en: 'Living and working under one roof' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['住人', '仓库', '三合一', '阁楼'], en: ['sleeping above shop', 'storage', 'mixed use'] },
        },
      ],
    },
    {
      id: 'work-safety',
      name: { zh: '安全生产', en: 'Safety at work' },
      types: [
        {
          id: 'unsafe-firm',
          name: { zh: '企业安全隐患', en: 'Unsafe workplace' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['违规操作', '隐患', '没有防护'], en: ['unsafe', 'no protection', 'workplace'] },
        },
        {
          id: 'hazardous-goods',
          name: { zh: '危险化学品油气', en: 'Fuel and chemicals' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['汽油', '散装油', '液化气罐', '危化品'], en: ['petrol', 'cylinders', 'chemicals'] },
        },
        {
          id: 'fireworks',
          name: { zh: '烟花爆竹', en: 'Fireworks' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['放鞭炮', '烟花', '禁放', '炮仗'], en: ['fireworks', 'firecrackers', 'banned'] },
        },
      ],
    },
    {
      id: 'public-places',
      name: { zh: '公共场所', en: 'Public places' },
      types: [
        {
          id: 'playground-danger',
          name: { zh: '游乐设施安全', en: 'Unsafe playground or ride' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['蹦床', '充气城堡', '滑梯', '游乐'], en: ['trampoline', 'bouncy castle', 'ride'] },
        },
        {
          id: 'falling-objects',
          name: { zh: '高空坠物抛物', en: 'Objects falling from buildings' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['高空抛物', '外墙脱落', '瓷砖掉'], en: ['falling tile', 'thrown from above', 'facade'] },
        },
        {
          id: 'extreme-weather',
          name: { zh: '灾害天气险情', en: 'Weather damage' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: { zh: ['大风', '冰冻', '结冰', '雪', '雷击'], en: ['wind', 'ice', 'frozen road', 'snow'] },
        },
      ],
    },
  ],
}
