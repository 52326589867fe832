import { describe, expect, test } from 'vitest';
import { createStyle } from '../../../src/cli/render/style.ts';
import { renderTable } from '../../../src/cli/render/table.ts';

const columns = [
  { heading: 'Code' },
  { heading: 'Titel', flexible: true },
  { heading: 'Aantal', align: 'right' },
] as const;

test('columns line up by what is seen, whatever the width of the characters', () => {
  const rows = [
    ['TWE-7K3Q', 'Één gezin 👨‍👩‍👧', '3'],
    ['ALM-2', '日本', '12'],
  ];
  expect(renderTable(columns, rows, { width: 80 })).toBe(
    [
      'Code      Titel         Aantal',
      'TWE-7K3Q  Één gezin 👨‍👩‍👧       3',
      'ALM-2     日本              12',
      '',
    ].join('\n'),
  );
});

test('a flexible column is cut to fit, a code never', () => {
  const rows = [['TWE-7K3Q', 'Samen met ouders aan tafel', '3']];
  expect(renderTable(columns, rows, { width: 34 })).toBe(
    'Code      Titel             Aantal\nTWE-7K3Q  Samen met ouder…       3\n',
  );
  expect(renderTable(columns, rows, { width: 30 })).toBe(
    'Code      Titel         Aantal\nTWE-7K3Q  Samen met o…       3\n',
  );
});

test('a wide character is never cut in half', () => {
  const table = renderTable([{ heading: 'T', flexible: true }], [['日本日本日本日本']], { width: 12 });
  expect(table).toBe('T\n日本日本日…\n');
});

test('without a terminal nothing is cut', () => {
  const long = 'woord '.repeat(60).trim();
  expect(renderTable([{ heading: 'T', flexible: true }], [[long]], { width: null })).toBe(`T\n${long}\n`);
});

test('a cell cannot break the table or fool the terminal', () => {
  expect(renderTable([{ heading: 'T' }], [['a\nb\u001B[2J']], { width: 80 })).toBe('T\na b<U+001B>[2J\n');
});

test('no rows is nothing; the heading can stand out', () => {
  expect(renderTable(columns, [], { width: 80 })).toBe('');
  const { bold } = createStyle(true);
  expect(renderTable([{ heading: 'T' }], [['a']], { width: 80, heading: bold })).toBe(
    '\u001B[1mT\u001B[22m\na\n',
  );
  expect(createStyle(false).red('a')).toBe('a');
});

describe('a window that is too narrow for columns', () => {
  const rows = [
    ['TWE-7K3Q', 'Samen met ouders aan tafel', '3'],
    ['ALM-2', '日本日本日本日本日本', ''],
  ];

  test('gives every cell a line, and leaves out what is empty', () => {
    expect(renderTable(columns, rows, { width: 29 })).toBe(
      [
        'Code    TWE-7K3Q',
        'Titel   Samen met ouders aan',
        '        tafel',
        'Aantal  3',
        '',
        'Code    ALM-2',
        'Titel   日本日本日本日本日本',
        '',
      ].join('\n'),
    );
  });

  test('puts headings above, when there is no room beside them', () => {
    expect(renderTable(columns, rows.slice(0, 1), { width: 18 })).toBe(
      ['Code', '  TWE-7K3Q', 'Titel', '  Samen met ouders', '  aan tafel', 'Aantal', '  3', ''].join('\n'),
    );
  });
});
