import type { TypeTexts } from '../type.ts'

/** How people put matters of public health. */
export const publicHealth: readonly TypeTexts[] = [
  {
    type: 'vaccination',
    often: 14,
    season: 'term',
    hours: 'office',
    where: 'both',
    texts: [
      {
        zh: '孩子入学要查接种证，少一针在哪里补？',
        en: 'School asks for the vaccination card and one is missing. Where can it be given?',
      },
      {
        zh: '九价疫苗什么时候有，镇上能打吗？',
        en: 'When is the nine-valent vaccine available, and in our town?',
      },
      {
        zh: '被狗抓了，周末哪里能打狂犬疫苗？',
        en: 'A dog scratched me. Where can I be vaccinated at the weekend?',
      },
    ],
  },
  {
    type: 'mosquito',
    often: 13,
    season: 'summer',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{home}积水多，蚊子成团，请来消杀一次。',
        en: 'There is standing water at {home} and clouds of mosquitoes. Please spray.',
      },
      {
        zh: '{market}下水道老鼠大白天跑，看得人心里发毛。',
        en: 'Rats run about the drains of {market} in broad daylight.',
      },
      {
        zh: '请公布一下今年灭鼠投药的时间，家里有猫。',
        en: 'Please announce when rat poison is laid this year; we have a cat.',
      },
    ],
  },
  {
    type: 'smoking',
    often: 6,
    season: 'flat',
    hours: 'any',
    where: 'urban',
    texts: [
      {
        zh: '{shop}里面烟雾腾腾，旁边就有小孩吃饭。',
        en: '{shop} is full of smoke with children eating beside it.',
      },
      {
        zh: '候诊的地方有人抽烟，保安也不管。',
        en: 'People smoke in the waiting room and the guard does nothing.',
      },
      {
        zh: '电梯里天天有烟头，{home}住了孕妇。',
        en: 'There are cigarette ends in the lift of {home} daily; a pregnant woman lives there.',
      },
    ],
  },
]
