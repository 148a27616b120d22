import type { TypeTexts } from '../type.ts'

/** How people put matters of flood and drought. */
export const flood: readonly TypeTexts[] = [
  {
    type: 'flood-danger',
    often: 12,
    season: 'rain',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '{river}水已经到{home}门槛了，还在涨，有三位老人走不动。',
        en: '{river} has reached the doorsteps of {home} and is still rising; three old people cannot walk.',
      },
      {
        zh: '河堤有一处往下掉土，用手电照得见水往外冒。',
        en: 'Earth is sliding off the embankment and by torchlight one sees water coming through.',
      },
      {
        zh: '涵洞堵死了，水从{road}上翻过去，车还在冒险过。',
        en: 'The culvert is blocked and water runs over {road}; cars still risk it.',
      },
    ],
  },
  {
    type: 'flood-relief',
    often: 9,
    season: 'rain',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '房子淹了一米多，谷子全泡了，救灾款怎么登记？',
        en: 'Our house stood in more than a metre of water and the grain is ruined. How do we register for relief?',
      },
      {
        zh: '转移到{school}住了{n}天，被子不够，老人冻着了。',
        en: 'We have been at {school} for {n} days and there are too few blankets; the old people are cold.',
      },
      {
        zh: '水退了，{home}一层厚泥，能不能调一台抽水机和冲洗车？',
        en: 'The water is gone but {home} is deep in mud. Could we have a pump and a washing lorry?',
      },
    ],
  },
  {
    type: 'drought',
    often: 11,
    season: 'autumn',
    hours: 'day',
    where: 'rural',
    texts: [
      {
        zh: '两个月没下雨，{community}最高那个组井干了，请安排送水。',
        en: 'It has not rained for two months and the highest group of {community} has no water. Please send a tanker.',
      },
      {
        zh: '红薯地裂了口，抗旱机井的电还没接，能不能快一点？',
        en: 'The sweet-potato land is cracking and the new well still has no power. Could it be hurried?',
      },
      {
        zh: '申请打一口机井，打过报告，批了没有？',
        en: 'We applied for a drilled well. Has it been approved?',
      },
    ],
  },
]
