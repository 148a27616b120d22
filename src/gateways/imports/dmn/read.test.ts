import { describe, expect, test } from 'vitest'
import { checkDecisionTables } from './read.ts'

type Given = {
  readonly inputs?: readonly string[]
  readonly rules?: readonly (readonly string[])[]
  readonly policy?: string
  readonly outputs?: string
  readonly before?: string
  readonly after?: string
  readonly space?: string
}

const input = (name: string, type = 'number', values = ''): string => {
  const allowed = values === '' ? '' : `<inputValues><text>${values}</text></inputValues>`
  const stated = type === '' ? '' : ` typeRef="${type}"`
  return `<input><inputExpression${stated}><text>${name}</text></inputExpression>${allowed}</input>`
}

/** A rule of cells; the last one is the output. */
const rule = (cells: readonly string[]): string => {
  const entries = cells.map((cell, at) => {
    const name = at === cells.length - 1 ? 'outputEntry' : 'inputEntry'
    return `<${name}><text>${cell.replaceAll('<', '&lt;')}</text></${name}>`
  })
  return `<rule>${entries.join('')}</rule>`
}

const tableText = ({ inputs = [input('age')], rules = [], policy = 'UNIQUE', outputs = '<output/>' }: Given): string =>
  `<decisionTable id="t" hitPolicy="${policy}">\n${inputs.join('\n')}${outputs}\n${rules.map(rule).join('\n')}</decisionTable>`

const latest = 'https://www.omg.org/spec/DMN/20230324/MODEL/'

const file = (given: Given): string =>
  `<definitions xmlns="${given.space ?? latest}">${given.before ?? ''}\n<decision id="d" name="Who may">\n${tableText(given)}\n</decision>${given.after ?? ''}</definitions>`

const findingsIn = (given: Given) => {
  const answer = checkDecisionTables(file(given))
  if (!answer.ok) throw new Error(JSON.stringify(answer.unsupported))
  return answer
}

const refusedIn = (text: string) => {
  const answer = checkDecisionTables(text)
  return answer.ok ? [] : answer.unsupported
}

const regionsIn = (given: Given) =>
  findingsIn(given).findings.flatMap((finding) => (finding.kind === 'gap' ? [finding.region] : []))

const whole = [
  ['< 0', '"x"'],
  ['>= 0', '"y"'],
]

