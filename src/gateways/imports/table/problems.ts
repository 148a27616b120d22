import { problem } from '../../../kernel/problem.ts'

/** Values: `file`, `limitMb`. */
export const fileTooLarge = problem('imports/file-too-large', 413)
/** Values: `file`, `limit`. */
export const tooManyRows = problem('imports/too-many-rows', 413)
/** Values: `file`. */
export const fileIsEmpty = problem('imports/file-is-empty', 422)
/** A PDF: answered with what to do. Values: `file`. */
export const fileIsPdf = problem('imports/file-is-pdf', 415)
/** Values: `file`. */
export const fileIsWordDocument = problem('imports/file-is-word-document', 415)
/** Values: `file`. */
export const fileIsNoTable = problem('imports/file-is-no-table', 415)
/** A page without one `<table>`. Values: `file`. */
export const pageWithoutTable = problem('imports/page-without-table', 415)
/** Values: `file`. */
export const workbookHasMacros = problem('imports/workbook-has-macros', 415)
/** Values: `file`. */
export const workbookIsLocked = problem('imports/workbook-is-locked', 415)
/** Unpacks to more than allowed, or to other sizes than it says. Values: `file`, `limitMb`. */
export const workbookUnpacksTooLarge = problem('imports/workbook-unpacks-too-large', 413)
/** Values: `file`. */
export const workbookIsDamaged = problem('imports/workbook-is-damaged', 422)
/** Values: `file`, `row`. */
export const textIsInNoEncoding = problem('imports/text-in-no-known-encoding', 422)
/** A quotation mark is opened and not closed. Values: `file`, `row`. */
export const quoteNotClosed = problem('imports/quote-not-closed', 422)
/** Values: `file`. */
export const fileNotFound = problem('imports/file-not-found', 404)
