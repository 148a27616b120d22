/** The colours of `tokens.css` for what cannot read CSS variables: Ant Design's theme, charts, maps. A test keeps both in step. */
export const palette = {
  paper: '#ffffff',
  ground: '#f4f5f3',
  sunk: '#eceeea',
  ink: '#18221e',
  muted: '#53605a',
  edge: '#d9ded9',
  'edge-soft': '#edf0ed',
  'edge-strong': '#7f8a84',
  pine: '#0f5f4c',
  'pine-ink': '#0a4637',
  'pine-soft': '#e2f0ea',
  'pine-mid': '#b5d5c9',
  'pine-faint': '#f2f8f5',
  overlap: '#5a3ea6',
  'overlap-soft': '#eeeafa',
  crossing: '#855000',
  'crossing-soft': '#fdf1dc',
  gap: '#b3261e',
  'gap-soft': '#fdebe9',
  vacant: '#66564e',
  'vacant-soft': '#f1ece9',
  ask: '#0a5f86',
  'ask-soft': '#e2f1f8',
  good: '#2a6b2f',
  'good-soft': '#e6f3e6',
  night: '#10201b',
  'night-raised': '#1f3a32',
  'night-ink': '#d5e0db',
  'night-muted': '#94aaa1',
  'night-alarm': '#ffb4a8',
} satisfies Readonly<Record<string, string>>

/** One family everywhere: the system's Chinese font, nothing downloaded. */
export const fontFamily = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif'

const channel = (part: string): number => {
  const value = Number.parseInt(part, 16) / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}

const luminance = (hex: string): number =>
  0.2126 * channel(hex.slice(1, 3)) + 0.7152 * channel(hex.slice(3, 5)) + 0.0722 * channel(hex.slice(5, 7))

/**
 * How strongly two colours differ, 1 to 21.
 *
 * @source WCAG 2.2, success criterion 1.4.3 (text 4.5, edges of controls 3)
 */
export const contrast = (a: string, b: string): number => {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05)
}
