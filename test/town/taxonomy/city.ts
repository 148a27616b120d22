import { type Domain, words } from './type.ts'

/** City management. */
export const city: Domain = {
  id: 'city',
  name: { zh: '城市管理', en: 'City management' },
  groups: [
    {
      id: 'street-order',
      name: { zh: '市容秩序', en: 'Street order' },
      types: [
        {
          id: 'street-vending',
          name: { zh: '占道经营', en: 'Street vending' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '占道经营,摆摊,摊贩,地摊,烧烤摊,流动摊,小吃摊,摆到路中间,夜市,推车叫卖,占道,小贩,摊子,夜市摊,卖小玩具,小零食,小吃摊走了,围成一圈',
            'stalls,stall,vendor,hawker,barbecue stalls,street seller,food cart,stall-keepers,street food,snack stalls,sellers of toys',
          ),
        },
        {
          id: 'shop-overflow',
          name: { zh: '店外经营', en: 'Shop goods on the pavement' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '店外经营,货架摆,摆到盲道,门口堆,摆到路上,占人行道,出店,堆着纸箱,水产盆,店外,货架,占道经营的店',
            'piled outside,shelves on,goods outside,on the pavement,fish tubs,blocks the pavement,shop front',
          ),
        },
        {
          id: 'shared-bikes',
          name: { zh: '共享单车乱停', en: 'Shared bikes left about' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '共享单车,共享电单车,单车倒成一片,单车乱停,单车,电单车',
            'shared bikes,shared bike,shared e-bikes,shared scooters',
          ),
        },
        {
          id: 'dead-vehicle',
          name: { zh: '僵尸车', en: 'Abandoned vehicle' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '僵尸车,废弃车,没牌的面包车,轮胎都瘪,旧货车,长期停放,报废车,废弃,报废,没人要的车',
            'abandoned cars,abandoned car,van without plates,flat tyres,old lorry,derelict car,abandoned vehicle',
          ),
        },
      ],
    },
    {
      id: 'signs',
      name: { zh: '广告招牌', en: 'Signs and advertising' },
      types: [
        {
          id: 'loose-sign',
          name: { zh: '招牌破损松动', en: 'Loose or broken sign' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '招牌,广告布,广告牌要掉,旧灯箱,灯箱,掉下来一块铁皮,刮松,广告牌,招牌松',
            'loose in the wind,banner,light box,sign of,falling sign,billboard,hanging sign',
          ),
        },
        {
          id: 'flyposting',
          name: { zh: '乱贴小广告', en: 'Fly-posting' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '小广告,牛皮癣,办证广告,传单,乱贴,贴满,广告贴,贴广告',
            'stickers,leaflets,fly-posting,fake papers,posters',
          ),
        },
        {
          id: 'glaring-screen',
          name: { zh: '广告屏灯光扰民', en: 'Glaring screen or light' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            'LED屏,霓虹灯,探照灯,刺眼,光污染,灯光扰民,太亮,灯光,太刺眼',
            'LED screen,neon,floodlight,glare,too bright,bright light',
          ),
        },
      ],
    },
    {
      id: 'waste',
      name: { zh: '环境卫生', en: 'Cleaning and waste' },
      types: [
        {
          id: 'rubbish-heap',
          name: { zh: '垃圾清运不及时', en: 'Rubbish not collected' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '垃圾没人收,垃圾桶满,垃圾池,清运,保洁车,保洁费,垃圾堆,味道特别大,苍蝇到处飞,垃圾满了,垃圾,垃圾桶,收垃圾,倒垃圾,没人清理,垃圾场,垃圾车,带盖的桶,垃圾拐角',
            'bins,rubbish point,cleaning fee,collect the rubbish,not collected,garbage,rubbish,trash,stinks,tip,bins with lids,rubbish lorry',
          ),
        },
        {
          id: 'road-cleaning',
          name: { zh: '道路清扫保洁', en: 'Road not swept' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '没扫,落叶,清扫,打扫,一路掉泥,黄土,路面脏,塑料袋,扫地,马路脏,扫街,环卫',
            'not been swept,unswept,drop mud,leaves cover,sweep,dirty road,street cleaning,sweeping',
          ),
        },
        {
          id: 'public-toilet',
          name: { zh: '公厕管理', en: 'Public toilet' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '公厕,公共厕所,厕所堵,厕所脏,厕所',
            'public toilet,toilet,accessible cubicle,cubicle,toilets,public toilets',
          ),
        },
        {
          id: 'construction-waste',
          name: { zh: '建筑垃圾乱倒', en: 'Building waste dumped' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '建筑垃圾,渣土,装修垃圾,倒了几车,砖头水泥块,偷倒,建筑废料,倒渣土,乱倒',
            'rubble,building waste,renovation waste,dumping,spoil,construction waste,dumps',
          ),
        },
        {
          id: 'bulky-waste',
          name: { zh: '大件垃圾', en: 'Bulky waste' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '旧沙发,床垫,旧衣柜,旧冰箱,大件垃圾,旧家具,沙发,旧电器,大件',
            'old sofa,sofas,mattresses,old wardrobe,old fridges,furniture,sofa,mattress',
          ),
        },
      ],
    },
    {
      id: 'greening',
      name: { zh: '园林绿化', en: 'Trees and green space' },
      types: [
        {
          id: 'fallen-tree',
          name: { zh: '树木倒伏断枝', en: 'Fallen or dangerous tree' },
          kind: 'hazard',
          action: 'dispose',
          limit: 'urgent',
          words: words(
            '树倒了,樟树倒,枯树,断了半截,大枝,古树有一根,倒伏,断枝,大树,树倒,刮倒,挡住了路,古树',
            'came down in,dead tree,fallen tree,great branch,leans badly,half broken,big tree,blown down,tree fell,branch',
          ),
        },
        {
          id: 'tree-trimming',
          name: { zh: '树木修剪', en: 'Tree trimming' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '修剪,挡光,长到四楼,树枝垂,树枝把红绿灯,树枝,树太高,剪树,树挡',
            'trim,branches on,branches hang,reached the fourth floor,trees block,pruning',
          ),
        },
        {
          id: 'green-damage',
          name: { zh: '毁绿占绿', en: 'Green space damaged' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '公共绿地,毁绿,行道树,被砍了三棵,绿化带压坏,浇大粪,占绿,绿化,绿地,砍树,种菜',
            'street trees,shared green,planted strip,green space,trees cut,vegetables on the green',
          ),
        },
        {
          id: 'park-facilities',
          name: { zh: '公园广场设施', en: 'Park and square facilities' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '健身器材,小公园,滑梯裂,散步的人,几条凳子,公园座椅,公园,广场,健身,滑梯,凳子',
            'exercise machine,slide in the small park,benches,small park,fitness,park,playground slide,square needs',
          ),
        },
      ],
    },
  ],
}
