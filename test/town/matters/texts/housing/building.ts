import type { TypeTexts } from '../type.ts'

/** How people put matters of sites, sales, lettings. */
export const building: readonly TypeTexts[] = [
  {
    type: 'site-safety',
    often: 12,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{site}的塔吊从{school}操场上空转过去，吊着东西，太吓人了。',
        en: 'The crane of {site} swings loads over the playground of {school}. It is frightening.',
      },
      {
        zh: '{site}围挡倒了没人扶，孩子跑进去玩。',
        en: 'The hoarding of {site} has fallen and children run in to play.',
      },
      {
        zh: '工人在三楼外墙刷漆没系安全绳，{road}边人人看得见。',
        en: 'Workers paint the outside of the third floor without ropes, for all on {road} to see.',
      },
    ],
  },
  {
    type: 'home-purchase',
    often: 20,
    season: 'flat',
    hours: 'office',
    where: 'urban',
    texts: [
      {
        zh: '{home}说好去年底交房，到现在电没通，开发商一拖再拖。',
        en: '{home} was to be ready by the end of last year; there is still no power and the developer keeps putting us off.',
      },
      {
        zh: '交了定金，贷款没批下来，开发商不退，合同里写了可以退。',
        en: 'The loan was refused and the developer keeps my deposit although the contract says it is refundable.',
      },
      {
        zh: '住进来三年房产证还没办，孩子上学要用，请帮忙催。',
        en: 'After three years we still have no title deed and need it for school. Please press them.',
      },
    ],
  },
  {
    type: 'letting',
    often: 13,
    season: 'flat',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '租期到了房东不退押金，说墙上有钉子眼要全部重刷。',
        en: 'The landlord keeps the deposit at the end of the lease, saying nail holes mean the whole flat must be painted.',
      },
      {
        zh: '中介收了{yuan}元看房费，房子根本不出租，要求退钱。',
        en: 'The agent took {yuan} yuan for viewings of a flat that is not for rent. I want it back.',
      },
      {
        zh: '房东临时涨价，不同意就停水电，家里还有孩子。',
        en: 'The landlord suddenly raises the rent and cuts water and power if we refuse. We have children.',
      },
    ],
  },
  {
    type: 'public-housing',
    often: 14,
    season: 'flat',
    hours: 'office',
    where: 'urban',
    texts: [
      {
        zh: '在县城打工两年了，没有房，怎么申请公租房，要什么材料？',
        en: 'I have worked in the county town for two years and own no home. How do I apply for public housing?',
      },
      {
        zh: '公租房摇号排了一年，想问现在排到多少？',
        en: 'I have waited a year for public housing. What place am I in now?',
      },
      {
        zh: '住的公租房墙面返潮，报修找谁？',
        en: 'The walls of our public flat are damp. Whom do we ask for a repair?',
      },
    ],
  },
  {
    type: 'old-renovation',
    often: 13,
    season: 'flat',
    hours: 'office',
    where: 'urban',
    texts: [
      {
        zh: '{home}盖了二十多年，管子都烂了，请问改造排到哪一年？',
        en: '{home} is over twenty years old and the pipes are rotten. In which year will it be renewed?',
      },
      {
        zh: '五楼以上都是老人，想加装电梯，一楼不同意，有没有人来协调？',
        en: 'Old people live above the fifth floor and want a lift; the ground floor objects. Can someone help us agree?',
      },
      {
        zh: '改造把停车位划少了，绿地也没了，建议开个会听听住户的。',
        en: 'The renewal left fewer parking places and no green. I suggest a meeting to hear the residents.',
      },
    ],
  },
]
