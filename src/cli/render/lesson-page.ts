import type { LessonShown } from '../../app/lesson-network.ts';
import type { LinkKind } from '../../domain/lesson-link.ts';
import { LESSON_FIELDS, type LessonField } from '../lesson-fields.ts';
import type { Streams } from '../streams.ts';
import { createBlock, tagLines } from './field-blocks.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';
import { uptakeLines } from './uptake-line.ts';

/** A lesson in full: a title, then each field that holds something below its label. */
export function renderLessonPage(page: LessonShown, streams: Streams): string {
  const { lesson } = page;
  const { bold } = createStyle(streams.colour);
  const block = createBlock(streams);
  const status = lesson.statusReason === null ? lesson.status : `${lesson.status}: ${lesson.statusReason}`;
  const fields = LESSON_FIELDS.filter(({ field }) => field !== 'title').flatMap((field) => {
    const text = fieldText(page, field);
    return text === null ? [] : [block(field.label, text)];
  });
  const extras = Object.entries(lesson.extra).map(([header, value]) => block(safeText(header), value));
  return [
    `${bold(`${lesson.id}  ${safeText(lesson.title)}`)}\n`,
    block('Status', status),
    ...fields,
    ...linkBlock(page, block),
    ...extras,
    ...networkBlocks(page).map(([label, text]) => block(label, text)),
  ].join('\n');
}

/** How a kind of link reads from the other side. */
const REVERSE: Readonly<Record<LinkKind, string>> = {
  'lijkt op': 'lijkt op',
  'bouwt voort op': 'is de basis van',
  'spreekt tegen': 'spreekt tegen',
  vervangt: 'is vervangen door',
};

/** What the lesson says of others, and what they say of it. */
function linkBlock(
  { lesson: { links }, network: { linkedBy } }: LessonShown,
  block: (label: string, text: string) => string,
): string[] {
  const lines = [
    ...links.map(({ kind, lesson }) => `${kind} ${lesson}`),
    ...linkedBy.map(({ kind, lesson }) => `${REVERSE[kind]} ${lesson}`),
  ];
  return lines.length === 0 ? [] : [block('Koppelingen', [...new Set(lines)].join('\n'))];
}

function fieldText(
  { lesson, regionName, framework, names }: LessonShown,
  { field }: LessonField,
): string | null {
  if (field === 'region') return regionName;
  if (field === 'tags') return tagLines(lesson.tags, framework);
  if (field === 'perspectives') return lesson.perspectives.join(', ') || null;
  const value = lesson[field];
  if (value === null) return null;
  const named = field === 'cycle' || field === 'activity' ? names.get(String(value)) : undefined;
  return named === undefined ? String(value) : `${value} ${named}`;
}

/** What the network did with the lesson, a block each. */
function networkBlocks({ network, names }: LessonShown): (readonly [label: string, text: string])[] {
  const { channels, reflections, perspectives, uptakes, bottlenecks, confirmed, contradicted } = network;
  const standing = [
    ...(confirmed ? ['bevestigd: het werkte ook in een andere regio'] : []),
    ...(contradicted ? ['weerlegd: het is toegepast en werkte niet'] : []),
  ];
  const blocks: (readonly [string, string])[] = [
    ['Gedeeld via', channels.join(', ')],
    ['Besproken in', reflections.join(', ')],
    ['Handelingsperspectieven', perspectives.join(', ')],
    ['Toegepast', uptakes.map((uptake) => uptakeLines(uptake, names)).join('\n')],
    ['Elders', standing.join('\n')],
    ['Knelpunten', bottlenecks.join(', ')],
  ];
  return blocks.filter(([, text]) => text !== '');
}
