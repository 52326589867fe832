import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { markdownBlock, markdownCell, markdownInline } from '../../../src/cli/render/markdown-text.ts';
import { safeLines, safeText } from '../../../src/cli/render/safe-text.ts';

test.each([
  ['Samen aan tafel', 'Samen aan tafel'],
  ['a | b', 'a \\| b'],
  ['<script>x</script>', '\\<script\\>x\\</script\\>'],
  ['`code` *nadruk* _ook_ ~~weg~~', '\\`code\\` \\*nadruk\\* \\_ook\\_ \\~\\~weg\\~\\~'],
  ['[link](x) ![beeld](y)', '\\[link\\](x) !\\[beeld\\](y)'],
  ['# kop', '\\# kop'],
  ['- punt', '\\- punt'],
  ['+ punt', '\\+ punt'],
  ['1. punt', '1\\. punt'],
  ['a) punt', 'a\\) punt'],
  ['(1) punt', '\\(1\\) punt'],
  ['Les. En dan', 'Les. En dan'],
  ['1.1 Eén verhaal', '1.1 Eén verhaal'],
  ['===', '\\==='],
  [': uitleg', '\\: uitleg'],
  [
    'zie https://voorbeeld.example.nl of www.example.nl',
    'zie https:\\//voorbeeld.example.nl of www\\.example.nl',
  ],
  ['mail iemand@example.nl', 'mail iemand\\@example.nl'],
  ['O&O en &amp; en &#39;', 'O&O en \\&amp; en &\\#39;'],
  ['regel een\nregel twee', 'regel een regel twee'],
  ['om\u202Egekeerd', 'om\\<U+202E\\>gekeerd'],
  ['C:\\map', 'C:\\\\map'],
])('%j as one line', (text, markdown) => {
  expect(markdownInline(text)).toBe(markdown);
});

test('a cell keeps what is only special at the beginning of a line', () => {
  expect(markdownCell('- a | b\n1. c')).toBe('- a \\| b 1. c');
});

test('a block keeps paragraphs and line breaks', () => {
  expect(markdownBlock('een\n- twee\r\n\n\n  drie')).toBe('een\\\n\\- twee\n\ndrie');
  expect(markdownBlock('een\ntwee', '  ')).toBe('een\\\n  twee');
});

// GitHub makes links of bare addresses, but only of those with a scheme or www.
const markdown = new MarkdownIt({ linkify: true, html: true });
markdown.linkify.set({ fuzzyLink: false });

type Token = ReturnType<typeof markdown.parse>[number];

/** The plain text of Markdown that holds nothing but paragraphs of text; fails on anything else. */
function plainText(source: string): string {
  return markdown
    .parse(source, {})
    .flatMap((token) => (token.type === 'inline' ? [inlineText(token)] : paragraph(token)))
    .join('\n\n');
}

function paragraph({ type }: Token): never[] {
  expect(['paragraph_open', 'paragraph_close']).toContain(type);
  return [];
}

function inlineText({ children }: Token): string {
  return (children ?? []).map(({ type, content }) => (type === 'text' ? content : breakText(type))).join('');
}

function breakText(type: string): string {
  expect(type).toBe('hardbreak');
  return '\n';
}

/** Text out of pieces that mean something in Markdown, and any other text. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...'\\`*_{}[]()<>#+-.!|~^$@&=:%"\'/ \n\t',
        '\r\n',
        '\n\n',
        '    ',
        '---',
        '```',
        '~~~',
        '===',
        '1. ',
      ),
      fc.constantFrom(
        '<b>',
        '<!--',
        '-->',
        '&lt;',
        '&#124;',
        'http://a.nl',
        'www.a.nl',
        'a@example.nl',
        '![a](b)',
        '[a]: b',
        '[^1]',
        '|--|',
        ':-:',
        '<a@example.nl>',
        '\u202E',
        '\0',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 25 },
  )
  .map((pieces) => pieces.join(''));

test('any text as one line is that text and nothing else', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      expect(plainText(markdownInline(text))).toBe(safeText(text).trim());
    }),
    { numRuns: 1000 },
  );
});

test('any text as a block is its lines and nothing else', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const lines = safeLines(text).trim().split('\n');
      const expected = lines
        .map((line) => line.trim())
        .join('\n')
        .replace(/\n{3,}/gu, '\n\n');
      expect(plainText(markdownBlock(text))).toBe(expected);
    }),
    { numRuns: 1000 },
  );
});

test('any text in a cell leaves the table as it is', () => {
  fc.assert(
    fc.property(nasty, (text) => {
      const tokens = markdown.parse(
        `| a | b |\n| --- | --- |\n| ${markdownCell(text)} | x |\n| y | z |\n`,
        {},
      );
      const cells = tokens.filter(({ type }) => type === 'inline').map(inlineText);
      expect(cells).toEqual(['a', 'b', safeText(text).trim(), 'x', 'y', 'z']);
    }),
    { numRuns: 1000 },
  );
});
