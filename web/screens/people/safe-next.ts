/** Where to go after signing in: the page that was asked for if it is one of ours, else the first page. */
export const safeNext = (next: string | undefined, sign: string): string => {
  const inside = next?.replace(/^\/staff(?=\/)/, '')
  const isOurs =
    inside !== undefined && (inside === `/${sign}` || inside.startsWith(`/${sign}/`) || inside.startsWith(`/${sign}?`))
  return isOurs ? inside : `/${sign}`
}
