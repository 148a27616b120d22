import type { TypeTexts } from '../type.ts'

/** How people put matters of disability, children, funerals. */
export const disabilityChildren: readonly TypeTexts[] = [
  {
    type: 'disability',
    often: 14,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '母亲中风偏瘫，想评残，能不能上门？',
        en: 'My mother is paralysed after a stroke. Can the assessment be done at home?',
      },
      {
        zh: '轮椅坏了，听说可以免费换，在哪里申请？',
        en: 'The wheelchair is broken. I hear it can be replaced free of charge. Where?',
      },
      {
        zh: '孩子做康复训练，补助一年有多少次？',
        en: 'Our child has rehabilitation. How many sessions are subsidised a year?',
      },
    ],
  },
  {
    type: 'barrier-free',
    often: 7,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '{shop}台阶太高没有坡道，坐轮椅的人要别人抬。',
        en: 'The steps of {shop} have no ramp; wheelchair users must be carried.',
      },
      {
        zh: '{road}的盲道铺到一半撞上电线杆。',
        en: 'The tactile paving on {road} runs into a lamp post.',
      },
      {
        zh: '政务大厅的低位柜台放了宣传架，坐轮椅够不着。',
        en: 'A leaflet stand blocks the low counter in the service hall.',
      },
    ],
  },
  {
    type: 'children',
    often: 10,
    season: 'term',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '{home}有两个孩子跟着眼睛不好的奶奶，冬天没有厚衣服。',
        en: 'Two children at {home} live with a nearly blind grandmother and have no warm clothes.',
      },
      {
        zh: '孩子父母都在外面，放假没人看，{community}有没有托管的地方？',
        en: 'The parents work away and nobody minds the child in the holidays. Is there care in {community}?',
      },
      {
        zh: '有个孩子开学一个月没去上学，请老师和村里去劝劝。',
        en: 'A child has not been to school for a month. Please have the teachers and the village talk to the family.',
      },
    ],
  },
  {
    type: 'marriage',
    often: 10,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '五月二十号登记要不要预约，外地户口能办吗？',
        en: 'Do we need an appointment for 20 May and can people from elsewhere register?',
      },
      {
        zh: '结婚证丢了，补一本要带什么？',
        en: 'We lost our certificate. What is needed for a new one?',
      },
      {
        zh: '协议离婚的冷静期从哪天算起？',
        en: 'From which day does the cooling-off period count?',
      },
    ],
  },
  {
    type: 'funeral',
    often: 8,
    season: 'winter',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '殡仪馆的花圈必须买他们的，自己带的不让进。',
        en: 'The funeral home admits only wreaths bought there.',
      },
      {
        zh: '公益性墓地说满了，却有人高价转让，请查。',
        en: 'The public cemetery is "full" while places are sold on dearly. Please check.',
      },
      {
        zh: '灵棚搭在{road}中间，音响放到半夜，能不能协商一下？',
        en: 'A mourning tent stands in the middle of {road} with music until midnight. Could this be talked over?',
      },
    ],
  },
]
