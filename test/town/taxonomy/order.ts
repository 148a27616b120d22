import { type Domain, words } from './type.ts'

/** Order and disputes. */
export const order: Domain = {
  id: 'order',
  name: { zh: '社会治安与纠纷', en: 'Order and disputes' },
  groups: [
    {
      id: 'security',
      name: { zh: '治安', en: 'Public order' },
      types: [
        {
          id: 'fraud',
          name: { zh: '电信网络诈骗', en: 'Fraud by phone or net' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'urgent',
          words: words(
            '自称医保局,刷单,转了,骗子,诈骗,发鸡蛋,被骗,骗钱,电信诈骗',
            'from the medical insurance,online task group,hands out eggs,fraud,scam,cheated,phone scam,scammed',
          ),
        },
        {
          id: 'theft',
          name: { zh: '盗窃与失物', en: 'Theft and lost property' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '被偷了,电瓶,被剪走,包忘在,小偷,偷东西,丢了东西,偷车',
            'were stolen,cut off and taken,left a bag,stolen,thief,theft,robbed',
          ),
        },
        {
          id: 'gambling',
          name: { zh: '赌博', en: 'Gambling' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words('麻将馆,打鱼机,开大场子,赌博,输钱,打牌,赌', 'mahjong,fishing-game machines,gambled,gambling'),
        },
        {
          id: 'dog-biting',
          name: { zh: '犬只伤人流浪犬', en: 'Dogs: strays and bites' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '流浪狗,养大狗不拴绳,狗咬,被村里的狗咬,狗主人,追小孩,狗,狗叫,养狗,野狗,条狗,黄狗,遛狗,尿骚味,犬只,没人管的狗',
            'strays,off the lead,village dog bit,dog bit,stray dog,dogs,dog,yellow dog,six dogs,dogs in a flat,barking',
          ),
        },
        {
          id: 'residence-papers',
          name: { zh: '户籍身份证', en: 'Household register and ID' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '上户口,户口要,身份证丢,改名,迁户口,身份证,户口本,落户,户籍,新生儿,出生登记',
            'register it in,lost my id,name differs by,identity card,id card,household register,residence,newborn,birth',
          ),
        },
      ],
    },
    {
      id: 'disputes',
      name: { zh: '矛盾纠纷', en: 'Disputes' },
      types: [
        {
          id: 'neighbour-dispute',
          name: { zh: '邻里纠纷', en: 'Quarrel between neighbours' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '屋檐水,过道放东西,用石头堵了,邻居吵,讲不拢,邻居,吵架,邻里,过道',
            'turned the eaves,things in the passage,blocked the path with stones,neighbour,quarrel,neighbours',
          ),
        },
        {
          id: 'family-dispute',
          name: { zh: '婚姻家庭纠纷', en: 'Family dispute' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '赡养老人,彩礼,分家,三兄弟,夫妻,兄弟,不养老,儿女不管',
            'care of their parent,wedding was called off,old house was promised,family quarrel,husband and wife,children do not support',
          ),
        },
        {
          id: 'injury-dispute',
          name: { zh: '人身损害赔偿纠纷', en: 'Compensation for injury' },
          kind: 'dispute',
          action: 'dispose',
          limit: 'general',
          words: words(
            '从架子上摔下来,磕掉牙,滑倒骨折,手术钱,医药费谈不拢,受伤赔偿,赔钱,赔医药费',
            'fell from a scaffold while,tooth was lost,broke a bone,compensation for an injury,injured',
          ),
        },
        {
          id: 'domestic-violence',
          name: { zh: '家庭暴力', en: 'Violence at home' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'urgent',
          words: words(
            '打骂孩子,喝了酒就打人,保护令,脸上有伤,家暴,打老婆,打人,老公打',
            'child beaten,beats us,has bruises,protection order,beats me,domestic violence,violent',
          ),
        },
        {
          id: 'legal-aid',
          name: { zh: '法律援助咨询', en: 'Legal advice and aid' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '法律援助,打官司,不还钱,遗嘱公证,律师,法律咨询,官司,请律师',
            'legal aid,afford a lawyer,does not pay,notarised will,lawyer,legal advice',
          ),
        },
        {
          id: 'court-matter',
          name: { zh: '诉讼仲裁在办事项', en: 'Matter before a court' },
          kind: 'complaint',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '一审判决,劳动仲裁,执行局,开庭,改判,法院,判决书,仲裁',
            'judgment of the first court,arbitration was accepted,enforcement office,court,judgment',
          ),
        },
      ],
    },
  ],
}
