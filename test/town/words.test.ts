import { expect, test } from 'vitest'
import { buildTaxonomy, proposeTypes } from '../../src/modules/duties/core/taxonomy.ts'
import { allTexts } from './matters/texts.ts'
import type { Said } from './said.ts'
import { taxonomyNodes } from './taxonomy.ts'

const taxonomy = buildTaxonomy(
  taxonomyNodes.map(({ node, parent }) => ({
    id: node.id,
    parent,
    name: node.name.zh,
    nameEn: node.name.en,
    words: 'words' in node ? [...node.words.zh] : [],
    wordsEn: 'words' in node ? [...node.words.en] : [],
  })),
)

/** How many of the messages have their type first, and among the first three. */
const understood = (messages: readonly { readonly type: string; readonly said: Said }[], language: keyof Said) => {
  const ranks = messages.map(({ type, said }) =>
    proposeTypes(taxonomy, said[language].replace(/\{\w+\}/g, '')).findIndex(({ typeId }) => typeId === type),
  )
  const share = (within: number): number => ranks.filter((rank) => rank >= 0 && rank < within).length / ranks.length
  return { first: share(1), amongThree: share(3) }
}

const told = allTexts.flatMap(({ type, texts }) => texts.map((said) => ({ type, said })))

/** Short messages as somebody trying the demonstration types them; none of them is a text of the town. */
const typed: readonly (readonly [type: string, zh: string, en: string])[] = [
  [
    'drain-blocked',
    '我家门口下水道堵住了，臭水流得到处都是',
    'The drain outside my house is blocked and dirty water runs everywhere',
  ],
  ['lamp-town', '小区外面的路灯坏了一个星期', 'The street lamp outside our estate has been broken for a week'],
  ['pothole', '马路上有个大坑，骑车很危险', 'There is a big pothole in the road, dangerous for cyclists'],
  ['manhole', '路中间井盖没了', 'A manhole cover is missing in the middle of the road'],
  ['rubbish-heap', '垃圾好几天没人清理，臭死了', 'Rubbish has not been collected for days and it stinks'],
  ['noise-site', '工地晚上还在施工，吵得睡不着', 'The building site works at night and I cannot sleep'],
  ['noise-square', '楼下跳广场舞声音太大', 'Square dancing downstairs is far too loud'],
  ['stair-charging', '有人把电动车推进楼道充电', 'Someone charges an e-bike in the stairwell'],
  ['fire-lane', '消防通道被私家车堵了', 'Private cars block the fire lane'],
  ['parking', '有车违停把小区门口堵死', 'A car is illegally parked and blocks our gate'],
  ['water-outage', '家里停水两天了', 'We have had no water for two days'],
  ['power-outage', '我们村经常停电', 'Our village often has power cuts'],
  ['water-quality', '自来水发黄有异味', 'The tap water is yellow and smells'],
  ['gas-safety', '楼里闻到燃气味', 'There is a smell of gas in the building'],
  ['dog-biting', '流浪狗咬了小孩', 'A stray dog bit a child'],
  ['wage-site', '工地老板拖欠工资不给', 'The boss of the building site will not pay our wages'],
  ['food-safety', '饭店吃完拉肚子', 'I was sick after eating at a restaurant'],
  ['refund', '健身房倒闭了不退钱', 'The gym closed and will not give a refund'],
  ['construction-waste', '有人在河边倒建筑垃圾', 'Someone dumps building waste by the river'],
  ['river-pollution', '河水变黑还有死鱼', 'The river is black and there are dead fish'],
  ['cooking-fumes', '饭店油烟直接排到我家窗户', 'Cooking fumes from a restaurant come into my window'],
  ['illegal-building', '邻居在楼顶违建', 'My neighbour is putting up an illegal building on the roof'],
  ['unsafe-house', '老房子墙裂了快塌了', 'The old house has cracked walls and may collapse'],
  ['elderly-meals', '老年食堂关门了老人没饭吃', 'The canteen for older people closed and they have no meals'],
  ['low-income', '我想申请低保', 'I want to apply for the minimum allowance'],
  ['pension', '养老金怎么领', 'How do I draw my pension'],
  ['reimbursement', '异地看病怎么报销', 'How is treatment elsewhere reimbursed'],
  ['enrolment', '孩子上小学怎么报名', 'How do I enrol my child in primary school'],
  ['school-meals', '学校食堂饭菜有虫子', 'There was an insect in the school canteen food'],
  ['straw-burning', '田里有人烧秸秆，烟很大', 'Someone is burning straw in the field, lots of smoke'],
  ['landslide', '下雨后山上有石头滚下来', 'After the rain rocks came down the hill'],
  ['street-flooding', '下雨路上积水很深', 'The road is flooded after the rain'],
  ['fallen-tree', '大树被风刮倒挡住了路', 'A big tree was blown down and blocks the road'],
  ['lift-fault', '电梯坏了没人修', 'The lift is broken and nobody repairs it'],
  ['estate-service', '物业收费高服务差', 'The estate company charges a lot and does nothing'],
  ['neighbour-leak', '楼上漏水到我家', 'Water leaks from the flat above into mine'],
  ['neighbour-dispute', '和邻居因为过道吵架', 'I quarrel with my neighbour about the passage'],
  ['street-vending', '摆摊的把人行道占了', 'Stalls take up the whole pavement'],
  ['bus', '公交车老是不准点', 'The bus is always late'],
  ['rural-road', '村里的路被大车压坏了', 'The village road was ruined by heavy lorries'],
  ['homestead', '农村建房怎么审批', 'How do I get approval to build a house in the village'],
  ['subsidy', '种粮补贴没有到账', 'My grain subsidy has not arrived'],
  ['dead-livestock', '路边有死猪', 'There is a dead pig by the road'],
  ['village-water', '村里没有水吃', 'The village has no drinking water'],
  ['irrigation', '水渠坏了没法灌溉', 'The irrigation channel is broken'],
  ['fraud', '我被电信诈骗了', 'I was cheated in a phone scam'],
  ['fireworks', '半夜有人放鞭炮', 'Someone lets off firecrackers at midnight'],
  ['telecom', '手机信号太差', 'Mobile signal is very bad'],
  ['tutoring', '培训班跑路不退费', 'The tutoring class ran away with the fees'],
  ['bullying', '孩子在学校被欺负', 'My child is bullied at school'],
  ['service-attitude', '办事大厅工作人员态度很差', 'The staff at the service hall have a bad attitude'],
  ['residence-papers', '身份证丢了怎么补办', 'I lost my identity card, how do I replace it'],
  ['marriage', '办结婚证要带什么', 'What do I need to register a marriage'],
  ['business-licence', '营业执照怎么办理', 'How do I get a business licence'],
  ['lamp-village', '村里太阳能路灯不亮', 'The solar lamps in our village do not light'],
  ['public-toilet', '公共厕所太脏', 'The public toilet is filthy'],
  ['mosquito', '小区老鼠很多', 'There are many rats in our estate'],
  ['falling-objects', '楼上有人高空抛物', 'Someone throws things from the upper floors'],
  ['illegal-clinic', '有人无证行医', 'Someone practises medicine without a licence'],
  ['jobs', '想找工作', 'I am looking for a job'],
]

test.each(['zh', 'en'] as const)("the words of the taxonomy recognise the town's own texts (%s)", (language) => {
  const { first, amongThree } = understood(told, language)
  expect(first).toBeGreaterThan(0.94)
  expect(amongThree).toBeGreaterThan(0.97)
})

test.each(['zh', 'en'] as const)("and short messages in a visitor's own words (%s)", (language) => {
  const messages = typed.map(([type, zh, en]) => ({ type, said: { zh, en } }))
  const { first, amongThree } = understood(messages, language)
  expect(first).toBeGreaterThan(0.9)
  expect(amongThree).toBeGreaterThan(0.95)
})

test('no word belongs to more than four types: it would say nothing', () => {
  const types = Map.groupBy(
    taxonomyNodes.flatMap(({ node }) =>
      'words' in node ? [...node.words.zh, ...node.words.en].map((word) => ({ word, id: node.id })) : [],
    ),
    ({ word }) => word,
  )
  expect([...types].filter(([, found]) => found.length > 4).map(([word]) => word)).toEqual([])
})
