import { type Domain, words } from './type.ts'

/** Traffic and transport. */
export const traffic: Domain = {
  id: 'traffic',
  name: { zh: '交通出行', en: 'Traffic and transport' },
  groups: [
    {
      id: 'town-traffic',
      name: { zh: '城区交通', en: 'Town traffic' },
      types: [
        {
          id: 'parking',
          name: { zh: '违法停车', en: 'Illegal parking' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '违停,停满车,乱停车,出入口天天被堵,挪车,黄线上天天停车,堵路口,乱停,停车,堵门,堵了门口,停着同一排车,占了半条路,卸货,停满了车,停满',
            'cars line both sides,exit of,yellow line,illegal parking,parked,parked illegally,car blocks,parks,same row of cars,unloading,takes half the road,cars parked everywhere,double parked',
          ),
        },
        {
          id: 'parking-places',
          name: { zh: '停车位不足', en: 'Too few parking places' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: words(
            '停车位,找不到停车位,停车收费牌子,临停位,停车难,车位,没地方停车',
            'no place to park,parking sign,ten-minute bays,parking place,parking space,car park',
          ),
        },
        {
          id: 'traffic-signals',
          name: { zh: '信号灯标志标线', en: 'Signals, signs, markings' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '红绿灯,斑马线,减速带,左转灯,标线,信号灯,红灯,信号灯坏,标志',
            'speed bump,left-turn light,markings on,no crossing,traffic light,crossing,signal,road markings',
          ),
        },
        {
          id: 'traffic-jam',
          name: { zh: '交通拥堵', en: 'Congestion' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: words(
            '堵车,天天堵,早高峰,高峰期,拥堵,改单行,太堵,堵死',
            'jammed every day,rush hour,minutes apart,congestion,traffic jam,traffic jams',
          ),
        },
        {
          id: 'e-bikes',
          name: { zh: '电动车违法载人逆行', en: 'E-bikes against the rules' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '逆行闯红灯,逆行,在人行道上飞,骑电动车三个人,不戴头盔,电动车闯,外卖车,头盔',
            'delivery e-bikes,e-bikes race,on one e-bike,wrong way,helmet,scooters',
          ),
        },
      ],
    },
    {
      id: 'transport',
      name: { zh: '客运与公路', en: 'Buses, taxis, rural roads' },
      types: [
        {
          id: 'bus',
          name: { zh: '公交班线', en: 'Bus service' },
          kind: 'complaint',
          action: 'serve',
          limit: 'general',
          words: words(
            '班车,公交司机,老年卡不停车,早班车,不准点,班次,公交车,公交,客车,坐车',
            'buses a day,the driver did not stop,early bus,bus service,bus,buses',
          ),
        },
        {
          id: 'bus-stop',
          name: { zh: '公交设施损坏', en: 'Broken bus stop' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words('公交站牌,候车亭,站牌,公交站,等车的地方', 'bus stop sign,shelter,bus shelter'),
        },
        {
          id: 'taxi',
          name: { zh: '出租车网约车', en: 'Taxis and ride hailing' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '出租车,不打表,网约车,黑车,半路加价,打车,的士,滴滴',
            'taxi from,the meter,unlicensed drivers,raised the price halfway,taxis,ride-hailing',
          ),
        },
        {
          id: 'rural-road',
          name: { zh: '农村公路损坏', en: 'Damaged rural road' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '路基,水泥板悬,拉石头的车,压得稀烂,水泥路才修,起砂露石子,通村公路,村里的路,大车压坏,村道,乡村公路,塌了一半,排水沟全堵,越冲越烂,路面越冲,骑摩托',
            'washed out the ground,stone lorries have ruined,concrete road of,village road,country road,village roads,has collapsed and,ditches of,washes it away',
          ),
        },
        {
          id: 'road-guard',
          name: { zh: '公路护栏错车道', en: 'Guard rails and passing places' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: words(
            '护栏,急弯,错车道,会车,凸面镜,弯道,没有栏杆',
            'guard rail,sharp bend,reverse half,a mirror,passing places,bend,rail',
          ),
        },
        {
          id: 'overload',
          name: { zh: '货车超载抛洒', en: 'Overloaded or spilling lorries' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '超载,大货车夜里,拉砂车,不盖篷布,限高杆,抄近路,大货车,超重,撒石子',
            'overloaded lorries,sand lorries,height barrier,lorries,trucks',
          ),
        },
        {
          id: 'bridge-danger',
          name: { zh: '危桥', en: 'Unsafe bridge' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '老桥墩,桥面,桥栏杆,限重牌,危桥,桥,桥坏,桥栏',
            'old bridge,railing is gone,weight limit sign,bridge,bridge railing',
          ),
        },
      ],
    },
  ],
}
