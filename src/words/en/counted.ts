/**
 * A count with the words it needs: "1 order", "2 orders".
 *
 * @param count a number, or one that is written already ("1,204")
 */
export const counted = (count: unknown, one: string, more: string): string => {
  const written = typeof count === 'number' ? count.toLocaleString('en') : String(count)
  return `${written} ${written === '1' ? one : more}`
}
