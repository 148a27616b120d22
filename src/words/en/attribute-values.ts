/** What values of attributes are called. */
export const attributeValues = {
  yes: 'yes',
  no: 'no',
  weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
  actions: {
    report: 'find and report',
    dissuade: 'dissuade',
    dispose: 'dispose',
    enforce: 'enforce',
    serve: 'serve',
  },
  member: (member: string) => `"${member}"`,
}
