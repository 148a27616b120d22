import { type Domain, words } from './type.ts'

/** Water and flood. */
export const water: Domain = {
  id: 'water',
  name: { zh: '水利防汛', en: 'Water and flood' },
  groups: [
    {
      id: 'rivers',
      name: { zh: '河道水库', en: 'Rivers and reservoirs' },
      types: [
        {
          id: 'river-dumping',
          name: { zh: '河道倾倒垃圾', en: 'Dumping in the river bed' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '河滩,河滩上堆,往河里倒,倒渣土,水面上全是塑料瓶,河里垃圾,倒河里,河边垃圾,河道垃圾',
            'household rubbish lies on the bank,dump spoil into,plastic bottles and weed,rubbish in the river,dumped in the river',
          ),
        },
        {
          id: 'river-blocked',
          name: { zh: '河道淤积阻水', en: 'River silted or blocked' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '清淤,没清过,河床比田还高,桥下卡着,打桩围了一块养鸭,淤积,河堵,河道,水葫芦',
            'not been dredged,stuck below the bridge,fenced off part,dredge,river is blocked,riverbed',
          ),
        },
        {
          id: 'river-building',
          name: { zh: '河道内违法建筑', en: 'Building in the river bed' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '往河里伸,河堤挖开,平台搭到,占河,占河道,河边建房',
            'reaches three or four metres into,cut a garage,terrace over,building in the river',
          ),
        },
        {
          id: 'reservoir',
          name: { zh: '水库山塘安全', en: 'Reservoir or pond safety' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words('山塘,水库,坝脚,溢洪道,水坝,大坝,坝漏', 'pond dam,spillway,reservoir above,dam,reservoir'),
        },
        {
          id: 'drowning-risk',
          name: { zh: '危险水域防溺水', en: 'Dangerous water' },
          kind: 'hazard',
          action: 'dissuade',
          limit: 'urgent',
          words: words(
            '小孩下水,挖了砂留下的,救生圈,溺水,警示牌,游泳,下河,淹死',
            'swim at the deep bend,left by sand digging,lifebuoy,drowning,swimming,swim',
          ),
        },
      ],
    },
    {
      id: 'supply-irrigation',
      name: { zh: '灌溉与农村饮水', en: 'Irrigation and village water' },
      types: [
        {
          id: 'irrigation',
          name: { zh: '沟渠灌溉', en: 'Irrigation channels' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '主渠,泵站,插秧,水渠,把闸关了,渠道,灌溉,水渠坏,没水浇',
            'main channel,pump motor,shut the gate,irrigation,irrigation channel,channel is broken,water for the fields',
          ),
        },
        {
          id: 'village-water',
          name: { zh: '农村饮水', en: 'Village drinking water' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '挑水吃,蓄水池,水费一吨,井也快干,没自来水,水吃,饮水,喝水,水井,吃水,三天来一次,水管埋得,每天来两小时水,一排桶',
            'piped water,tank on the hill,water rose to,well is nearly dry,drinking water,well water,water comes every three days,lies too shallow,rows of buckets',
          ),
        },
        {
          id: 'water-dispute',
          name: { zh: '用水纠纷', en: 'Dispute over water' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '放水灌田,水沟改到,养鱼把水全拦,争水,抢水,用水',
            'watering the fields,moved the ditch,fish farmer upstream,fighting over water',
          ),
        },
      ],
    },
    {
      id: 'flood',
      name: { zh: '防汛抗旱', en: 'Flood and drought' },
      types: [
        {
          id: 'flood-danger',
          name: { zh: '汛期险情', en: 'Flood danger' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '水已经到,还在涨,河堤有一处,涵洞堵死,决口,涨水了,险情,洪水,要决堤,发大水',
            'still rising,sliding off the embankment,culvert,dyke,flood water',
          ),
        },
        {
          id: 'flood-relief',
          name: { zh: '防汛物资与受灾救助', en: 'Flood relief' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '房子淹了,谷子全泡,救灾款,转移到,被子不够,厚泥,受灾登记,灾后,洪灾,受灾',
            'stood in more than a metre,too few blankets,deep in mud,relief,flood damage,after the flood',
          ),
        },
        {
          id: 'drought',
          name: { zh: '抗旱打井', en: 'Drought and wells' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '两个月没下雨,机井,抗旱,送水,红薯地裂,干旱,没下雨',
            'not rained for two months,drilled well,sweet-potato land,drought,no rain,dry',
          ),
        },
      ],
    },
  ],
}
