import { type Domain, words } from './type.ts'

/** Environment. */
export const ecology: Domain = {
  id: 'ecology',
  name: { zh: '生态环境', en: 'Environment' },
  groups: [
    {
      id: 'noise',
      name: { zh: '噪声', en: 'Noise' },
      types: [
        {
          id: 'noise-site',
          name: { zh: '建筑施工噪声', en: 'Construction noise' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '工地噪音,还在打混凝土,振动棒,打桩,夜间施工,卸钢筋,搅拌机,施工噪声,工地,施工,吵得睡不着,噪音,切割,罐车,开工太早,工地机器',
            'pouring concrete,piling,night permit,unloaded steel,building site noise,construction noise,building site,construction,noise,starts cutting,concrete lorries,hooting',
          ),
        },
        {
          id: 'noise-square',
          name: { zh: '广场舞噪声', en: 'Square dancing noise' },
          kind: 'complaint',
          action: 'dissuade',
          limit: 'general',
          words: words(
            '广场舞,跳舞的音响,打腰鼓,跳舞队,跳舞,限音量,音响,跳舞声',
            'dancers,drums and music,outdo each other,square dance,dancing,loud music,square',
          ),
        },
        {
          id: 'noise-business',
          name: { zh: '经营场所噪声', en: 'Noise from a business' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            'KTV,喇叭从早到晚,喊打折,划拳喝酒,夜宵店,低音,叫卖,酒吧,音乐太大,喇叭,烧烤店吵,洗车店,高压水枪,新开的酒吧,低音炮',
            'karaoke,shouts discounts,late-night diner,loudspeaker of,bar,music from,car wash,pressure hose,new bar',
          ),
        },
        {
          id: 'noise-neighbour',
          name: { zh: '生活噪声', en: 'Noise from neighbours' },
          kind: 'dispute',
          action: 'dissuade',
          limit: 'general',
          words: words(
            '楼上吵,搬桌子拖凳子,电钻,隔壁养的鸟,装修噪音,午觉,楼上吵闹,邻居吵,半夜吵',
            "drag furniture,drills,neighbour's birds,upstairs still,noisy neighbour,upstairs noise",
          ),
        },
        {
          id: 'noise-factory',
          name: { zh: '工业噪声', en: 'Factory noise' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '锯木厂,破碎机,冷库风机,机器响,厂里噪音,工厂噪音,厂里吵,机器',
            'sawmill,crusher,cold store,fan of,factory noise,machines',
          ),
        },
      ],
    },
    {
      id: 'air',
      name: { zh: '大气', en: 'Air' },
      types: [
        {
          id: 'cooking-fumes',
          name: { zh: '餐饮油烟', en: 'Cooking fumes' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '油烟,浓烟滚滚,烟道,抽油烟机,缝里漏油,烧烤烟,烟味,抽烟机,炒菜馆,后窗排,烤腊味,油烟飘',
            'extractor,thick smoke,flue,cooking fumes,smells of oil,smoke from a restaurant,barbecue smoke,out of the back window,smokes meat',
          ),
        },
        {
          id: 'straw-burning',
          name: { zh: '秸秆垃圾露天焚烧', en: 'Open burning' },
          kind: 'complaint',
          action: 'dissuade',
          limit: 'general',
          words: words(
            '烧秸秆,烧塑料,旧轮胎,点火烧,焚烧,黑烟,烧垃圾,田里冒烟,秸秆,烧东西,烟很大,烧草',
            'straw is being burnt,burns plastic,burns leaves,burning straw,old tyres,burning,smoke,straw',
          ),
        },
        {
          id: 'dust-site',
          name: { zh: '工地道路扬尘', en: 'Dust from sites and roads' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '扬尘,全是灰,没有冲洗,裸土,不洒水,灰把,没盖网,灰尘,灰大,尘土',
            'dust,bare soil,without sprinkling,leave unwashed,dusty',
          ),
        },
        {
          id: 'factory-smell',
          name: { zh: '企业废气异味', en: 'Smell or fumes from a firm' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '喷漆味,刺鼻的,饲料厂,露天喷漆,废气,化工味,臭味,工厂气味,臭气,难闻',
            'smell of paint,feed mill,sprays cars,fumes,chemical smell,smells,bad smell,factory smell',
          ),
        },
      ],
    },
    {
      id: 'water-soil',
      name: { zh: '水与土壤', en: 'Water and soil' },
      types: [
        {
          id: 'river-pollution',
          name: { zh: '河流水体污染', en: 'Polluted river or pond' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '白沫,死鱼,排黑水,水塘发绿,发绿发臭,河水黑,排污,河水,污染,水臭,河里,小溪,鱼都死,排污水',
            'white foam,dead fish,black water,pond beside,turned green,polluted,river is,river smells,brook,stream,sewage goes into',
          ),
        },
        {
          id: 'farm-pollution',
          name: { zh: '养殖污染', en: 'Livestock pollution' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '猪场,粪水,鸡场,养殖户,养殖场,猪粪,鸡粪,养猪,猪粪味,养鸡,粪便',
            'pig farm,slurry,chicken farm,left dead pigs,manure,pigs,livestock smell,chickens',
          ),
        },
        {
          id: 'dirty-workshop',
          name: { zh: '散乱污小作坊', en: 'Polluting small workshop' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '废旧电瓶,炼废旧,偷偷洗沙,洗沙,塑料破碎,作坊没有手续,小作坊,黑作坊',
            'melts old batteries,washes sand,shredding workshop,illegal workshop',
          ),
        },
        {
          id: 'hazardous-waste',
          name: { zh: '危险废物', en: 'Hazardous waste' },
          kind: 'hazard',
          action: 'enforce',
          limit: 'urgent',
          words: words(
            '没标签的铁桶,铁桶,农药瓶,输液管,针头,废机油,危险废物,医疗垃圾,化学',
            'unmarked drums,pesticide bottles,drip tubes,needles,chemical waste,medical waste',
          ),
        },
      ],
    },
  ],
}
