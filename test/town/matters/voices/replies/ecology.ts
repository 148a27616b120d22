import type { Said } from '../../../said.ts'

/** How units answer matters of environment, by type. */
export const ecologyReplies: Readonly<Record<string, Said>> = {
  'noise-site': {
    zh: '晚上两次到场，责令停工；夜间许可和投诉电话已贴在工地门口，没有许可不得再做。',
    en: 'We went twice at night and stopped the work. Permit and telephone number are now on the gate; without a permit there is no night work.',
  },
  'noise-square': {
    zh: '和领队商量好八点半结束，音箱朝里，社区在旁边立了音量牌。',
    en: 'The dancers end at half past eight and turn the loudspeakers inward; the community has put up a volume sign.',
  },
  'noise-business': {
    zh: '夜间测得超限，已责令关掉室外喇叭并加门帘隔音，整改后复测。',
    en: 'Measured above the limit at night: the outdoor loudspeaker is off and a curtain fitted; we will measure again.',
  },
  'noise-neighbour': {
    zh: '上门和两家聊了，楼上给桌椅套了脚垫，约定十点后不挪家具。',
    en: 'We spoke with both households: chair legs have felt now and no furniture is moved after ten.',
  },
  'noise-factory': {
    zh: '已要求早七点后开机，风机加隔音罩，半个月装好后我们来测。',
    en: 'Machines start after seven and the fan gets a silencer; we will measure in a fortnight.',
  },
  'cooking-fumes': {
    zh: '油烟机清洗后加装净化器，排口改向街面，住户到场确认没有味了。',
    en: 'The extractor was cleaned, fitted with a filter and turned to the street; the residents came and smelt nothing.',
  },
  'straw-burning': {
    zh: '火已扑灭，和种田户讲清了秸秆回收点，安排打捆机下周来。',
    en: 'The fire is out. The farmer knows the collection point and a baler comes next week.',
  },
  'dust-site': {
    zh: '工地已补上冲洗槽和盖网，洒水车一天四次，附近窗台我们也去看了。',
    en: 'The site now has a wheel wash and nets; water is sprinkled four times a day. We looked at the window sills too.',
  },
  'factory-smell': {
    zh: '夜间溯源找到喷漆车间没开吸附设备，责令停用整改并立案。',
    en: 'At night we traced it to a paint shop running without its filter; it is stopped and a case opened.',
  },
  'river-pollution': {
    zh: '排口已封堵，水样送检三个工作日出结果；死鱼当天清走。',
    en: 'The outfall is sealed; results of the samples come in three working days. The dead fish were removed the same day.',
  },
  'farm-pollution': {
    zh: '粪沟已改道进池加盖，稻田损失由村里组织双方协商，我们一个月后再来看。',
    en: 'The slurry now runs into a covered tank; the village helps to settle the damage. We come again in a month.',
  },
  'dirty-workshop': {
    zh: '已断电封停，设备和废料清点登记，责任人立案处理。',
    en: 'Power was cut, the workshop sealed, equipment listed and a case opened.',
  },
  'hazardous-waste': {
    zh: '由有资质的单位连夜转运，地面取样检测，来源正在追查。',
    en: 'A licensed firm removed it overnight; the soil is being tested and the source traced.',
  },
}
