import type { Chance } from '../chance.ts'
import { subdistricts } from '../list/where.ts'
import type { Community } from '../place.ts'
import type { Said } from '../said.ts'

const both = (zh: string, en: string): Said => ({ zh, en })

/** Invented details of town quarters. */
const town = {
  road: [
    both('桂花路', 'Guihua Road'),
    both('育才路', 'Yucai Road'),
    both('滨河路', 'Binhe Road'),
    both('环城东路', 'East Ring Road'),
    both('南门街', 'South Gate Street'),
    both('朝阳巷', 'Chaoyang Lane'),
    both('菜园巷', 'Caiyuan Lane'),
    both('体育路', 'Sports Road'),
    both('文昌路', 'Wenchang Road'),
    both('迎宾大道', 'Yingbin Avenue'),
    both('车站路', 'Station Road'),
    both('丰收路', 'Harvest Road'),
  ],
  home: [
    both('桂花苑3栋', 'block 3 of Guihua Court'),
    both('阳光里小区', 'Sunshine Court'),
    both('滨河家园5栋', 'block 5 of Riverside Homes'),
    both('教师新村', "the teachers' estate"),
    both('翠竹园1期', 'phase 1 of Bamboo Garden'),
    both('老粮站家属院', 'the old grain station block'),
    both('花城小区8栋', 'block 8 of Huacheng estate'),
    both('东升佳苑', 'Dongsheng Court'),
    both('安居小区2栋', 'block 2 of Anju estate'),
    both('锦绣家园', 'Jinxiu Homes'),
    both('供销社宿舍', 'the co-op housing block'),
    both('和谐小区6栋', 'block 6 of Hexie estate'),
  ],
  spot: [
    both('文化广场', 'Culture Square'),
    both('旧汽车站', 'the old bus station'),
    both('南门桥头', 'South Gate Bridge'),
    both('老电影院', 'the old cinema'),
    both('体育馆北门', 'the north gate of the sports hall'),
    both('小游园', 'the pocket park'),
    both('邮政局门口', 'the post office'),
    both('灯光球场', 'the floodlit court'),
  ],
  market: [
    both('城南菜市场', 'the south market'),
    both('东门农贸市场', 'the East Gate market'),
    both('中心市场', 'the central market'),
  ],
  school: [
    both('第三小学', 'No. 3 Primary School'),
    both('城东小学', 'East Town Primary School'),
    both('第二中学', 'No. 2 Middle School'),
    both('实验幼儿园', 'the experimental kindergarten'),
  ],
  river: [both('穿城河', 'the town river'), both('秀水河', 'the Xiushui'), both('南门水渠', 'the South Gate channel')],
  site: [
    both('城东安置房工地', 'the east resettlement site'),
    both('滨河二期工地', 'the Riverside phase 2 site'),
    both('新校区工地', 'the new school site'),
    both('商贸城工地', 'the trade centre site'),
  ],
  shop: [
    both('好味来粉店', 'Haoweilai noodle shop'),
    both('金桥超市', 'Jinqiao supermarket'),
    both('鑫旺五金店', 'Xinwang hardware'),
    both('夜色烧烤', 'Yese barbecue'),
    both('顺发汽修', 'Shunfa garage'),
    both('百味土菜馆', 'Baiwei restaurant'),
    both('小熊奶茶', 'Little Bear tea bar'),
    both('家家乐超市', 'Jiajiale supermarket'),
    both('康民药店', 'Kangmin pharmacy'),
    both('动力健身房', 'Dongli gym'),
  ],
} as const

