const sign = '〔某〕'

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

/** A text without the names that were found, and how many. */
export type MaskedNames = { readonly text: string; readonly count: number }

const replaced = (text: string, pattern: RegExp): MaskedNames => {
  let count = 0
  const masked = text.replace(pattern, () => {
    count += 1
    return sign
  })
  return { text: masked, count }
}

const noName = /^(?:匿名|不详|未知|无名|市民|群众|居民|村民|热心市民|先生|女士|本人|同上)$/

/**
 * The names of persons in a cell that is said to hold some: two to four Chinese characters each, or two Latin words;
 * longer ones are organisations, and "anonymous" is nobody.
 */
export const namesIn = (cell: string): string[] =>
  cell
    .split(/[、，,；;/|]/)
    .map((part) => part.trim().replace(new RegExp(`${title}$`), ''))
    .filter(
      (part) => /^(?:[\u4e00-\u9fa5·]{2,4}|[A-Za-z'-]{2,}(?: [A-Za-z'-]{2,}){1,3})$/.test(part) && !noName.test(part),
    )

const knownIn = (text: string, names: readonly string[]): MaskedNames =>
  names.reduce<MaskedNames>(
    (masked, name) => {
      const parts = masked.text.split(name)
      return { text: parts.join(sign), count: masked.count + parts.length - 1 }
    },
    { text, count: 0 },
  )

/**
 * Masks names where words around them say that they are names: before a form of address (which stays, so that the
 * sentence still reads), or after a word that introduces a person; and the known names wherever they stand. Other
 * names elsewhere are not found.
 */
export const maskPersonalNames = (text: string, known: readonly string[] = []): MaskedNames => {
  const given = knownIn(text, known)
  const said = replaced(given.text, introduced)
  const titled = replaced(said.text, beforeTitle)
  return { text: titled.text, count: given.count + said.count + titled.count }
}
