import { expect, test } from 'vitest'
import { listMigrations } from './migrate.ts'
import { lintMigrations, type MigrationRule } from './migration-lint.ts'

const base = {
  name: '0001_matters_create.sql',
  sql: `
    create schema matters;
    -- kind: distributed
    create table matters.matter (jurisdiction_id uuid not null, id uuid not null, primary key (jurisdiction_id, id));
    -- kind: reference
    create table matters.word (id uuid primary key, word text not null unique);
    -- kind: local
    create table matters.note (id uuid primary key);`,
}

const distributed = (rest: string): string => `
  -- kind: distributed
  create table matters.part (jurisdiction_id uuid not null, id uuid not null, ${rest});`

/** Planted faults: each must be reported under its name, and nothing else with it. */
const planted: readonly (readonly [MigrationRule, string, string])[] = [
  ['kind-missing', 'no kind', 'create table matters.part (id uuid primary key);'],
  ['kind-missing', 'a kind that is none', '-- kind: big\ncreate table matters.part (id uuid primary key);'],
  [
    'kind-missing',
    'the kind of the table before',
    '-- kind: local\ncreate schema x; create table matters.part (id uuid);',
  ],
  ['table-form', 'a table made of a query', '-- kind: local\ncreate table matters.part as select 1 as id;'],
  ['schema-of-the-room', 'another room’s schema', '-- kind: local\ncreate table people.part (id uuid primary key);'],
  [
    'key-column',
    'no key column',
    '-- kind: distributed\ncreate table matters.part (id uuid, primary key (jurisdiction_id, id));',
  ],
  ['primary-key', 'no primary key', distributed('a int')],
  [
    'primary-key',
    'key of one column',
    '-- kind: distributed\ncreate table matters.part (jurisdiction_id uuid, id uuid primary key);',
  ],
  ['primary-key', 'key in the wrong order', distributed('primary key (id, jurisdiction_id)')],
  ['primary-key', 'named key in the wrong order', distributed('constraint part_key primary key (id, jurisdiction_id)')],
  ['unique', 'unique column', distributed('code text unique, primary key (jurisdiction_id, id)')],
  [
    'unique',
    'unique constraint',
    distributed('code text, primary key (jurisdiction_id, id), unique (code, jurisdiction_id)'),
  ],
  [
    'unique',
    'unique nulls not distinct',
    distributed('code text, primary key (jurisdiction_id, id), unique nulls not distinct (code)'),
  ],
  ['unique', 'unique index', 'create unique index matter_by_id on matters.matter (id);'],
  ['unique', 'unique constraint added later', 'alter table matters.matter add constraint once unique (id);'],
  ['unique', 'unique column added later', 'alter table matters.matter add column a int, add column code text unique;'],
  [
    'foreign-key',
    'without the key',
    distributed('matter_id uuid references matters.matter, primary key (jurisdiction_id, id)'),
  ],
  [
    'foreign-key',
    'key not first',
    distributed(
      'primary key (jurisdiction_id, id), foreign key (id, jurisdiction_id) references matters.matter (id, jurisdiction_id)',
    ),
  ],
  ['foreign-key', 'added later', 'alter table matters.matter add foreign key (id) references matters.matter (id);'],
  [
    'foreign-key',
    'from a reference table to a distributed one',
    '-- kind: reference\ncreate table matters.part (id uuid primary key, j uuid, m uuid, foreign key (j, m) references matters.matter);',
  ],
  [
    'foreign-key',
    'to a local table',
    distributed('note_id uuid references matters.note, primary key (jurisdiction_id, id)'),
  ],
  [
    'foreign-key-across-rooms',
    'another room’s table',
    distributed('primary key (jurisdiction_id, id), foreign key (jurisdiction_id, id) references people.account'),
  ],
  [
    'exclusion',
    'without the key',
    distributed('span tstzrange, primary key (jurisdiction_id, id), exclude using gist (span with &&)'),
  ],
  ['key-updated', 'a matter moved in place', `update matters.matter set id = id, jurisdiction_id = 'x';`],
  ['trigger', 'trigger', 'create trigger told after insert on matters.matter for each row execute function f();'],
  ['sequence', 'sequence', 'create sequence matters.number;'],
  ['sequence', 'serial column', '-- kind: local\ncreate table matters.part (id bigserial primary key);'],
  [
    'sequence',
    'identity column',
    '-- kind: local\ncreate table matters.part (id int generated always as identity primary key);',
  ],
  ['volatile-function', 'chance', 'update matters.word set word = random()::text;'],
  [
    'volatile-function',
    'clock',
    '-- kind: local\ncreate table matters.part (id uuid primary key, at timestamptz default clock_timestamp());',
  ],
  [
    'volatile-function',
    'ids by the database',
    '-- kind: local\ncreate table matters.part (id uuid primary key default gen_random_uuid());',
  ],
  ['row-level-security', 'security by rows', 'alter table matters.matter enable row level security;'],
  ['row-level-security', 'policy', 'create policy mine on matters.matter using (true);'],
  ['merge', 'merge', 'merge into matters.word using x on true when matched then do nothing;'],
  [
    'newer-postgres',
    'ids of PostgreSQL 18',
    '-- kind: local\ncreate table matters.part (id uuid primary key default uuidv7());',
  ],
  [
    'newer-postgres',
    'tables from JSON',
    `insert into matters.word select * from json_table('[]', '$[*]' columns (a int));`,
  ],
]

