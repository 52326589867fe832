import type { Names } from '../../app/record-names.ts';
import { type Check, MARKS } from '../../domain/check.ts';
import { CHECK_FORM } from '../nouns/check.ts';
import { markdownInline } from './markdown-text.ts';
import { dateWords } from './report-words.ts';

export interface CheckPage {
  readonly check: Check;
  readonly names: Names;
  /** Lessons that fit and came after the check. */
  readonly since: readonly { readonly id: string; readonly title: string; readonly region: string }[];
}

/** The receipt of a check as Markdown, to be kept or sent along. */
export function renderCheckMarkdown({ check, names, since }: CheckPage): string {
  const region =
    check.region === null ? [] : [`- Regio: ${markdownInline(names.get(check.region) ?? check.region)}`];
  const cycle =
    check.cycle === null
      ? []
      : [`- Cyclus: ${markdownInline(`${check.cycle} ${names.get(check.cycle) ?? ''}`.trim())}`];
  const withdrawn =
    check.statusReason === null ? [] : [`- Ingetrokken: ${markdownInline(check.statusReason)}`];
  const marks = MARKS.flatMap((mark) => markSection(CHECK_FORM.fields[mark].label, check[mark], names));
  const found = MARKS.some((mark) => check[mark].length > 0);
  const head = [`- Gezocht op: ${dateWords(check.checkedOn)}`, ...region, ...cycle, ...withdrawn].join('\n');
  return `${[
    `# Wat wist het netwerk al over ${markdownInline(check.words.replace(/[.?!…]+$/u, ''))}?`,
    head,
    ...(found ? marks : ['Er was nog niets over bekend.']),
    '## Sindsdien erbij gekomen',
    since.length === 0
      ? 'Nog geen nieuwe lessen.'
      : since.map(({ id, title }) => `- ${id} ${markdownInline(title)}`).join('\n'),
  ].join('\n\n')}\n`;
}

function markSection(label: string, codes: readonly string[], names: Names): string[] {
  if (codes.length === 0) return [];
  const lines = codes.map(
    (code) => `- ${code} ${markdownInline(names.get(code) ?? '(gewist of niet hier)')}`,
  );
  return [`## ${label}`, lines.join('\n')];
}
