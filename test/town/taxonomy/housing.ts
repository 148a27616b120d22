import { type Domain, words } from './type.ts'

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
          words: words(
            '物业,物业只收钱,物业费,公共收益,门禁卡,不办事,物业公司,物业不管,小区脏,保安,换了物业,监控坏,保洁没上楼,物业到底',
            'estate company,door cards,common income,management fee,property management,security guard,new company,cameras of,press for the fee',
          ),
        },
        {
          id: 'lift-fault',
          name: { zh: '电梯故障困人', en: 'Lift fault' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '电梯,电梯又停,电梯困人,掉了一下,按钮失灵,电梯年检,困在电梯,电梯坏',
            'lift of,the lift,elevator,lift dropped,lift,lifts',
          ),
        },
        {
          id: 'owners-committee',
          name: { zh: '业委会与维修资金', en: "Owners' committee, repair fund" },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '业委会,维修资金,业主委员会,业主大会,选业委会',
            "owners' committee,repair fund,owners committee,owners meeting",
          ),
        },
        {
          id: 'neighbour-leak',
          name: { zh: '相邻漏水纠纷', en: 'Leak between neighbours' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '楼上漏水,楼上卫生间漏水,漏水漏到,打坏防水,天花板,渗水,楼上漏,漏到我家,楼上的水,楼上不承认',
            'bathroom above leaks,water from the roof,renovation upstairs broke,leak upstairs,leaks from,flat above,ceiling,ceiling leaks',
          ),
        },
        {
          id: 'estate-facilities',
          name: { zh: '小区公共设施', en: 'Shared estate facilities' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '围墙倒,充电桩,充电的地方,声控灯,楼道灯,没有物业,单元门,楼道灯不亮,充电,小区大门',
            'wall of,charging points,chargers,stair lights,stairs light,entrance door,charging',
          ),
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
          words: words(
            '危房,土砖老屋,墙裂,屋顶塌,旧仓库,承重墙裂,怕倒,房子裂,快塌,老房子,土房,要倒,快倒了,房子要塌',
            'mud-brick house,old store,has cracked,bearing wall has cracked,may fall,may collapse,cracked walls,dangerous house,mud house,about to fall,collapse',
          ),
        },
        {
          id: 'house-quality',
          name: { zh: '新房质量问题', en: 'Faults in a new flat' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '交房,外墙渗水,窗户关不严,样板房,地面起砂,开裂,空鼓,新房,房子质量,开发商房子',
            'handed over last year,show flat,car park floor,walls seep,new flat,new home faults',
          ),
        },
        {
          id: 'load-wall',
          name: { zh: '装修拆承重墙', en: 'Bearing wall removed' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'urgent',
          words: words(
            '砸墙,承重墙,砸掉了一截墙,承重梁,拆墙,敲墙,改结构',
            'knocking out,bearing wall,balcony beam,piece of wall removed,wall knocked',
          ),
        },
        {
          id: 'self-built',
          name: { zh: '自建房安全', en: 'Safety of self-built houses' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'general',
          words: words(
            '自建房,加到六层,老房上面加一层,租给学生住,加层,私房,加盖,出租屋',
            'self-built house,adds a storey,grown to six storeys,extra floor',
          ),
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
          words: words(
            '塔吊,围挡,没系安全绳,脚手架,安全帽,工地安全,施工安全',
            'crane of,hoarding,without ropes,scaffold,site safety,workers without',
          ),
        },
        {
          id: 'home-purchase',
          name: { zh: '商品房买卖纠纷', en: 'Buying a flat' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '开发商,延期交房,交了定金,定金,房产证还没办,买房,买的房,退房款,交房晚,房产证',
            'developer keeps,deposit although,title deed,loan was refused,bought a flat,developer',
          ),
        },
        {
          id: 'letting',
          name: { zh: '房屋租赁', en: 'Renting and letting' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '租房,押金,看房费,中介收,房东,房租,出租,租客,退押金',
            'landlord,lease,viewings,rent and cuts,rent,deposit',
          ),
        },
        {
          id: 'public-housing',
          name: { zh: '保障房公租房', en: 'Public housing' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words('公租房,保障房,摇号,廉租房,公租', 'public housing,public flat,council flat'),
        },
        {
          id: 'old-renovation',
          name: { zh: '老旧小区改造', en: 'Renewal of old estates' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: words(
            '老旧小区,加装电梯,改造排到,改造把,管子都烂,改造,旧小区,装电梯',
            'renewed,want a lift,the renewal,over twenty years old,renovation of the estate,add a lift',
          ),
        },
      ],
    },
  ],
}