test.each(planted)('a planted fault is reported: %s, %s', (rule, _what, sql) => {
  const faults = lintMigrations([base, { name: '0002_matters_plant.sql', sql }])
  expect(faults.map((fault) => [fault.file, fault.rule])).toEqual([['0002_matters_plant.sql', rule]])
})

test('a planted fault is reported: file-name', () => {
  const faults = lintMigrations([
    base,
    { name: 'matters.sql', sql: '' },
    { name: '0003_a_b.sql', sql: '' },
    { name: '0003_a_c.sql', sql: '' },
  ])
  expect(faults.map(({ file, rule }) => [file, rule])).toEqual([
    ['matters.sql', 'file-name'],
    ['0003_a_c.sql', 'file-name'],
  ])
})

test.each([
  ['a change in one county', `update matters.matter set id = id where jurisdiction_id = 'x';`],
  ['faults in comments are none', '-- create trigger x\n/* merge into y */ -- uuidv7()\nselect 1;'],
  ['faults in texts are none', `comment on table matters.matter is 'no random(), no "create trigger"; no serial';`],
  [
    'exclusion with the key',
    distributed(
      'span tstzrange, primary key (jurisdiction_id, id), exclude using gist (jurisdiction_id with =, span with &&)',
    ),
  ],
  [
    'a foreign key to a reference table',
    distributed('word_id uuid references matters.word, primary key (jurisdiction_id, id)'),
  ],
  [
    'keys that begin with the jurisdiction',
    distributed(
      'primary key (jurisdiction_id, id), unique (jurisdiction_id, id), foreign key (jurisdiction_id, id) references matters.matter on delete cascade',
    ),
  ],
  [
    'a unique index that begins with the jurisdiction',
    'create unique index once on matters.matter (jurisdiction_id, id) where id is not null;',
  ],
  [
    'a check with commas and parentheses',
    distributed(`state text check (state in ('a', 'b, (c')), primary key (jurisdiction_id, id)`),
  ],
])('%s', (_why, sql) => {
  expect(lintMigrations([base, { name: '0002_matters_fine.sql', sql }])).toEqual([])
})

test('our own migrations keep the rules', async () => {
  const migrations = await listMigrations()
  expect(migrations.length).toBeGreaterThan(0)
  expect(lintMigrations(migrations)).toEqual([])
})
