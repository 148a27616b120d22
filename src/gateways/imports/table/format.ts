/** What a file is, by its first bytes and never by its name. */
export type Format = 'text' | 'html' | 'zip' | 'compound' | 'gzip' | 'pdf' | 'unknown' | 'empty'

/** How many first bytes `formatOf` wants to see. */
export const headSize = 4096

const startsWith = (head: Uint8Array, ...bytes: readonly number[]): boolean =>
  bytes.every((byte, index) => head[index] === byte)

const looksLikeHtml = (head: Uint8Array): boolean =>
  /^(?:\ufeff|ï»¿)?\s*<(?:!doctype|!--|html|head|meta|body|table|\?xml|div|style)/i.test(
    new TextDecoder('latin1').decode(head.subarray(0, 512)),
  )

const isUtf16 = (head: Uint8Array): boolean => startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff)

/** Recognises PDF, ZIP (xlsx, docx), compound files (BIFF .xls, locked workbooks), gzip, HTML and text. */
export const formatOf = (head: Uint8Array): Format => {
  if (head.byteLength === 0) return 'empty'
  if (startsWith(head, 0x25, 0x50, 0x44, 0x46)) return 'pdf'
  if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0)) return 'compound'
  if (startsWith(head, 0x1f, 0x8b)) return 'gzip'
  if (looksLikeHtml(head)) return 'html'
  return head.includes(0) && !isUtf16(head) ? 'unknown' : 'text'
}
