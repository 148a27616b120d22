/** Whether a column holds persons, labels callers, or neither, by its heading alone. */
export type ColumnKind = 'person' | 'label' | 'other'

// Headings that look like persons and are none.
const harmless =
  /^(来电(时间|类别|类型|渠道|日期)|受理人次|经办单位|单位(名称|电话)?|.*单位名称|部门名称|case_title|name_of_type)$/i

const labels =
  /(标签|人员类别|重点人员?|来电人类型|诉求人类型|人群|身份类别|caller.?(label|tag|type)|^(label|tag)s?$|person.?(type|tag|label))/i

const persons = new RegExp(
  [
    '来电人|来电号码|主叫|诉求人|反映人|投诉人|举报人|申请人|当事人|联系人|报案人|求助人|信访人|被反映|被投诉人|被举报|业主姓名|经办人|受理人|话务员|坐席|接线员|回访人|办理人',
    '姓名|电话|手机|号码|联系方式|身份证|证件|住址|家庭|户籍|联系地址|通讯地址|性别|年龄|出生|生日|民族|籍贯|政治面貌|宗教|职业|学历|婚姻|邮箱|电子邮件|微信|QQ',
    'caller|complainant|reporter|requester|contact|applicant|citizen|customer|surname|phone|mobile|telephone|e-?mail|passport|id.?(card|number|no)\\b|birth|gender|\\bsex\\b|\\bage\\b|first.?name|last.?name|full.?name|person|home.?address|agent.?name|operator.?name',
  ].join('|'),
  'i',
)

/** Judges a heading. `标签` and the like are labels whatever else they say; numbers of orders are no phone numbers. */
export const columnKind = (heading: string): ColumnKind => {
  const name = heading.replaceAll(/[\s_*＊]+/g, '')
  if (labels.test(heading) || labels.test(name)) return 'label'
  if (harmless.test(name) || /^(工单|订单|案件|事件|诉求|受理|流水)(编号|号码|号)$/.test(name)) return 'other'
  return persons.test(heading) || persons.test(name) ? 'person' : 'other'
}

/** Whether a column of persons gives their names, by its heading alone. */
export const isNameColumn = (heading: string): boolean =>
  columnKind(heading) === 'person' &&
  /(人|人员|姓名|名字|name|caller|complainant|reporter|requester|applicant|customer)$/i.test(
    heading.replaceAll(/[\s_*＊]+/g, ''),
  )
