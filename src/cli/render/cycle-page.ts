import { closeCommand } from '../../app/cycles.ts';
import type { CyclePage, CycleStepShown } from '../../app/show-cycle.ts';
import type { CycleStepKey } from '../../domain/cycle-step.ts';
import { dateInWords, whenWords } from '../../domain/date-words.ts';
import type { Streams } from '../streams.ts';
import { actFor } from './cycle-acts.ts';
import { createBlock, tagLines } from './field-blocks.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';
import { uptakeLine } from './uptake-line.ts';

/** How far a step is, in words. */
export const STATE_WORDS = { done: 'gedaan', begun: 'begonnen', empty: 'nog niet' } as const;

/** A cycle as six steps: what is recorded in each, what is missing, and the command that records it. */
export function renderCyclePage(page: CyclePage, streams: Streams): string {
  const { bold } = createStyle(streams.colour);
  const { cycle } = page;
  const facts = factLines(page);
  const steps = page.steps.map((step) => renderStep(page, step, streams));
  const after = afterLines(page);
  return [
    `${bold(`${cycle.id}  ${safeText(cycle.title)}`)}\n${facts.map((line) => `${safeText(line)}\n`).join('')}`,
    ...steps,
    ...(after.length === 0 ? [] : [createBlock(streams)('Vervolg', after.join('\n'))]),
  ].join('\n');
}

function factLines({ cycle, names }: CyclePage): string[] {
  const started = cycle.startedOn === null ? 'loopt' : `loopt sinds ${dateInWords(cycle.startedOn)}`;
  const closed = cycle.closedOn === null ? 'gesloten' : `gesloten ${whenWords(cycle.closedOn)}`;
  const state = cycle.status === 'loopt' ? started : `${closed}: ${cycle.statusReason ?? ''}`;
  const regions = cycle.regions.map((code) => names.get(code) ?? code).join(', ');
  const coalition = cycle.coalition === null ? [] : [names.get(cycle.coalition) ?? cycle.coalition];
  const ambition = cycle.ambition === null ? [] : [cycle.ambition];
  return [[state, ...coalition, regions, ...ambition].join(' · ')];
}

function renderStep(page: CyclePage, step: CycleStepShown, streams: Streams): string {
  const { bold, green, yellow, dim } = createStyle(streams.colour);
  const mark = { done: green, begun: yellow, empty: dim }[step.state];
  const head = `${bold(`${step.number} ${step.name}`)}  ${mark(STATE_WORDS[step.state])}`;
  const block = createBlock(streams);
  const recorded = RECORDED[step.key](page).map(([label, text]) => block(label, text));
  const [missing] = step.missing;
  const needed = missing === undefined ? [] : [neededLines(page, missing)];
  return [`${head}\n`, ...recorded.map(indent), ...needed].join('');
}

function neededLines(page: CyclePage, missing: NonNullable<CycleStepShown['missing'][number]>): string {
  const { cycle, handles } = page;
  const { what, command } = actFor(missing, { cycle: cycle.id, title: cycle.title, ...handles });
  const how = cycle.status === 'loopt' ? `  Dat kan met: ${command}\n` : '';
  return `  ${what}\n${how}`;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gmu, '  ');
}

type Recorded = (page: CyclePage) => (readonly [label: string, text: string])[];

/** What is recorded in each step. */
const RECORDED: Readonly<Record<CycleStepKey, Recorded>> = {
  assumption: ({ cycle }) => filled(['Aanname', cycle.assumption], ['Waarom', cycle.rationale]),
  whatWorks: ({ cycle, checks, names, framework }) =>
    filled(
      ['Elementen en indicatoren', tagLines(cycle.tags, framework)],
      ['Wat al bekend is', cycle.known],
      ['Bouwt voort op', codeLines(cycle.buildsOn, names)],
      ['Nemen we mee', codeLines(unique(checks.flatMap(({ taken }) => taken)), names)],
      ['Nog na te vragen', codeLines(unique(checks.flatMap(({ toAsk }) => toAsk)), names)],
      ['Gekeken', checks.map(({ id, words, checkedOn }) => `${id} ${checkedOn}: ${words}`).join('\n')],
    ),
  doing: ({ activities, questions }) =>
    filled(
      ['Activiteiten', activities.map(({ id, heldOn, title }) => `${id} ${heldOn} ${title}`).join('\n')],
      ['Vragen', questions.map(({ id, question, status }) => `${id} ${question} (${status})`).join('\n')],
    ),
  learning: ({ lessons }) =>
    filled([
      'Lessen',
      lessons
        .map(({ id, title, status, tagged, channels }) => {
          const shared = channels.length === 0 ? 'nog niet gedeeld' : `gedeeld via ${channels.join(', ')}`;
          const state = status === 'ingetrokken' ? 'ingetrokken' : tagged ? shared : 'nog te duiden';
          return `${id} ${title} (${state})`;
        })
        .join('\n'),
    ]),
  reflecting: ({ reflections, perspectives }) =>
    filled(
      [
        'Reflecties',
        reflections
          .map(({ id, title, status }) => `${id} ${title}${status === 'gaande' ? ' (nog gaande)' : ''}`)
          .join('\n'),
      ],
      [
        'Handelingsperspectieven',
        perspectives
          .map(({ id, audience, title, status }) => `${id} voor ${audience}: ${title} (${status})`)
          .join('\n'),
      ],
    ),
  applying: ({ uptakes, names }) =>
    filled(['Toepassingen', uptakes.map((uptake) => uptakeLine(uptake, names)).join('\n')]),
};

function filled(
  ...parts: readonly (readonly [label: string, text: string | null])[]
): (readonly [string, string])[] {
  return parts.flatMap(([label, text]) => (text === null || text === '' ? [] : [[label, text] as const]));
}

function codeLines(codes: readonly string[], names: CyclePage['names']): string {
  return codes.map((code) => `${code} ${names.get(code) ?? '(gewist of niet hier)'}`).join('\n');
}

function unique(codes: readonly string[]): string[] {
  return [...new Set(codes)];
}

function afterLines({ cycle, followedBy, next }: CyclePage): string[] {
  return [
    ...(cycle.follows === null ? [] : [`Dit is het vervolg op ${cycle.follows}.`]),
    ...(cycle.outcome === null ? [] : [`Uitkomst: ${cycle.outcome}`]),
    ...(followedBy.length === 0 ? [] : [`Hierop volgde ${followedBy.join(', ')}.`]),
    ...(cycle.status === 'gesloten' && followedBy.length === 0
      ? [`Begin een vervolg met: mao cyclus vervolg ${cycle.id}`]
      : []),
    ...(next === 'close' ? [`Alle stappen zijn gezet. Sluit de cyclus met: ${closeCommand(cycle.id)}`] : []),
  ];
}