test.each([
  ['1.1', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'],
  ['1.1, as older tools name it', 'http://www.omg.org/spec/DMN/20151101/dmn11.xsd'],
  ['1.2', 'http://www.omg.org/spec/DMN/20180521/MODEL/'],
  ['1.3', 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
  ['1.4', 'https://www.omg.org/spec/DMN/20211108/MODEL/'],
  ['1.5', latest],
  ['1.6', 'https://www.omg.org/spec/DMN/20240513/MODEL/'],
])('DMN %s is read', (_version, space) => {
  expect(findingsIn({ space, rules: whole }).counts).toEqual({ gap: 0, overlap: 0, conflict: 0, shadowed: 0 })
})

test('prefixes, character data and comments are read like any other text', () => {
  const text = `<?xml version="1.0"?><!-- a --><d:definitions xmlns:d="${latest}" xmlns="x:y"><d:decision id="d">
    <d:decisionTable id="t"><decisionTable/><d:input><d:inputExpression typeRef="number"><d:text>n</d:text></d:inputExpression></d:input><d:output/>
    <d:rule><d:inputEntry><d:text><![CDATA[< 1]]><!-- b -->.5</d:text></d:inputEntry><d:outputEntry><d:text>1</d:text></d:outputEntry></d:rule>
    </d:decisionTable></d:decision></d:definitions>`
  const answer = checkDecisionTables(text)
  expect(answer).toMatchObject({ ok: true, counts: { gap: 1 } })
  expect(answer.ok && answer.findings[0]).toMatchObject({ region: [{ attribute: 'n', from: 1.5, fromIncluded: true }] })
})

describe('allowed values close a column', () => {
  const item = (name: string, inner: string): string => `<itemDefinition name="${name}">${inner}</itemDefinition>`
  const ref = (name: string): string => `<typeRef>${name}</typeRef>`
  const allowed = (text: string, name = 'allowedValues'): string => `<${name}><text>${text}</text></${name}>`
  const pets = item('tPet', `${ref('feel:string')}${allowed('"Cat","Dog","Fish"')}`)

  test.each([
    ['by the column itself', '', input('pet', 'string', '"Cat","Dog","Fish"')],
    ['by its type', pets, input('pet', 'tPet')],
    ['by its type with a prefix', pets, input('pet', 'tns:tPet')],
    ['by the type its type is made of', `${item('tOwn', ref('tPet'))}${pets}`, input('pet', 'tOwn')],
    [
      'by a type constraint',
      item('tPet', `${ref('string')}${allowed('"Cat","Dog","Fish"', 'typeConstraint')}`),
      input('pet', 'tPet'),
    ],
    [
      'by the variable it asks for',
      `${pets}<inputData name="pet"><variable name="pet" typeRef="tPet"/></inputData>`,
      input('pet', ''),
    ],
    [
      'by a component of the variable it asks for',
      `${pets}${item('tOwner', `<itemComponent name="pet">${ref('tPet')}</itemComponent>`)}<inputData name="owner"><variable typeRef="tOwner"/></inputData>`,
      input('owner.pet', 'Any'),
    ],
  ])('%s', (_why, before, column) => {
    const rules = [
      ['"Dog"', '1'],
      ['"Cat"', '2'],
    ]
    const [region = []] = regionsIn({ before, inputs: [column], rules })
    expect(region).toEqual([{ attribute: region[0]?.attribute, values: ['Fish'] }])
  })

  test('ranges leave holes, and no gap reaches over one', () => {
    const regions = regionsIn({ inputs: [input('n', 'number', '[0..10], [20..30]')], rules: [['(5..10]', '1']] })
    expect(regions).toEqual([
      [{ attribute: 'n', from: 0, fromIncluded: true, to: 5, toIncluded: true }],
      [{ attribute: 'n', from: 20, fromIncluded: true, to: 30, toIncluded: true }],
    ])
  })

  test('nor does an overlap', () => {
    const inputs = [input('n', 'number', '[0..10], [20..30]')]
    expect(
      findingsIn({
        inputs,
        rules: [
          ['-', '1'],
          ['-', '2'],
        ],
      }).counts.overlap,
    ).toBe(2)
  })

  test('numbers may be listed too, and compared', () => {
    const regions = regionsIn({ inputs: [input('n', 'number', '1, 2, 3, 10')], rules: [['>= 3', '1']] })
    expect(regions).toEqual([[{ attribute: 'n', values: [1, 2] }]])
  })

  test('null is a value where it is listed or asked for, and only there', () => {
    const listed = input('pet', 'string', '"Cat", null')
    expect(regionsIn({ inputs: [listed], rules: [['"Cat"', '1']] })).toEqual([[{ attribute: 'pet', values: [null] }]])
    expect(regionsIn({ rules: [...whole, ['null', '"z"']] })).toEqual([])
    expect(
      regionsIn({
        rules: [
          ['null', '1'],
          ['> 0', '2'],
        ],
      }),
    ).toEqual([[{ attribute: 'age', to: 0, toIncluded: true }]])
    expect(regionsIn({ rules: [['not(null, 0)', '1']] })).toEqual([
      [{ attribute: 'age', values: [null] }],
      [{ attribute: 'age', from: 0, fromIncluded: true, to: 0, toIncluded: true }],
    ])
  })

  test('a rule that allowed values never reach is said', () => {
    const { notes, counts } = findingsIn({
      inputs: [input('age', 'number', '>= 0')],
      rules: [
        ['>= 0', '1'],
        ['< 0', '2'],
      ],
    })
    expect(counts.gap).toBe(0)
    expect(notes).toEqual([{ code: 'rule-outside', decision: 't', statement: 2, line: 6 }])
  })
})

test('days and months go in whole steps, so that neighbours leave no hole', () => {
  const days = [
    ['<= @"2024-02-29"', '1'],
    ['>= @"2024-03-01"', '2'],
  ]
  expect(regionsIn({ inputs: [input('day', 'date')], rules: days })).toEqual([])
  const months = [
    ['<= @"P11M"', '1'],
    ['>= duration("P1Y")', '2'],
  ]
  expect(regionsIn({ inputs: [input('term', 'feel:yearMonthDuration')], rules: months })).toEqual([])
})

test('nothing comes before midnight', () => {
  const rules = [
    ['< @"08:00:00"', '1'],
    ['[@"08:00:00"..@"23:59:59"]', '2'],
    ['< @"00:00:00"', '3'],
  ]
  const { findings, notes } = findingsIn({ inputs: [input('at', 'time')], rules })
  expect(findings).toMatchObject([{ kind: 'gap', region: [{ from: '23:59:59', fromIncluded: false }] }])
  expect(notes).toMatchObject([{ code: 'rule-outside', statement: 3 }])
})

test('two columns that ask for the same are one', () => {
  const inputs = [input('age'), input('pet', 'boolean'), input(' age ')]
  const { findings, tables } = findingsIn({
    inputs,
    rules: [
      ['>= 0', '-', '< 10', '1'],
      ['< 0', '-', '-', '2'],
      ['-', '-', '>= 10', '3'],
    ],
  })
  expect(findings).toEqual([])
  expect(tables[0]?.columns).toEqual(['age', 'pet', 'age'])
})

describe('texts that nothing closes', () => {
  const pet = [input('pet', 'string')]

  test('single values alone: no gaps are looked for, and it is said', () => {
    const { counts, notes } = findingsIn({
      inputs: pet,
      rules: [
        ['"Cat"', '1'],
        ['"Cat","Dog"', '2'],
        ['-', '3'],
      ],
    })
    expect(counts).toMatchObject({ gap: 0, overlap: 2 })
    expect(notes).toEqual([{ code: 'open-texts', decision: 't', columns: ['pet'], line: 3 }])
  })

  test('with "not", every other text is one value', () => {
    const { findings, notes } = findingsIn({
      inputs: [...pet, input('n')],
      rules: [
        ['"Cat"', '-', '1'],
        ['not("Cat")', '> 0', '2'],
      ],
    })
    expect(notes).toEqual([])
    expect(findings).toEqual([
      {
        kind: 'gap',
        decision: 't',
        region: [
          { attribute: 'pet', values: [], other: true },
          { attribute: 'n', to: 0, toIncluded: true },
        ],
        statements: [1, 2],
        witness: { pet: 'other', n: -1 },
      },
    ])
  })

  test('in ranges, texts have an order', () => {
    expect(
      regionsIn({
        inputs: pet,
        rules: [
          ['< "b"', '1'],
          ['>= "c"', '2'],
        ],
      }),
    ).toEqual([[{ attribute: 'pet', from: 'b', fromIncluded: true, to: 'c', toIncluded: false }]])
  })
})

describe('hit policies', () => {
  const overlapping = (policy: string, a: string, b: string, outputs = '<output/>') =>
    findingsIn({
      policy,
      outputs,
      rules: [
        ['< 5', a],
        ['> 0', b],
        ['[0..5]', a],
      ],
    }).counts

  test.each([
    // policy, outputs, overlaps, conflicts, shadowed
    ['UNIQUE', ['"x"', '"x"'], [3, 3, 0]],
    ['ANY', ['1.0', '1'], [3, 0, 0]],
    ['ANY', ['"x"', '"y"'], [3, 2, 0]],
    ['FIRST', ['"x"', '"y"'], [3, 0, 1]],
    ['RULE ORDER', ['"x"', '"y"'], [3, 0, 1]],
    ['OUTPUT ORDER', ['"x"', '"y"'], [3, 0, 0]],
    ['COLLECT', ['"x"', '"y"'], [0, 0, 0]],
  ] as const)('%s %j', (policy, [a, b], [overlap, conflict, shadowed]) => {
    expect(overlapping(policy, a, b)).toEqual({ gap: 0, overlap, conflict, shadowed })
  })

  const ranked = '<output name="o"><outputValues><text>"high", "low"</text></outputValues></output>'

  test('PRIORITY: the value that is declared first decides', () => {
    const { findings, notes } = findingsIn({
      policy: 'PRIORITY',
      outputs: ranked,
      rules: [
        ['> 5', '"low"'],
        ['> 0', '"high"'],
      ],
    })
    expect(findings.filter(({ kind }) => kind === 'shadowed')).toEqual([
      { kind: 'shadowed', decision: 't', statements: [1, 2] },
    ])
    expect(notes).toEqual([])
  })

  test('PRIORITY without an order: nobody can tell which rule decides, and it is said', () => {
    const undeclared = findingsIn({
      policy: 'PRIORITY',
      rules: [
        ['> 5', '"low"'],
        ['> 0', '"high"'],
      ],
    })
    const foreign = findingsIn({
      policy: 'PRIORITY',
      outputs: ranked,
      rules: [
        ['> 5', '"other"'],
        ['> 0', '"high"'],
      ],
    })
    for (const { notes, counts } of [undeclared, foreign]) {
      expect(counts.shadowed).toBe(0)
      expect(notes).toEqual([{ code: 'unranked-outputs', decision: 't', line: 3 }])
    }
  })

  test('a rule may be shadowed by several together, none of them to spare', () => {
    const rules = [
      ['< 5', '1'],
      ['> 100', '2'],
      ['>= 5', '3'],
      ['[0..10]', '4'],
    ]
    const { findings } = findingsIn({ policy: 'FIRST', rules })
    expect(findings.filter(({ kind }) => kind === 'shadowed')).toEqual([
      { kind: 'shadowed', decision: 't', statements: [4, 1, 3] },
    ])
  })
})

describe('what is no table of its own', () => {
  const literal = '<decision id="e" name="Else"><literalExpression><text>1</text></literalExpression></decision>'

  test('another way of deciding is named with its line', () => {
    expect(findingsIn({ rules: whole, after: `\n${literal}` }).notes).toEqual([
      { code: 'not-a-table', decision: 'e', logic: 'literalExpression', line: 8 },
    ])
  })

  test('a table inside a function knows its parameters', () => {
    const parameter = '<formalParameter name="age" typeRef="number"/>'
    const body = tableText({ inputs: [input('age', '')], rules: whole })
    const after = `<businessKnowledgeModel id="b"><encapsulatedLogic>${parameter}${body}</encapsulatedLogic></businessKnowledgeModel>`
    const { tables, notes } = findingsIn({ rules: whole, after })
    expect(tables).toHaveLength(2)
    expect(notes).toEqual([])
  })

  test('a table inside a context is analysed, the context is named', () => {
    const entry = `<contextEntry><variable name="a"/>${tableText({ rules: [['> 0', '1']] })}</contextEntry>`
    const answer = checkDecisionTables(
      `<definitions xmlns="${latest}"><decision id="d"><context>${entry}</context></decision></definitions>`,
    )
    expect(answer).toMatchObject({ ok: true, counts: { gap: 1 }, notes: [{ code: 'not-a-table', logic: 'context' }] })
  })

  test('a file without any table is refused by what it holds instead', () => {
    const text = `<definitions xmlns="${latest}">\n${literal}</definitions>`
    expect(refusedIn(text)).toEqual([{ code: 'no-table', name: 'e: literalExpression', line: 2 }])
    expect(refusedIn(`<definitions xmlns="${latest}"/>`)).toEqual([
      { code: 'no-table', name: 'decisionTable', line: 1 },
    ])
  })
})

test('orientation and a default answer are said', () => {
  const text = file({
    rules: [['> 0', '1']],
    outputs: '<output><defaultOutputEntry><text>1</text></defaultOutputEntry></output>',
  })
  const answer = checkDecisionTables(text.replace('hitPolicy=', 'preferredOrientation="CrossTable" hitPolicy='))
  expect(answer).toMatchObject({
    ok: true,
    counts: { gap: 1 },
    tables: [{ decision: 't', name: 'Who may', line: 3, orientation: 'cross-table', rules: 1 }],
    notes: [{ code: 'default-output', decision: 't', line: 3 }],
  })
})

test('a table without rules is one gap, one without inputs is none', () => {
  expect(regionsIn({ rules: [] })).toEqual([[{ attribute: 'age' }]])
  expect(findingsIn({ inputs: [], rules: [['1'], ['2']] }).counts).toEqual({
    gap: 0,
    overlap: 1,
    conflict: 1,
    shadowed: 0,
  })
})

describe('refused by name and line', () => {
  const items = `<itemDefinition name="tList" isCollection="true"><typeRef>number</typeRef></itemDefinition>
<itemDefinition name="tA"><typeRef>tB</typeRef></itemDefinition><itemDefinition name="tB"><typeRef>tA</typeRef></itemDefinition>
<import name="other" namespace="n"/>`
  const typed = (type: string): string => file({ before: items, inputs: [input('age', type)], rules: [['1', '2']] })

  test.each([
    [
      'a variable',
      file({
        rules: [
          ['1', '2'],
          ['\n\n > limit', '2'],
        ],
      }),
      'variable',
      'limit',
      6,
    ],
    ['a function', file({ rules: [['today()', '2']] }), 'function', 'today', 5],
    [
      'an allowed value',
      file({ inputs: [input('age', 'number', 'min..max')], rules: [['1', '2']] }),
      'variable',
      'min',
      4,
    ],
    ['a kind that does not fit', file({ rules: [['"a"', '2']] }), 'mixed-kinds', 'age: number, string', 4],
    [
      'two kinds in a column',
      file({
        inputs: [input('age', '')],
        rules: [
          ['"a"', '2'],
          ['1', '2'],
        ],
      }),
      'mixed-kinds',
      'age: string, number',
      4,
    ],
    ['a hit policy', file({ policy: 'BEST', rules: whole }), 'hit-policy', 'BEST', 3],
    ['a cell too few', file({ rules: [['1']] }), 'entries', 'inputEntry: 0 / 1', 5],
    [
      'an output too few',
      file({ outputs: '<output/><output/>', rules: [['1', '2']] }),
      'entries',
      'outputEntry: 1 / 2',
      5,
    ],
    ['an unknown type', typed('tNone'), 'type', 'tNone', 6],
    ['a list', typed('tList'), 'collection', 'tList', 6],
    ['types in a circle', typed('tA'), 'cycle', 'tA → tB → tA', 6],
    ['a type of another file', typed('other.tAge'), 'imported-type', 'other.tAge', 6],
    [
      'another language',
      file({ rules: whole }).replace('<definitions', '<definitions expressionLanguage="urn:juel"'),
      'language',
      'urn:juel',
      5,
    ],
    ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${file({ rules: whole })}`, 'doctype', 'DOCTYPE', 1],
    [
      'ever growing entities',
      `\n<!DOCTYPE x [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><x>&c;</x>`,
      'doctype',
      'DOCTYPE',
      2,
    ],
    ['another file', '<html/>', 'not-dmn', 'html', 1],
    [
      'a version nobody knows',
      file({ space: 'https://www.omg.org/spec/DMN/29990101/MODEL/' }),
      'not-dmn',
      'definitions',
      1,
    ],
    [
      'too many inputs',
      file({ inputs: Array.from({ length: 65 }, (_, at) => input(`c${at}`)) }),
      'limit',
      'inputs: 65 > 64',
      3,
    ],
    ['very deep elements', '<a>'.repeat(500) + '</a>'.repeat(500), 'limit', 'depth: > 200', 1],
  ])('%s', (_why, text, code, name, line) => {
    expect(refusedIn(text)[0]).toEqual({ code, name, line })
  })

  test('a type that no rule asks about changes nothing', () => {
    const inputs = [input('age'), input('more', 'tNone')]
    expect(
      findingsIn({
        inputs,
        rules: [
          ['< 0', '-', '1'],
          ['>= 0', '', '2'],
        ],
      }).counts.gap,
    ).toBe(0)
  })

  test('broken XML is refused with its line', () => {
    expect(refusedIn(`<definitions xmlns="${latest}">\n<decision>\n</definitions>`)).toMatchObject([
      { code: 'xml', line: 3 },
    ])
    expect(refusedIn('')).toMatchObject([{ code: 'xml', line: 1 }])
  })

  test('more findings than anybody reads are refused, not cut short', () => {
    const inputs = Array.from({ length: 12 }, (_, at) => input(`c${at}`))
    const rules = Array.from({ length: 40 }, (_, at) => [
      ...inputs.map((_one, place) => `[${(at * 7 + place * 3) % 40}..${40 + ((at * 11 + place) % 40)}]`),
      '1',
    ])
    expect(refusedIn(file({ inputs, rules }))).toMatchObject([{ code: 'limit', line: 3 }])
  })

  test('more constants than can be compared are refused, a long plain table is not', () => {
    const many = Array.from({ length: 80 }, (_, at) => [
      Array.from({ length: 2_000 }, (_one, no) => at * 2_000 + no).join(','),
      '1',
    ])
    expect(refusedIn(file({ rules: many }))).toEqual([{ code: 'limit', name: 'work: > 60000000', line: 3 }])
    const long = Array.from({ length: 4_000 }, (_, at) => [`[${at}..${at + 1})`, '-', '1'])
    expect(findingsIn({ inputs: [input('a'), input('b')], rules: long }).counts).toMatchObject({ gap: 2, overlap: 0 })
    expect(refusedIn(file({ rules: [...long.map(([cell = '']) => [cell, '1']), ['-', '1']] }))).toMatchObject([
      { code: 'limit', name: 'rules: 4001 > 4000' },
    ])
  })

  test('decisions that require each other are refused by their names', () => {
    const needs = (id: string, other: string): string =>
      `<decision id="${id}" name="${id.toUpperCase()}">\n<informationRequirement><requiredDecision href="#${other}"/></informationRequirement></decision>`
    const text = `<definitions xmlns="${latest}">${needs('a', 'b')}${needs('b', 'c')}${needs('c', 'b')}</definitions>`
    expect(refusedIn(text)).toEqual([{ code: 'cycle', name: 'B → C → B', line: 4 }])
  })
})

test('a requirement of another file is no circle of this one', () => {
  const needs = '<informationRequirement><requiredDecision href="urn:other#d"/></informationRequirement>'
  const text = file({ rules: whole }).replace('<decisionTable', `${needs}<decisionTable`)
  expect(checkDecisionTables(text)).toMatchObject({ ok: true })
  expect(refusedIn(text.replace('<definitions', '<definitions namespace="urn:other"'))).toMatchObject([
    { code: 'cycle' },
  ])
})
