import type { imports as shape } from '../en/imports.ts'

type Values = Readonly<Record<string, unknown>>

export const imports: typeof shape = {
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
  },
}
