import type { TypeTexts } from '../type.ts'

/** How people put matters of building quality and safety. */
export const buildingQuality: readonly TypeTexts[] = [
  {
    type: 'unsafe-house',
    often: 18,
    season: 'rain',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{home}有间土砖老屋墙裂了手掌宽的缝，里面还住着一位老人，连着下雨怕倒。',
        en: 'An old mud-brick house at {home} has a crack as wide as a hand and an old person still lives in it. With this rain it may fall.',
      },
      {
        zh: '{spot}旁边的旧仓库屋顶塌了一角，孩子放学从墙根走。',
        en: 'A corner of the old store beside {spot} has fallen in and children walk along its wall.',
      },
      {
        zh: '隔壁挖地基，我家承重墙裂了好几条，能不能来鉴定？',
        en: 'Next door is digging foundations and our bearing wall has cracked. Can someone assess it?',
      },
    ],
  },
  {
    type: 'house-quality',
    often: 16,
    season: 'flat',
    hours: 'office',
    where: 'urban',
    texts: [
      {
        zh: '{home}去年交房，外墙渗水、窗户关不严，报修了{n}次，开发商说过保了。',
        en: 'The flat at {home} was handed over last year: walls seep, windows do not close. After {n} reports the developer says the warranty is over.',
      },
      {
        zh: '样板房说的是双层玻璃，交房是单层，找售楼部没人理。',
        en: 'The show flat had double glazing; ours has single. The sales office does not answer.',
      },
      {
        zh: '地下车库地面起砂，雨天到处滴水，整个{home}都在反映。',
        en: 'The car park floor of {home} crumbles and drips in rain; everybody complains.',
      },
    ],
  },
  {
    type: 'load-wall',
    often: 7,
    season: 'flat',
    hours: 'day',
    where: 'urban',
    texts: [
      {
        zh: '楼下铺面装修在砸墙，声音不对，像是承重墙，请马上来看。',
        en: 'The shop below is knocking out what sounds like a bearing wall. Please come at once.',
      },
      {
        zh: '{home}一楼把窗户改成门，砸掉了一截墙，楼上已经有裂缝。',
        en: 'On the ground floor of {home} a window was made into a door and a piece of wall removed; cracks show upstairs.',
      },
      {
        zh: '楼上把阳台承重梁凿了一个洞走管子，物业制止不了。',
        en: 'Upstairs cut a hole in the balcony beam for a pipe and the estate company cannot stop it.',
      },
    ],
  },
  {
    type: 'self-built',
    often: 11,
    season: 'flat',
    hours: 'day',
    where: 'both',
    texts: [
      {
        zh: '{road}那栋自建房加到六层，一楼做餐馆楼上住人，消防楼梯都没有。',
        en: 'The self-built house on {road} has grown to six storeys with a restaurant below, rooms above and no fire stairs.',
      },
      {
        zh: '邻居在老房上面加一层，没有图纸，靠我家这边墙鼓出来了。',
        en: 'My neighbour adds a storey to an old house without plans; the wall on our side bulges.',
      },
      {
        zh: '{school}旁边的自建房租给学生住，一间房隔成四间，请排查。',
        en: 'A self-built house beside {school} is let to pupils, each room split in four. Please inspect.',
      },
    ],
  },
]
