/** What was filled in, without what surrounds it; null where nothing was. */
export const filled = (text: string): string | null => (text.trim() === '' ? null : text.trim())
