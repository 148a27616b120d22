/** Invented persons for the tests that look for traces of them: numbers of regions and blocks that nobody has. */
export const persons = {
  name: '欧阳静竹',
  phone: '13800138000',
  spaced: '138 0013 8000',
  spoken: '幺三八零零幺三八零零零',
  landline: '0731-87654321',
  identity: '990101199003070015',
  mail: 'ouyang.jingzhu@example.com',
} as const
