import { type Domain, words } from './type.ts'

/** Market and consumers. */
export const market: Domain = {
  id: 'market',
  name: { zh: '市场消费', en: 'Market and consumers' },
  groups: [
    {
      id: 'food',
      name: { zh: '食品药品', en: 'Food and medicine' },
      types: [
        {
          id: 'food-safety',
          name: { zh: '食品安全', en: 'Food safety' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '上吐下泻,过期,卤菜,吃坏肚子,不卫生,吃了凉菜,拉肚子,饭店,吃坏,餐馆,食品,没有厂名,嘴上起泡,猪肉摊,不新鲜,当新鲜的卖,变质,过期食品',
            "ill after cold dishes,out of date,cooked food at,food poisoning,restaurant,after eating,food,maker's name,blistered,soaks unsold meat,as fresh,past its date,expired",
          ),
        },
        {
          id: 'medicine',
          name: { zh: '药品化妆品', en: 'Medicines and cosmetics' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '保健品,抗生素,面霜,药店,假药,药,买药',
            'supplements at,sells antibiotics,face cream,medicine,pharmacy,drugs',
          ),
        },
      ],
    },
    {
      id: 'trade',
      name: { zh: '交易秩序', en: 'Fair trading' },
      types: [
        {
          id: 'refund',
          name: { zh: '消费退款纠纷', en: 'Refund dispute' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '办了,会员卡,只肯修不肯换,退款,不退钱,预付卡,不退,倒闭,退钱,跑路,套餐,团购,概不退款,没地方要,游泳班',
            'bought a card,old memberships,washing machine broke,refund,will not give a refund,closed and,money back,voucher,excludes refunds,yuan are gone',
          ),
        },
        {
          id: 'prices',
          name: { zh: '价格欺诈', en: 'Overcharging' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '没有标价,翻倍收费,标价九块九,乱涨价,宰客,涨价,太贵,价格',
            'bowl of noodles,doubles its price,marked 9.9,overcharged,price,expensive',
          ),
        },
        {
          id: 'short-weight',
          name: { zh: '缺斤少两', en: 'Short weight' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '少了四两,秤做了手脚,多出五升,缺斤少两,秤不准,缺秤,不够秤,秤',
            'short by a fifth,scale is rigged,litres more,scale,underweight',
          ),
        },
        {
          id: 'faulty-goods',
          name: { zh: '商品质量', en: 'Faulty goods' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '电饭煲,板材味道,标的六十公里,没有合格证,质量差,假货,坏的,质量问题,产品',
            'rice cooker,boards i bought,e-bike promises,faulty,broken after,product',
          ),
        },
        {
          id: 'unlicensed',
          name: { zh: '无照经营', en: 'Trading without a licence' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '没有执照,办宴席,没有任何证,小加工坊,无证经营,无照,无证,没证,黑店',
            'without a licence,for banquets,noodle workshop,unlicensed shop,no licence',
          ),
        },
        {
          id: 'ads-law',
          name: { zh: '虚假宣传', en: 'False advertising' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '楼盘广告,全县最低价,磁疗床,虚假广告,包治百病,广告,虚假,宣传',
            "advert promised,county's lowest price,magnetic bed,advert,advertising",
          ),
        },
      ],
    },
    {
      id: 'licences',
      name: { zh: '企业服务', en: 'Services for business' },
      types: [
        {
          id: 'business-licence',
          name: { zh: '证照办理', en: 'Business licences' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '开早餐店,个体户注销,食品许可,营业执照,要办哪些证,执照,开店,许可证,办证',
            'breakfast shop on,closing my business,food inspection,business licence,permit,open a shop',
          ),
        },
        {
          id: 'firm-help',
          name: { zh: '企业困难诉求', en: 'Help for firms' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '扩一条线,厂房补贴,工业用电,招商时承诺,抵押,企业融资,企业,公司,工厂困难,融资',
            'wants another line,rent subsidy,industrial supply,company,firm,our plant',
          ),
        },
      ],
    },
  ],
}
