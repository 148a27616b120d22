import { type Domain, words } from './type.ts'

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
          words: words(
            '消防通道,安全出口,后门锁死,消防车根本转不进,石墩子,消防车,堵消防,通道两边都是货,要是着火,沙子水泥堆,堆在消防',
            'fire lane,emergency exit,keep fire engines out,fire engine,fire engines,lined with goods,get out in a fire,sand and cement',
          ),
        },
        {
          id: 'stair-charging',
          name: { zh: '电动车楼道充电', en: 'E-bikes charged in stairwells' },
          kind: 'hazard',
          action: 'dissuade',
          limit: 'general',
          words: words(
            '楼道充电,还在充电,拉线下来充电,推电动车上楼,飞线充电,堆了五六台电动车,电瓶车,电动车充电,推进楼道,提回家充,电瓶回家,焦味,车棚的充电桩',
            'charging in the stairwell,hangs a cable,taken up in the lift,stairwell,charges an e-bike,e-bike indoors,batteries home to charge,smells burnt,chargers in the shed',
          ),
        },
        {
          id: 'fire-equipment',
          name: { zh: '消防设施损坏', en: 'Fire equipment broken' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'general',
          words: words(
            '消火栓,灭火器,应急灯,水带,消防栓,消防设备',
            'hydrant,extinguishers,emergency lights,fire hose,fire alarm',
          ),
        },
        {
          id: 'three-in-one',
          name: { zh: '住宿与经营合用', en: 'Living and working under one roof' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'general',
          words: words(
            '二楼住人,睡在布料堆,隔成一间间,楼下堆货,一个卷帘门,店里住人,住在店里',
            'people sleep above,workers sleep beside,split into rooms,living in the shop',
          ),
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
          words: words(
            '没有防护罩,粉尘车间,锅炉,切断过手指,违规操作,不安全生产,厂里危险,工伤隐患',
            'no guards,dusty workshop,boiler beside,unsafe factory,work safety',
          ),
        },
        {
          id: 'hazardous-goods',
          name: { zh: '危险化学品油气', en: 'Fuel and chemicals' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'general',
          words: words(
            '散装汽油,二十多罐液化气,酒精和油漆,危化品,汽油,煤气罐,化学品',
            'petrol from,twenty gas cylinders,spirit and paint,petrol,cylinders',
          ),
        },
        {
          id: 'fireworks',
          name: { zh: '烟花爆竹', en: 'Fireworks' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '放鞭炮,烟花,放了三天鞭炮,禁放,鞭炮,炮仗,半夜放鞭炮',
            'fireworks,let off crackers,firecrackers,firework',
          ),
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
          words: words(
            '充气城堡,蹦床,小火车在人堆,游乐,游乐园,儿童乐园',
            'bouncy castle,trampoline,little train,ride,rides',
          ),
        },
        {
          id: 'falling-objects',
          name: { zh: '高空坠物抛物', en: 'Objects falling from buildings' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '外墙瓷砖,往下扔,空调架子,高空抛物,坠物,扔东西,掉东西,高空',
            'tiles are falling,thrown from above,bracket above,throws things,falling from',
          ),
        },
        {
          id: 'extreme-weather',
          name: { zh: '灾害天气险情', en: 'Weather damage' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '结了厚冰,铁皮棚掀,竹子压弯,撒盐,结冰,大风,下雪,冰,台风',
            'thick with ice,tore the tin roof,bamboo bent,spread salt,snow,ice,storm',
          ),
        },
      ],
    },
  ],
}
