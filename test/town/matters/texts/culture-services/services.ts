import type { TypeTexts } from '../type.ts'

/** How people put matters of public services. */
export const services: readonly TypeTexts[] = [
  {
    type: 'service-attitude',
    often: 26,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '办个证明跑了{n}趟，每次都说少一样，能不能一次说清？',
        en: 'I went {n} times for one certificate; each time something else was missing. Could it be said at once?',
      },
      {
        zh: '窗口上班时间没人，等了四十分钟。',
        en: 'Nobody was at the window in working hours; I waited forty minutes.',
      },
      {
        zh: '镇里说归局里管，局里说归镇里管，到底归谁？',
        en: "The town says it is the bureau's, the bureau says the town's. Whose is it?",
      },
    ],
  },
  {
    type: 'certificates',
    often: 18,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '银行要亲属关系证明，{community}说不能开，那谁开？',
        en: 'The bank wants proof of kinship; {community} says it may not issue it. Who does?',
      },
      {
        zh: '孩子上学要居住证明，去哪里盖章？',
        en: 'School needs proof of residence. Where is it stamped?',
      },
      {
        zh: '去外地办事要无违法记录证明，能网上办吗？',
        en: 'I need a certificate of good conduct. Can I get it online?',
      },
    ],
  },
  {
    type: 'online-services',
    often: 12,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '政务平台人脸认证老是失败，老人脸上有斑就过不了。',
        en: "The face check keeps failing, it seems because of spots on an old person's face.",
      },
      {
        zh: '上传材料提示成功，窗口却说没收到。',
        en: 'The site said the upload succeeded but the window has nothing.',
      },
      {
        zh: '建议给老年人保留纸质办理，不要都叫扫码。',
        en: 'Please keep paper forms for older people instead of codes for everything.',
      },
    ],
  },
  {
    type: 'hotline-feedback',
    often: 14,
    season: 'flat',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '上次反映{road}的事，没人联系我就显示办结了。',
        en: 'My report on {road} was closed although nobody contacted me.',
      },
      {
        zh: '回复说已协调，问题一点没变，请重新办。',
        en: 'The answer says "coordinated", yet nothing changed. Please reopen it.',
      },
      {
        zh: '建议答复时写清楚什么时候做、谁来做。',
        en: 'Please let answers say when it will be done and by whom.',
      },
    ],
  },
  {
    type: 'policy-question',
    often: 22,
    season: 'flat',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '三孩家庭有哪些补助，到哪里办？',
        en: 'What support do families with three children get, and where?',
      },
      {
        zh: '家电以旧换新今年还有没有，怎么领？',
        en: 'Is there still a trade-in grant for appliances this year?',
      },
      {
        zh: '听说养老金要涨，从几月开始？',
        en: 'I hear pensions will rise. From which month?',
      },
    ],
  },
  {
    type: 'praise',
    often: 9,
    season: 'flat',
    hours: 'any',
    where: 'both',
    texts: [
      {
        zh: '上次反映{road}的路灯，第二天就修好了，谢谢师傅，下雨天还爬高。',
        en: 'The lamp on {road} was repaired the day after my report. Thanks to the man who climbed up in the rain.',
      },
      {
        zh: '{community}网格员帮我妈找回了走失的时候带的包，特别感谢。',
        en: "The grid worker of {community} found my mother's lost bag. Many thanks.",
      },
      {
        zh: '热线的同志听我一个老人讲了半天，很有耐心。',
        en: 'The hotline listened to an old man like me for a long while, with great patience.',
      },
    ],
  },
]
