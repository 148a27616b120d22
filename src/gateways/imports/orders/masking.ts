import { maskPersonalData, type PersonalKind } from '../../../modules/people/core/personal-data.ts'

/** A text without persons, and how much of each kind was taken out. */
export type Masked = {
  readonly text: string
  readonly phones: number
  readonly identities: number
  readonly mails: number
  readonly cards: number
  readonly names: number
}

/** The signs of the vault's own masking, and one for names. */
const signs = { phone: '〔☎〕', identity: '〔ID〕', name: '〔某〕' } as const

// Numbers too short or too old to be told by themselves, where the word before says what they are.
const figure = '[0-9０-９〇零一幺二三四五六七八九]'
const shortPhone = new RegExp(
  `(?<=(?:电话|手机|联系方式|联系号码|致电|拨打|来电号码|座机|微信|QQ|qq)(?:号码|号)?(?:为|是|：|:)?\\s*)${figure}{5,13}(?!${figure})`,
  'g',
)
// A mobile number in whatever groups it was written.
const groupedMobile = /(?<![0-9])1[3-9](?:[ .-]?[0-9]){9}(?![0-9])/g
const oldIdentity = new RegExp(`(?<=身份证(?:号码?|件)?(?:为|是|：|:)?\\s*)${figure}{15}(?!${figure})`, 'g')
const extension = /(?<=〔☎〕)\s*(?:转|分机)\s*[0-9０-９]{1,5}/g

// Public short numbers are not anybody's.
const publicNumber = /^(?:1[12]\d|12\d{3}|95\d{3}|96\d{3,4}|[48]00\d{7})$/

const surname =
  '(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木|[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应宗丁宣邓郁单杭洪包左石崔吉龚程邢裴陆荣翁荀惠曲封储段侯全班仰仲伊宁仇甘祖武符刘景詹束龙叶幸司黎薄印白蒲从鄂索赖卓屠蒙池乔阴闻党翟谭劳申扶冉雍桑桂牛寿通边燕冀尚农温别庄晏柴瞿阎连茹习艾鱼容向古易廖耿满匡国文寇广东欧殳沃利蔚越隆师巩聂晁勾敖融冷辛阚那简饶曾沙丰关查荆游竺权盖益桓公涂岳覃])'

const title = '(?:先生|女士|小姐|同志|大爷|大妈|阿姨|师傅|老师|太太|老人家|叔叔|伯伯|奶奶|爷爷)'
const given = '[\\u4e00-\\u9fa5]{1,2}'

// A surname with a form of address: the address stays, so the sentence still reads.
const beforeTitle = new RegExp(`${surname}(?:${given}|某某?|[xX×*＊]{1,2})?(?=${title})`, 'g')
// After words that introduce a person.
const introduced = new RegExp(
  `(?<=(?:来电人|诉求人|反映人|投诉人|举报人|联系人|当事人|申请人|业主|被投诉人|被反映人|我叫|名叫|姓名|本人)(?:姓名)?(?:为|是|叫|：|:)?\\s*)${surname}${given}(?=[，,。；;、\\s（(]|$|反映|来电|投诉|称|表示|举报|诉求|咨询|电话)`,
  'g',
)

type Step = { readonly text: string; readonly count: number }

const replaced = (text: string, pattern: RegExp, sign: (found: string) => string | null): Step => {
  let count = 0
  const masked = text.replace(pattern, (found) => {
    const mark = sign(found)
    if (mark === null) return found
    count += 1
    return mark
  })
  return { text: masked, count }
}

const isPublic = (number: string): boolean => publicNumber.test(number.normalize('NFKC'))

const introducedNumbers = (text: string): { text: string; phones: number; identities: number } => {
  const old = replaced(text, oldIdentity, () => signs.identity)
  const grouped = replaced(old.text, groupedMobile, () => signs.phone)
  const short = replaced(grouped.text, shortPhone, (found) => (isPublic(found) ? null : signs.phone))
  return { text: short.text.replace(extension, ''), phones: grouped.count + short.count, identities: old.count }
}

const maskNames = (text: string): Step => {
  const said = replaced(text, introduced, () => signs.name)
  const titled = replaced(said.text, beforeTitle, () => signs.name)
  return { text: titled.text, count: said.count + titled.count }
}

type Known = { readonly text: string; readonly counts: Readonly<Record<PersonalKind, number>> }

// Again until nothing is found: a number may stand close to another that hid it.
const maskKnown = (text: string): Known => {
  const counts = { phone: 0, 'identity-number': 0, email: 0, card: 0 }
  let masked = maskPersonalData(text)
  while (masked.spots.length > 0) {
    for (const { kind } of masked.spots) counts[kind] += 1
    masked = maskPersonalData(masked.text)
  }
  return { text: masked.text, counts }
}

/**
 * Masks what identifies a person in the text of an order: everything the vault recognises (phones, identity numbers,
 * cards, mail addresses), shorter numbers after the word for them, and names before a form of address or after a word
 * that introduces a person.
 *
 * Signs stand in their place; masking twice changes nothing. Other numbers (orders, amounts, public short numbers such
 * as 12345) stay. Names elsewhere are not found: it is no substitute for leaving person columns out.
 */
export const maskText = (text: string): Masked => {
  const known = maskKnown(text)
  const numbers = introducedNumbers(known.text)
  const names = maskNames(numbers.text)
  return {
    text: names.text,
    phones: known.counts.phone + numbers.phones,
    identities: known.counts['identity-number'] + numbers.identities,
    mails: known.counts.email,
    cards: known.counts.card,
    names: names.count,
  }
}
