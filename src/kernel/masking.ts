/** What was masked in a text, by kind. */
export type Masked = {
  readonly text: string
  readonly phones: number
  readonly identities: number
  readonly mails: number
  readonly names: number
}

/** What stands where something was masked. */
export const masks = { phone: '[电话]', identity: '[证件号]', mail: '[邮箱]', name: '[姓名]' } as const

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const checkDigits = '10X98765432'

/**
 * Whether eighteen characters are a resident identity number: a possible birth date and the right check digit.
 *
 * @source GB 11643-1999, ISO 7064 MOD 11-2
 */
export const isIdentityNumber = (text: string): boolean => {
  if (!/^[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(text)) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return checkDigits[sum % 11] === text.at(-1)?.toUpperCase()
}

// Full-width digits are written by many input methods, and numbers are spoken in Chinese figures.
const figures = '〇零一幺二三四五六七八九'
const digit = `[0-9０-９${figures}]`
const gap = '[\\s\\-－—·.]{0,2}'
const oneDigit = '[1１一幺]'

/** Plain figures for whatever way a number is written. */
const narrow = (text: string): string =>
  text.normalize('NFKC').replaceAll(/[〇零一幺二三四五六七八九]/g, (figure) => {
    if (figure === '零' || figure === '〇') return '0'
    return figure === '幺' ? '1' : String('一二三四五六七八九'.indexOf(figure) + 1)
  })

const identity = new RegExp(
  `(?<![0-9０-９A-Za-z])${digit}{6}${gap}${digit}{4}${gap}${digit}{4}${gap}${digit}{3}${gap}[0-9０-９${figures}XxＸｘ](?![0-9０-９A-Za-z])`,
  'g',
)
const oldIdentity = new RegExp(`(?<=身份证(?:号码?|件)?(?:为|是|：|:)?\\s*)${digit}{15}(?!${digit})`, 'g')

const mobile = new RegExp(
  `(?<!${digit})(?:(?:[+＋]|00)?(?:86|８６)${gap})?${oneDigit}[3-9３-９三四五六七八九]${digit}(?:${gap}${digit}){8}(?!${digit})`,
  'g',
)
const landline = new RegExp(
  `(?<!${digit})[(（]?[0０零〇]${digit}{2,3}[)）]?${gap}[2-9２-９二三四五六七八九]${digit}{2,3}${gap}${digit}{4}(?:${gap}(?:转|分机)${gap}${digit}{1,5})?(?!${digit})`,
  'g',
)
const afterPhoneWord = new RegExp(
  `(?<=(?:电话|手机|联系方式|联系号码|致电|拨打|来电号码|座机|微信|QQ|qq)(?:号码|号)?(?:为|是|：|:)?\\s*)${digit}{5,13}(?!${digit})`,
  'g',
)

const mail = /[\w.+-]+@[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}/gi

// Public short numbers are not anybody's.
const publicNumber = /^(?:1[12]\d|12[0-9]{3}|123\d{2}|95\d{3}|96\d{3,4}|400\d{7}|800\d{7})$/

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

type Step = { text: string; count: number }

const replaced = (text: string, pattern: RegExp, mask: (found: string) => string | null): Step => {
  let count = 0
  const masked = text.replace(pattern, (found) => {
    const mark = mask(found)
    if (mark === null) return found
    count += 1
    return mark
  })
  return { text: masked, count }
}

const compact = (found: string): string => narrow(found).replaceAll(/[^0-9Xx]/g, '')

const maskIdentities = (text: string): Step => {
  const whole = replaced(text, identity, (found) => (isIdentityNumber(compact(found)) ? masks.identity : null))
  const old = replaced(whole.text, oldIdentity, () => masks.identity)
  return { text: old.text, count: whole.count + old.count }
}

const maskPhones = (text: string): Step => {
  let at = text
  let count = 0
  for (const pattern of [mobile, landline, afterPhoneWord]) {
    const step = replaced(at, pattern, (found) => (publicNumber.test(compact(found)) ? null : masks.phone))
    at = step.text
    count += step.count
  }
  return { text: at, count }
}

const maskMails = (text: string): Step => replaced(text, mail, () => masks.mail)

const maskNames = (text: string): Step => {
  const introducedStep = replaced(text, introduced, () => masks.name)
  const titled = replaced(introducedStep.text, beforeTitle, () => masks.name)
  return { text: titled.text, count: introducedStep.count + titled.count }
}

/**
 * Masks what identifies a person in a text: phone numbers, identity numbers whose check digit is right (and any after
 * the word for them), mail addresses, names before a form of address or after a word that introduces a person.
 *
 * `masks` stand in their place; masking twice changes nothing. Other numbers
 * (orders, amounts, public short numbers such as 12345) stay. Names elsewhere are not found: it is no substitute for
 * leaving person columns out.
 */
export const maskText = (text: string): Masked => {
  const mails = maskMails(text)
  const identities = maskIdentities(mails.text)
  const phones = maskPhones(identities.text)
  const names = maskNames(phones.text)
  return {
    text: names.text,
    phones: phones.count,
    identities: identities.count,
    mails: mails.count,
    names: names.count,
  }
}
