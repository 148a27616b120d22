import type { imports as shape } from '../en/imports.ts'

type Values = Readonly<Record<string, unknown>>

const more = (rows: unknown): string => (Number(rows) > 1 ? `共有 ${rows} 行如此。` : '')

export const imports: typeof shape = {
  skippedRows: (n) => `${n} 行无法读取，已跳过。`,
  stripped: {
    rows: (v) => `${v.file}：${v.rows} 行，其中 ${v.masked} 行有内容被遮盖。`,
    dropped: (columns) => `已去掉的列：${columns}`,
    kept: (columns) => `保留的列：${columns}`,
    masked: (v) =>
      `已遮盖：电话 ${v.phones} 处、证件号 ${v.identities} 处、邮箱 ${v.mails} 处、银行卡号 ${v.cards} 处、姓名 ${v.names} 处。`,
    none: '无',
  },
  divisionsImported: (given: number, added: number, renamed: number): string =>
    `共 ${given} 个区划，新增 ${added} 个，${renamed} 个与这里的名称不同`,
  decisionTables: {
    unsupported: {
      xml: (name) => `不是完整的 XML：${name}。请重新导出文件。`,
      doctype: () => '文档类型声明（DOCTYPE）中可能藏有实体，一律不读。请去除后重新保存。',
      'not-dmn': (name) => `文件以 ${name} 开头，不是 DMN 1.0 至 1.6。`,
      'no-table': (name) => `这里没有决策表：${name}。`,
      cycle: (name) => `这些内容互相依赖，形成循环：${name}。`,
      limit: (name) => `超出可读取的上限：${name}。请拆分。`,
      'hit-policy': (name) => `${name} 不是 DMN 的命中策略。`,
      language: (name) => `不读取以 ${name} 书写的单元格，请改用 FEEL。`,
      type: (name) => `类型 ${name} 在本文件中没有定义，或者不是单个值。`,
      'imported-type': (name) => `类型 ${name} 来自另一个文件。请在该输入列直接声明允许的取值。`,
      collection: (name) => `${name} 是列表；一列只能是单个值。`,
      'mixed-kinds': (name) => `同一列中有不同种类的值：${name}。`,
      entries: (name) => `有规则的单元格过少或过多：${name}。`,
      variable: (name) => `变量 ${name} 可以是任何值，无法得出结论。请写出具体的值。`,
      function: (name) => `这里不计算函数 ${name}，请写出结果。`,
      operator: (name) => `这里不计算 ${name}，请直接写出取值。`,
      syntax: (name) => `无法读取的条件：${name}。`,
    },
    notes: {
      'open-texts': (v) => `${v.decision}：没有说明 ${v.columns} 可以有哪些文字，因此不检查空白。请声明允许的取值。`,
      'unranked-outputs': (v) => `${v.decision}：输出值没有声明先后，无法判断由哪条规则决定。`,
      'default-output': (v) => `${v.decision} 在没有规则适用时给出默认结果；空白仍然全部列出。`,
      'rule-outside': (v) => `${v.decision} 第 ${v.statement} 条规则：允许的取值永远到不了它。`,
      'not-a-table': (v) => `${v.decision} 由 ${v.logic} 决定，不作分析。`,
    },
  },
  problems: {
    'imports/file-too-large': ({ file, limitMb }: Values) =>
      `${file} 超过 ${limitMb} MB，已停止读取。请拆分后再导入，例如按月拆分。`,
    'imports/too-many-rows': ({ file, limit }: Values) =>
      `${file} 超过 ${limit} 行，已停止读取。请拆分后再导入，例如按月拆分。`,
    'imports/file-is-empty': ({ file }: Values) => `${file} 是空文件，请重新导出。`,
    'imports/file-is-pdf': ({ file }: Values) =>
      `${file} 是 PDF，没有单元格可读。请用 WPS 或 Word 打开，另存为 DOCX 或把表格复制到工作表，再以 XLSX 或 CSV 导入。`,
    'imports/file-is-word-document': ({ file }: Values) =>
      `${file} 是 Word 文档。请把其中的表格复制到工作表，再以 XLSX 或 CSV 导入。`,
    'imports/file-is-no-table': ({ file }: Values) =>
      `${file} 不是可以读取的表格。请使用 CSV、XLSX、旧版 .xls 或 HTML 表格。`,
    'imports/page-without-table': ({ file }: Values) => `${file} 是没有表格的网页。请直接导出表格（XLSX 或 CSV）。`,
    'imports/workbook-has-macros': ({ file }: Values) => `${file} 含有宏，这里从不打开宏。请另存为不含宏的 XLSX。`,
    'imports/workbook-is-locked': ({ file }: Values) => `${file} 设有密码。请去除密码后重新保存。`,
    'imports/workbook-unpacks-too-large': ({ file, limitMb }: Values) =>
      `${file} 解压后超过 ${limitMb} MB，或与其声明的大小不符，已停止读取。请改用 CSV 导出。`,
    'imports/workbook-is-damaged': ({ file }: Values) => `${file} 已损坏或未传输完整。请打开后重新保存，再上传新文件。`,
    'imports/text-in-no-known-encoding': ({ file, row }: Values) =>
      `${file} 第 ${row} 行：字节既不是 UTF-8 也不是 GB18030。请把文件另存为 UTF-8 编码的 CSV。`,
    'imports/quote-not-closed': ({ file, row }: Values) =>
      `${file} 第 ${row} 行：引号只有开头没有结尾。请补上引号；若引号属于正文，请写成两个。`,
    'imports/file-not-found': ({ file }: Values) => `找不到文件 ${file}，请检查路径。`,
    'imports/mapping-not-found': ({ mapping, known }: Values) =>
      `没有名为 ${mapping} 的列对应关系。请使用 ${known} 之一，或给出一个说明各列含义的 JSON 文件。`,
    'imports/mapping-is-wrong': ({ mapping, why }: Values) => `列对应关系 ${mapping} 无法使用。${why}`,
    'imports/columns-missing': ({ file, mapping, missing, found }: Values) =>
      `${file} 缺少列“${missing}”，列对应关系 ${mapping} 需要它。现有的列：${found}。请修改列名，或提供自己的列对应关系。`,
    'imports/file-holds-persons': ({ file, columns }: Values) =>
      `${file} 的列“${columns}”含有个人信息，未读取任何内容。请在热线端先运行 wardwork orders strip，再导入处理后的文件。`,
    'imports/file-labels-callers': ({ file, columns }: Values) =>
      `${file} 的列“${columns}”给来电人打了标签。这里从不接收人员标签。请在热线端先运行 wardwork orders strip。`,
    'imports/time-unreadable': ({ file, sheet, row, column, value, rows }: Values) =>
      `${file} 工作表“${sheet}”第 ${row} 行“${column}”列：“${value}”不是时间。请写成 2026-03-02 16:40。${more(rows)}`,
    'imports/type-missing': ({ file, sheet, row, column, rows }: Values) =>
      `${file} 工作表“${sheet}”第 ${row} 行“${column}”列：没有填写类别。请补填，或选择跳过有问题的行。${more(rows)}`,
    'imports/no-orders': ({ file }: Values) => `${file} 中没有已派到承办单位的工单。请导出含承办单位的已派工单。`,
    'imports/file-is-no-json': ({ file, why }) => `${file} 不是有效的 JSON：${why}。请重新导出。`,
    'imports/units-refused': ({ total }: Values) =>
      `没有新增任何单位：${total} 个单元格有问题，已按工作表、行、列列出。请修改，或使用 --skip-bad-rows。`,
    'imports/no-file': '请求里没有文件，请选择文件后再发送。',
  },
}
