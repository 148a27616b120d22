import type { Said } from '../../../said.ts'

/** How units answer matters of social care, by type. */
export const careReplies: Readonly<Record<string, Said>> = {
  'low-income': {
    zh: '已入户核实，符合条件，这个月评审，结果贴在公示栏；停发的因为死亡人员信息误配，已恢复。',
    en: 'We visited and you qualify; the list is decided this month. The allowance that stopped by mistake has been restored.',
  },
  'temporary-aid': {
    zh: '先行救助已发到账，后续困难由镇上专人跟着。',
    en: 'Emergency aid has been paid; one person at the township stays with your case.',
  },
  homeless: {
    zh: '已接到救助站，身体检查没有大碍，正在联系家人。',
    en: 'He was taken to the shelter and is well; we are looking for the family.',
  },
  'elderly-meals': {
    zh: '几家商量后，先由志愿者每天送中饭；正式食堂谁来办，一个月内答复。',
    en: 'For now volunteers bring lunch daily; who runs a canteen will be answered within a month.',
  },
  'elderly-home': {
    zh: '夜班增加到两人，呼叫铃修好；涨价没有评估，多收的退回。',
    en: 'Two people now work at night and the bells are mended; the increase had no assessment and is refunded.',
  },
  'elderly-allowance': {
    zh: '九十岁每月标准和登记材料已告知，认证可视频办理，欠发的下月补。',
    en: 'Rate and papers were sent; the check can be done by video and the arrears come next month.',
  },
  'elderly-visit': {
    zh: '网格员当天上门，老人在女儿家，平安；以后每周探访两次。',
    en: "The grid worker called the same day: the old person was at a daughter's and well. Two visits a week from now on.",
  },
  disability: {
    zh: '评残医生下周集中上门；轮椅可换，填一张表就行。',
    en: 'Doctors make home visits next week; the wheelchair can be exchanged with one form.',
  },
  'barrier-free': {
    zh: '坡道本月做好，盲道绕开电杆重铺，低位柜台已清空。',
    en: 'A ramp is built this month, the paving goes round the post, and the low counter is clear.',
  },
  children: {
    zh: '给孩子送了棉衣，结了对子，寒假托管点留了名额；孩子已返校。',
    en: 'The children have warm clothes and someone to turn to; places are kept in holiday care and the child is back at school.',
  },
  marriage: {
    zh: '需要预约，外地户口可以办；遗失的凭身份证补领。',
    en: 'Please make an appointment; people from elsewhere can register, and a lost certificate is replaced with your ID.',
  },
  funeral: {
    zh: '已要求允许自带花圈并公示价目；公墓转让正在核查，音响十点前停。',
    en: 'Own wreaths are allowed and prices posted; the resale is being checked and music stops at ten.',
  },
}
