import { type Domain, words } from './type.ts'

/** Land, planning, forest. */
export const land: Domain = {
  id: 'land',
  name: { zh: '自然资源与规划', en: 'Land, planning, forest' },
  groups: [
    {
      id: 'homesteads',
      name: { zh: '宅基地与建房', en: 'Homesteads and building' },
      types: [
        {
          id: 'homestead',
          name: { zh: '宅基地审批', en: 'Homestead approval' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '宅基地,批一块,原地重建,老屋快倒,翻修,审批建房,建房,农村建房,盖房,怎么审批,批地,两处宅基地,放线',
            'homestead,another plot,rebuild on the old site,repair the old house,build a house,approval to build,permission to build,granted two plots,set it out',
          ),
        },
        {
          id: 'illegal-building',
          name: { zh: '违法建设', en: 'Illegal building' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '违建,搭了钢棚,超出了红线,铁皮房,私搭,占道建房,违法建,违章建筑,违章,搭建,加盖了,接出来,砌墙封,盖二楼,封了做厨房,公共过道砌,搭棚,占公共',
            'steel shed,built over the line,tin huts,illegal building,illegal structure,built illegally,built two metres,walled off,second floor is planned,shed,public land',
          ),
        },
        {
          id: 'farmland-building',
          name: { zh: '占用耕地建房', en: 'Building on farmland' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '基本农田,填土打地基,水田被填,田里又打了水泥,占用耕地,好田里,耕地,农田,占田',
            'filling good paddy,paddy beside,concrete was poured,protected farmland,farmland,paddy',
          ),
        },
        {
          id: 'boundary-dispute',
          name: { zh: '土地山林权属纠纷', en: 'Land or forest boundary dispute' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '山界,地界,多犁了两垄,确权证,自留地,勘界,争山,争地,土地纠纷,界线',
            'forest line,ploughed two rows,private plot,survey it,land dispute,boundary',
          ),
        },
        {
          id: 'property-register',
          name: { zh: '不动产登记', en: 'Property registration' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '过户,房产证上,不动产证,航测图,房子登记,房产证,产权,不动产登记',
            'transfer the house,on the deed,aerial survey,rural houses need,house deed,ownership',
          ),
        },
        {
          id: 'compensation',
          name: { zh: '征地拆迁补偿', en: 'Compensation for land or house' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '征地款,征地,拆迁,一亩比隔壁组,安置房,房子拆了,补偿,征收,补偿款,青苗费',
            'land money,less per mu,pulled down two years,compensation,compensated,expropriated',
          ),
        },
      ],
    },
    {
      id: 'forest-mines',
      name: { zh: '林业矿产灾害', en: 'Forest, mines, hazards' },
      types: [
        {
          id: 'illegal-logging',
          name: { zh: '乱砍滥伐', en: 'Illegal logging' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '杉树被人砍,砍了一大片,天然林,大樟树被挖走,盗伐,毁林,砍树卖,偷树,偷砍',
            'fir on the hill,natural forest,big camphor,logging,cutting down trees,felled',
          ),
        },
        {
          id: 'forest-fire-risk',
          name: { zh: '野外用火火险', en: 'Fire risk in the woods' },
          kind: 'hazard',
          action: 'dissuade',
          limit: 'general',
          words: words(
            '上坟,烧荒,防火道,林子边,山脚,野火,山火,森林防火,山上烧',
            'at graves,burning scrub,firebreak,forest fire,fire on the hill',
          ),
        },
        {
          id: 'illegal-mining',
          name: { zh: '非法采矿采砂', en: 'Illegal mining or quarrying' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '半夜有挖机,挖山卖石头,挖山,煤洞,偷采,采石,石头都运走,挖矿,挖沙,偷挖',
            'diggers work at night,dig the hill,coal pit,sell the stone,mining,quarry',
          ),
        },
        {
          id: 'landslide',
          name: { zh: '地质灾害隐患', en: 'Landslide danger' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '山坡裂,掉了几块大石头,大石头,挡土墙,滑坡,落石,塌方,山体,石头滚下来,泥石流,山上掉,山坡',
            'crack opened in the slope,rocks came down,retaining wall,landslide,rocks,mudslide,hillside,slope,hill behind',
          ),
        },
        {
          id: 'wildlife',
          name: { zh: '野生动物致害', en: 'Wildlife damage' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '野猪,一窝蛇,猫头鹰,毁庄稼,野生动物,蛇,野兽,猴子',
            'wild boars,wild boar,nest of snakes,injured owl,snake,wild animal,boar',
          ),
        },
        {
          id: 'grave',
          name: { zh: '乱埋乱葬', en: 'Graves in the wrong place' },
          kind: 'complaint',
          action: 'dissuade',
          limit: 'general',
          words: words(
            '大墓,修墓,坟离,乱葬,活人墓,墓地,坟,坟墓,埋',
            'large tomb,tombs are built,grave is less,graves,tomb,burial',
          ),
        },
      ],
    },
  ],
}
