/** The same words in both languages of the demonstration. */
export type Said = { readonly zh: string; readonly en: string }
