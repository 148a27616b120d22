import type { TypeTexts } from '../type.ts'

/** How people put matters of street lighting. */
export const lighting: readonly TypeTexts[] = [
  {
    type: 'lamp-town',
    often: 26,
    season: 'winter',
    hours: 'evening',
    where: 'urban',
    texts: [
      {
        zh: '{road}从{spot}到{market}这一段路灯全不亮，下晚自习的学生摸黑走。',
        en: 'All lamps on {road} from {spot} to {market} are out and pupils walk home from evening study in the dark.',
      },
      {
        zh: '{home}门口的路灯一闪一闪好多天了，晃得人头晕。',
        en: 'The lamp outside {home} has been flickering for days and makes one dizzy.',
      },
      {
        zh: '路灯白天亮、晚上灭，{road}的时间是不是调反了？',
        en: 'The lamps on {road} burn by day and go out at night. Has the timer been set backwards?',
      },
    ],
  },
  {
    type: 'lamp-village',
    often: 22,
    season: 'winter',
    hours: 'evening',
    where: 'rural',
    texts: [
      {
        zh: '村口的太阳能路灯坏了一半，学生晚上走{road}害怕。',
        en: 'Half of the solar lamps at the village entrance are broken and pupils are afraid on {road} in the evening.',
      },
      {
        zh: '{home}那盏路灯去年冬天就不亮，电池好像被人偷了。',
        en: 'The lamp at {home} has been out since last winter; the battery seems to have been stolen.',
      },
      {
        zh: '{spot}前面的路灯线被货车刮断，吊在半空，电还通着没有都不知道。',
        en: 'A lorry tore the lamp cable in front of {spot}; it hangs in the air and nobody knows whether it is live.',
      },
    ],
  },
]
