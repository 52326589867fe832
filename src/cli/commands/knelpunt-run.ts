import { BOTTLENECKS, fillBottleneck, linkLessons, moveBottleneck } from '../../app/bottlenecks.ts';
import type { Deps } from '../../app/deps.ts';
import { type FieldChoice, fieldChoices } from '../../app/field-choices.ts';
import { requireRecord } from '../../app/find-record.ts';
import { readRecordTexts } from '../../app/record-texts.ts';
import { regionNames } from '../../app/regions.ts';
import { BOTTLENECK, type Bottleneck } from '../../domain/bottleneck.ts';
import { MaoError } from '../../domain/errors.ts';
import { nearest } from '../../domain/nearest.ts';
import { actorOf } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { BOTTLENECK_FORM } from '../nouns/bottleneck.ts';
import { argument, type Options, text, texts } from '../options.ts';
import { dateBehind, runAdd, runChange, tellChange } from '../record-commands.ts';
import { runHistory, runList, runShow } from '../record-reading.ts';
import { listWords } from '../render/report-words.ts';
import { withSession } from '../session.ts';

const AT_TERMINAL = { noun: BOTTLENECKS, form: BOTTLENECK_FORM, fill: fillBottleneck };

export const runAdded: Run = runAdd(
  AT_TERMINAL,
  ({ id }) => `Het knelpunt is gesignaleerd. Zet het op de agenda met: mao knelpunt agendeer ${id}`,
);
export const runListed: Run = runList(BOTTLENECK_FORM);
export const runShown: Run = runShow(BOTTLENECK_FORM);
export const runChanged: Run = runChange(AT_TERMINAL);
export const runHistoryOf: Run = runHistory(BOTTLENECK_FORM);
export const runErase: Run = eraseRun(BOTTLENECK);

/** `mao knelpunt agendeer` */
export const runPutOnAgenda: Run = async (context, input) => {
  const { result, tables } = await withSession(context, actorOf(context, input.options), async (deps) => {
    const { record } = await requireRecord(deps.storage.db, BOTTLENECK, argument(input, 0));
    const on = await movedOn(deps, input.options);
    const known = (await fieldChoices(deps, BOTTLENECK.fields.table)) ?? [];
    const typed = text(input.options, 'tafel')?.trim() || (await askTable(context, known));
    const texts = { fields: new Map([['table', typed]]), nameOf: () => '--tafel' };
    const table = String((await readRecordTexts(deps, BOTTLENECK, texts, 'part')).get('table'));
    const step = { status: 'geagendeerd', on, table, answer: null };
    return { result: await moveBottleneck(deps, record.id, step, 'geagendeerd'), tables: known };
  });
  const { table } = result.record;
  const isKnown = tables.some(({ text: code }) => code === table);
  tellChange(
    context,
    BOTTLENECK,
    result,
    isKnown ? `geagendeerd voor de ${table}` : `geagendeerd voor een andere tafel: ${table}`,
  );
  return 0;
};

async function askTable({ prompter }: Context, tables: readonly FieldChoice[]): Promise<string> {
  const option = '--tafel';
  const chosen = await prompter.select<string | null>({
    message: 'Op de agenda van welke tafel?',
    option,
    choices: [
      ...tables.map(({ text: value, name }) => ({ value, name })),
      { value: null, name: 'Een andere tafel' },
    ],
  });
  return chosen ?? (await prompter.text({ message: 'Hoe heet die tafel?', option, required: true }));
}

/** States that only end with an answer for the regions. */
const ANSWERED = ['opgelost', 'vervallen'];

/** `mao knelpunt status` */
export const runStatus: Run = async (context, input) => {
  const status = statusNamed(argument(input, 1));
  const { result, back, answer } = await withSession(
    context,
    actorOf(context, input.options),
    async (deps) => {
      const on = await movedOn(deps, input.options);
      // Nobody tells an answer for a bottleneck that is not there.
      const { id } = (await requireRecord(deps.storage.db, BOTTLENECK, argument(input, 0))).record;
      const told = await answerFor(context, input.options, status);
      const moved = await moveBottleneck(deps, id, { status, on, table: null, answer: told }, status);
      return { result: moved, back: await regionNames(deps, moved.record.regions), answer: told };
    },
  );
  const told = answer === null ? '' : ` Koppel het antwoord terug aan ${listWords(back)}`;
  tellChange(context, BOTTLENECK, result, `nu: ${status}.${told}`.replace(/\.$/u, ''));
  return 0;
};

async function answerFor(
  { prompter }: Context,
  options: Options,
  status: Bottleneck['status'],
): Promise<string | null> {
  const given = text(options, 'antwoord')?.trim() || null;
  if (given !== null || !ANSWERED.includes(status)) return given;
  const message = 'Wat is het antwoord voor de regio’s?';
  return prompter.longText({ message, option: '--antwoord', required: true });
}

/** `mao knelpunt koppel` */
export const runLink: Run = async (context, input) => {
  const lessons = texts(input.options, 'les');
  if (lessons.length === 0) {
    throw new MaoError('usage', 'missing-input', 'Zeg erbij welke les u wilt koppelen.', {
      hint: `Bijvoorbeeld: mao knelpunt koppel ${argument(input, 0)} --les TWE-7K3Q`,
    });
  }
  const { result, names } = await withSession(context, actorOf(context, input.options), async (deps) => {
    const linked = await linkLessons(deps, argument(input, 0), lessons);
    return { result: linked, names: await regionNames(deps, linked.newRegions) };
  });
  tellChange(context, BOTTLENECK, result, `gekoppeld aan ${listWords(result.record.lessons)}`);
  if (names.length > 0 && result.record.status === 'opgelost')
    context.notify(`Er is al een antwoord. Koppel het ook terug aan ${listWords(names)}.`);
  return 0;
};

/** When a bottleneck came where it now is; `--datum`, or today. */
function movedOn(deps: Deps, options: Options): Promise<string> {
  return dateBehind(deps, options, 'datum', BOTTLENECK, 'signalledOn');
}

function statusNamed(typed: string): Bottleneck['status'] {
  const wanted = typed.trim().toLowerCase();
  const found = BOTTLENECK.statuses.find((status) => status === wanted);
  if (found) return found;
  const near = nearest(wanted, BOTTLENECK.statuses);
  const question = near === null ? '' : ` Bedoelde u "${near}"?`;
  throw new MaoError('usage', 'invalid-choice', `Een knelpunt kent de status "${typed}" niet.${question}`, {
    hint: `Kies uit: ${BOTTLENECK.statuses.join(', ')}.`,
  });
}
