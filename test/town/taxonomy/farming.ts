import { type Domain, words } from './type.ts'

/** Farming and villages. */
export const farming: Domain = {
  id: 'farming',
  name: { zh: '农业农村', en: 'Farming and villages' },
  groups: [
    {
      id: 'fields',
      name: { zh: '耕地与生产', en: 'Fields and supplies' },
      types: [
        {
          id: 'fallow',
          name: { zh: '耕地撂荒', en: 'Land left fallow' },
          kind: 'complaint',
          action: 'dissuade',
          limit: 'general',
          words: words(
            '撂荒,荒了三年,荒田,公司不种了,没水路种不了,才荒的,荒地,没人种',
            'idle for three years,stopped farming,field is idle,fallow,uncultivated land',
          ),
        },
        {
          id: 'fake-seeds',
          name: { zh: '假劣农资', en: 'Fake seeds or fertiliser' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '没出苗,玉米种,打了药虫没死,化肥一袋轻,假种子,假农药,种子,农药,化肥',
            'maize seed,the spray killed,fertiliser in the village,fake seed,seeds,fertiliser,pesticide',
          ),
        },
        {
          id: 'subsidy',
          name: { zh: '惠农补贴', en: 'Farm subsidies' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '耕地补贴,粮补,大户补贴,补贴公示,补贴没到账,种粮补贴,惠农,补贴没有到',
            "land subsidy,large grower's subsidy,two mu less than i farm,grain subsidy,farm subsidy,farming subsidy",
          ),
        },
        {
          id: 'machine-subsidy',
          name: { zh: '农机购置与作业', en: 'Farm machines' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words('旋耕机,收割机,农机,农机补贴,拖拉机', 'tiller,harvesters,tractor,farm machine'),
        },
        {
          id: 'crop-disease',
          name: { zh: '病虫害技术指导', en: 'Crop disease advice' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '烟叶,黄斑,稻飞虱,油茶树,落果,病虫害,打什么药,虫害,庄稼病,禾苗',
            'tobacco and spread,rice hoppers,tea-oil trees are,pests,crop disease',
          ),
        },
      ],
    },
    {
      id: 'livestock',
      name: { zh: '畜禽', en: 'Livestock' },
      types: [
        {
          id: 'dead-livestock',
          name: { zh: '病死畜禽', en: 'Dead livestock' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'general',
          words: words(
            '死猪,死鸡,猪死了,收尸的车,病死,死畜禽,死牛',
            'dead pigs drifted,swollen dead pigs,pigs died,dead chickens,dead pig,dead animal,dead animals',
          ),
        },
        {
          id: 'animal-disease',
          name: { zh: '动物疫病防疫', en: 'Animal disease and vaccination' },
          kind: 'consultation',
          action: 'serve',
          limit: 'general',
          words: words(
            '鸭子一天死,防疫员,春防,检疫票,猪瘟,禽流感,牲畜疫苗,猪病了,鸡瘟',
            'dozen ducks,spring vaccination,piglets,send the vet,sick animals,animal disease',
          ),
        },
        {
          id: 'slaughter',
          name: { zh: '私屠滥宰', en: 'Illegal slaughter' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '没盖章,半夜杀猪,注水肉,私宰,屠宰,猪肉有问题',
            'unstamped pork,pigs are slaughtered,so much water,slaughter,meat',
          ),
        },
      ],
    },
    {
      id: 'village',
      name: { zh: '村务', en: 'Village affairs' },
      types: [
        {
          id: 'village-accounts',
          name: { zh: '村务财务公开', en: 'Village accounts' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '公示栏还是去年,集体林租,用工名单,村务,账目,村干部,村里的钱,账',
            "last year's figures,village wood,list of labourers,village accounts,village money,village officials",
          ),
        },
        {
          id: 'land-transfer',
          name: { zh: '土地流转纠纷', en: 'Land lease dispute' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '租我们的田,田租给,口头把地给,流转,合作社租,承包地,土地租金,田的租金',
            'cooperative owes,tenant levelled,let my cousin farm,land rent,leased land',
          ),
        },
        {
          id: 'toilets',
          name: { zh: '农村厕所改造', en: 'Rural toilets' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '改厕,旱厕,三格化粪池满,化粪池装歪,改厕所,化粪池',
            'septic tank was,dry toilets,no lorry comes,toilet conversion',
          ),
        },
        {
          id: 'village-environment',
          name: { zh: '村容村貌整治', en: 'Village clean-up' },
          kind: 'suggestion',
          action: 'dispose',
          limit: 'general',
          words: words(
            '水塘淤,塌了的旧屋,柴堆,粪堆,村容,碍观瞻,村里脏,水塘,卫生差',
            'half silted and smells,fallen house,stacks of wood,village is dirty,pond',
          ),
        },
      ],
    },
  ],
}
