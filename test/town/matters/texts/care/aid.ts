import type { TypeTexts } from '../type.ts'

/** How people put matters of assistance. */
export const aid: readonly TypeTexts[] = [
  {
    type: 'low-income',
    often: 34,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '家里有人得重病，借了不少钱，低保怎么申请，多久评一次？',
        en: 'Someone in our family is gravely ill and we are in debt. How do we apply for the allowance?',
      },
      {
        zh: '低保上个月突然停了，没人说原因，想问清楚。',
        en: 'Our allowance stopped last month without a reason. I want to know why.',
      },
      {
        zh: '{community}低保名单公示在哪里看？有人反映不公平。',
        en: 'Where can I see the list in {community}? People say it is unfair.',
      },
      {
        zh: '家里两个老人都有慢性病，儿子在外打零工，这种情况能不能评低保？',
        en: 'Two old people here have chronic illnesses and the son does odd jobs elsewhere. Can we be given the allowance?',
      },
      {
        zh: '说我家有台旧面包车不符合低保条件，车早就报废了，怎么说明？',
        en: 'They say we have a van and do not qualify; it was scrapped long ago. How do we show that?',
      },
    ],
  },
  {
    type: 'temporary-aid',
    often: 14,
    season: 'winter',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '家里失火，一夜之间什么都没了，先有个住的地方就行。',
        en: 'Our house burnt down overnight. We need only a roof for now.',
      },
      {
        zh: '孩子住院欠了{yuan}元，能不能申请救急？',
        en: 'We owe the hospital {yuan} yuan for our child. Can we apply for urgent help?',
      },
      {
        zh: '家里顶梁柱出了车祸，地里活没人做，想问有什么帮扶。',
        en: 'Our breadwinner had an accident and nobody can work the fields. What help is there?',
      },
    ],
  },
  {
    type: 'homeless',
    often: 9,
    season: 'winter',
    hours: 'night',
    where: 'urban',
    texts: [
      {
        zh: '{spot}桥下睡着一个流浪老人，天冷了，请去看看。',
        en: 'An old man sleeps under the bridge at {spot}. It is cold; please look after him.',
      },
      {
        zh: '{market}门口有个大姐说不清家在哪里，已经坐了一天。',
        en: 'A woman at {market} cannot say where she lives and has sat there all day.',
      },
      {
        zh: '车站附近有人带小孩乞讨，孩子没穿鞋。',
        en: 'Near the station someone begs with a barefoot child.',
      },
    ],
  },
]
