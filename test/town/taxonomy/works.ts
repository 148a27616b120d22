import { type Domain, words } from './type.ts'

/** Public works and utilities. */
export const works: Domain = {
  id: 'works',
  name: { zh: '市政公用', en: 'Public works and utilities' },
  groups: [
    {
      id: 'streets',
      name: { zh: '城区道路', en: 'Town streets' },
      types: [
        {
          id: 'pothole',
          name: { zh: '路面破损', en: 'Pothole or broken pavement' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '路面破损,一个坑,坑洼,人行道的砖,砖松,回填的地方,沉下去,路烂,大坑,坑,路烂了,路面,爆胎,又烂了,绊倒,翘起来,修了不到三个月',
            'hole the size,pothole,paving outside,filled trench,has sunk,broken pavement,road surface,holes in the road,burst tyres,broken up again,stick up',
          ),
        },
        {
          id: 'manhole',
          name: { zh: '井盖缺失破损', en: 'Manhole cover missing' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words('井盖,窨井盖,窨井,盖子不见', 'manhole cover,manhole,that cover,cover missing'),
        },
        {
          id: 'street-naming',
          name: { zh: '路牌门牌', en: 'Street sign or house number' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '路牌,门牌,门牌号,同名,指示牌,路名,门牌掉了',
            'street sign,house number,number plate,same name,road name',
          ),
        },
      ],
    },
    {
      id: 'drainage',
      name: { zh: '排水', en: 'Drainage' },
      types: [
        {
          id: 'drain-blocked',
          name: { zh: '排水管道堵塞', en: 'Blocked drain' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '下水道,下水道堵,污水流到路上,往上冒污水,主管,疏通,反水,污水外溢,倒进雨水口,整条沟都堵,堵住,堵了,臭水,污水,管道,化粪池满了往外冒,从井盖往外翻,污水从井盖,往外冒',
            'drain behind,sewage comes up,blocked drain,gully,sewage,main pipe,grease,drain,sewer,dirty water,drains,clogged,septic tank of,overflowing,wells up through the covers',
          ),
        },
        {
          id: 'street-flooding',
          name: { zh: '路面积水', en: 'Flooded street' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '积水,内涝,进水了,没过脚背,抽水,熄火在里面,水淹,水很深,积水深,淹了,暴雨,深的水',
            'floods knee-deep,under water,come and pump,standing water,water is coming into,waterlogged,flooded,flooding,flood on the road,metre of water,after the storm,heavy rain',
          ),
        },
        {
          id: 'sewage-network',
          name: { zh: '雨污管网建设', en: 'Sewers wanted' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: words(
            '接污水管,污水管,雨污分流,清掏,管网图纸,排到沟里,管网,化粪池清',
            'sewer,septic tanks,be connected,sewers,sewage pipe',
          ),
        },
      ],
    },
    {
      id: 'lighting',
      name: { zh: '路灯', en: 'Street lighting' },
      types: [
        {
          id: 'lamp-town',
          name: { zh: '城区路灯不亮', en: 'Street lamp out (town)' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '路灯,路灯不亮,路灯全不亮,一闪一闪,白天亮,摸黑走,没灯,灯不亮,路灯坏',
            'lamps on,lamp outside,flickering,street lamp,street light,burn by day,lamp,street lights,no light',
          ),
        },
        {
          id: 'lamp-village',
          name: { zh: '村镇路灯不亮', en: 'Street lamp out (village)' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '太阳能路灯,村口的太阳能,路灯线,那盏路灯,电池好像被人偷,村里路灯,村里的灯,村里路灯坏,太阳能灯',
            'solar lamps,solar lamp,village lamp,lamp cable,lamp at,village lights,solar lights',
          ),
        },
      ],
    },
    {
      id: 'supply',
      name: { zh: '供水供气供电', en: 'Water, gas, power' },
      types: [
        {
          id: 'water-outage',
          name: { zh: '停水水压低', en: 'No water or low pressure' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '停水,没水用,一滴水都没有,水一直小,水压,水小,没水,停了水,来水,还没来水,水压正常,停到晚上,每到周末就没水',
            'no water,not a drop,water runs thin,low pressure,had no water since,water cut,water is off,no running water,no water every weekend,the notice said',
          ),
        },
        {
          id: 'pipe-burst',
          name: { zh: '水管爆裂漏水', en: 'Burst water main' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '水管爆,爆管,水喷,关阀,自来水漏,冒清水,水表冻裂,漏水了,水管,漏水,管子爆',
            'burst and sprays,burst pipe,clear water,cracked a meter,must be the mains,valve,leaking pipe,water pipe',
          ),
        },
        {
          id: 'water-quality',
          name: { zh: '自来水水质', en: 'Tap water quality' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '自来水放出来,水是黄的,漂白粉,水箱盖,检查水箱,二次供水,水浑,自来水,发黄,异味,水有味,水质',
            'tap water,smells of bleach,roof tank,brown water,water quality,dirty tap water,yellow',
          ),
        },
        {
          id: 'gas-safety',
          name: { zh: '燃气安全', en: 'Gas safety' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '煤气味,燃气,天然气,软管老化,液化气罐,七八个液化气,煤气,液化气,燃气味',
            'smell of gas,gas hose,gas cylinders,gas leak,gas,smell gas',
          ),
        },
        {
          id: 'power-outage',
          name: { zh: '停电电压低', en: 'Power cut or low voltage' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '停电,变压器,电压,跳闸了,没电,断电,电压低,停了电,次电,停电一晚,冰箱里的药,什么时候能来电',
            'power fails,transformer,voltage,power cut,power in,electricity,power cuts,outage,cuts this year,without power,when will it be back',
          ),
        },
        {
          id: 'cable-hazard',
          name: { zh: '线缆垂落凌乱', en: 'Low or loose cables' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'general',
          words: words(
            '电线垂,网线,光缆,电杆歪,飞线,线缆,电线,电杆,线掉',
            'cables over,pole beside,cables of several,low cable,leaning pole,wire,cables,electric pole',
          ),
        },
        {
          id: 'telecom',
          name: { zh: '通信信号宽带', en: 'Mobile signal and broadband' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '手机没有信号,没有信号,宽带,基站,网速,手机信号,信号差,网络,信号',
            'mobile signal,broadband,mast,signal,internet,wifi,network',
          ),
        },
      ],
    },
  ],
}