/** Invented details of the townships' own small towns. */
const marketTown = {
  road: [
    both('老街', 'Old Street'),
    both('新街', 'New Street'),
    both('圩场路', 'Market Road'),
    both('卫生院门口那条路', 'the road past the clinic'),
    both('政府门口那条街', 'the street of the township office'),
  ],
  home: [
    both('老街安置小区', 'the Old Street estate'),
    both('粮站家属楼', 'the grain station block'),
    both('新街2栋', 'block 2 on New Street'),
    both('供销社宿舍', 'the co-op housing block'),
    both('移民安置点', 'the resettlement estate'),
  ],
  spot: [
    both('镇文化站', 'the culture station'),
    both('老戏台', 'the old stage'),
    both('汽车招呼站', 'the bus halt'),
    both('镇口大桥', 'the bridge at the entrance to town'),
  ],
  market: [both('镇农贸市场', 'the town market'), both('圩场', 'the market ground')],
  school: [
    both('中心小学', 'the central primary school'),
    both('镇中学', 'the town middle school'),
    both('中心幼儿园', 'the central kindergarten'),
  ],
  river: [both('镇边小河', 'the river by the town'), both('圩场水沟', 'the market ditch')],
  site: [both('集镇改造工地', 'the town renewal site'), both('新卫生院工地', 'the new clinic site')],
  shop: [
    both('圩上早餐店', 'the breakfast shop at the market'),
    both('老街百货', 'the Old Street store'),
    both('惠民超市', 'Huimin supermarket'),
    both('好邻居饭店', 'the Good Neighbour restaurant'),
    both('康民药店', 'Kangmin pharmacy'),
  ],
} as const

/** Invented details of villages. */
const village = {
  road: [
    both('进村的水泥路', 'the concrete road into the village'),
    both('去镇上的通村路', 'the road to town'),
    both('村小门口那条路', 'the road past the village school'),
    both('水库下面的机耕路', 'the farm track below the reservoir'),
    both('村口的岔路', 'the fork at the village entrance'),
    both('后山的盘山路', 'the winding hill road'),
  ],
  home: [
    both('1组', 'Group 1'),
    both('2组', 'Group 2'),
    both('3组', 'Group 3'),
    both('4组', 'Group 4'),
    both('5组', 'Group 5'),
    both('7组', 'Group 7'),
    both('老屋院子', 'the old courtyard'),
    both('新屋场', 'the new hamlet'),
  ],
  spot: [
    both('村部', 'the village hall'),
    both('大樟树', 'the big camphor tree'),
    both('老祠堂', 'the old hall'),
    both('晒谷坪', 'the drying floor'),
    both('石拱桥', 'the stone bridge'),
    both('旧村小', 'the former school'),
    both('枫树坳', 'the maple pass'),
  ],
  market: [both('圩场', 'the market ground'), both('镇农贸市场', 'the town market')],
  school: [
    both('村小', 'the village school'),
    both('中心小学', 'the central primary school'),
    both('镇中学', 'the town middle school'),
  ],
  river: [
    both('村前小河', 'the stream before the village'),
    both('枫木溪', 'the Fengmu brook'),
    both('大水沟', 'the main ditch'),
  ],
  site: [
    both('高标准农田工地', 'the field improvement site'),
    both('公路改线工地', 'the road realignment site'),
    both('新村部工地', 'the new village hall site'),
  ],
  shop: [
    both('村口小卖部', 'the shop at the village entrance'),
    both('便民超市', 'the convenience store'),
    both('圩上早餐店', 'the breakfast shop at the market'),
    both('农资门市部', 'the farm supplies shop'),
  ],
} as const

/** The kinds of invented detail that texts have slots for. */
export type Detail = keyof typeof town

export const details = Object.keys(town).filter((key): key is Detail => key in town)

/** What a community has of each detail: a few, always the same. */
export type Ground = Readonly<Record<Detail, readonly Said[]>>

const few = (chance: Chance, list: readonly Said[], count: number): readonly Said[] => {
  const start = chance.below(list.length)
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[(start + i * 5) % list.length]).flatMap(
    (one) => (one === undefined ? [] : [one]),
  )
}

/** The invented details of one community. */
export const groundOf = (community: Community, chance: Chance): Ground => {
  const quarter = subdistricts.includes(community.township) ? town : marketTown
  const source = community.urban ? quarter : village
  return {
    road: few(chance, source.road, 3),
    home: few(chance, source.home, 4),
    spot: few(chance, source.spot, 2),
    market: few(chance, source.market, 1),
    school: few(chance, source.school, 2),
    river: few(chance, source.river, 1),
    site: few(chance, source.site, 1),
    shop: few(chance, source.shop, 3),
  }
}
