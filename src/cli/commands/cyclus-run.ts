import {
  CYCLES,
  closeCommand,
  closeCycle,
  countOpenQuestions,
  fillFromCoalition,
  followUpFields,
} from '../../app/cycles.ts';
import type { Deps } from '../../app/deps.ts';
import { showCycle } from '../../app/show-cycle.ts';
import { CYCLE, type Cycle } from '../../domain/cycle.ts';
import { MaoError } from '../../domain/errors.ts';
import { actorOf } from '../actor.ts';
import { beginWith } from '../ask-several.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { interruptedError } from '../errors.ts';
import type { FormTexts } from '../form.ts';
import { CYCLE_FORM } from '../nouns/cycle.ts';
import { fieldTexts, newTexts } from '../nouns/noun-words.ts';
import type { Options } from '../options.ts';
import { argument, flag, text } from '../options.ts';
import {
  dateBehind,
  dateToday,
  reasonFor,
  recordFromOptions,
  requireRunning,
  runChange,
  tellChange,
  tellNew,
} from '../record-commands.ts';
import { runHistory, runList } from '../record-reading.ts';
import { renderCyclePage } from '../render/cycle-page.ts';
import { counted } from '../render/numbers.ts';
import { checkAtTerminal } from '../run-check.ts';
import { withSession } from '../session.ts';

const AT_TERMINAL = {
  noun: CYCLES,
  form: CYCLE_FORM,
  fill: async (deps: Deps, texts: FormTexts) => {
    await dateToday('startedOn')(deps, texts);
    await fillFromCoalition(deps, texts);
  },
};

export const runListed: Run = runList(CYCLE_FORM);
export const runChanged: Run = runChange(AT_TERMINAL);
export const runHistoryOf: Run = runHistory(CYCLE_FORM);
export const runErase: Run = eraseRun(CYCLE);

/** `mao cyclus start` */
export const runStart: Run = (context, { options }) =>
  start(context, options, async () => newTexts(CYCLE_FORM, options));

/** `mao cyclus vervolg`: an option that is given empty takes away what would follow from the cycle before. */
export const runFollowUp: Run = (context, { args, options }) =>
  start(context, options, async (deps) => {
    const before = await followUpFields(deps, argument({ args, options }, 0));
    return new Map([...before, ...fieldTexts(CYCLE_FORM, options)]);
  });

async function start(
  context: Context,
  options: Options,
  beginning: (deps: Deps) => Promise<FormTexts>,
): Promise<number> {
  const record = await withSession(context, actorOf(context, options), async (deps) => {
    const cycle = await recordFromOptions(context, deps, AT_TERMINAL, await beginning(deps));
    if (context.prompter.canAsk && !flag(options, 'zonder-check'))
      await offerCheck(context, deps, cycle).catch((error: unknown) => afterBreak(error, cycle));
    return cycle;
  });
  tellNew(context, record, `De cyclus is begonnen. Waar zij staat, ziet u met: mao cyclus toon ${record.id}`);
  return 0;
}

/** Who breaks off the check has begun the cycle all the same. */
function afterBreak(error: unknown, { id }: Cycle): never {
  if (!(error instanceof MaoError) || error.kind !== 'interrupted') throw error;
  throw interruptedError(
    error,
    `Afgebroken; de cyclus ${id} is wel begonnen. Kijken wat het netwerk al weet, kan later met: mao check <woorden> --cyclus ${id}`,
  );
}

/** Rule of play: before an initiative starts, the network is asked what it knew already. */
async function offerCheck(context: Context, deps: Deps, cycle: Cycle): Promise<void> {
  const wanted = await context.prompter.confirm({
    message: 'Wilt u nu kijken wat het netwerk hierover al weet?',
    option: '--zonder-check',
    initial: true,
  });
  if (!wanted) return;
  const words = await context.prompter.text({
    message: 'Waar zoekt u naar? (een paar woorden)',
    option: '--zonder-check',
    initial: cycle.title,
    required: true,
  });
  await checkAtTerminal(context, deps, words, new Map([['cycle', cycle.id]]));
}

/** `mao cyclus toon` */
export const runShown: Run = async (context, input) => {
  const page = await withSession(context, null, (deps) => showCycle(deps, argument(input, 0)));
  const { streams } = context;
  if (!context.json) {
    streams.out(renderCyclePage(page, streams));
    return 0;
  }
  const { cycle, steps, next, activities, lessons, questions, checks, followedBy } = page;
  const { reflections, perspectives, uptakes } = page;
  const codes = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const progress = steps.map(({ number, key, state, missing }) => ({ number, key, state, missing }));
  const related = {
    activities: codes(activities),
    lessons: codes(lessons),
    questions: codes(questions),
    checks: codes(checks),
    reflections: codes(reflections),
    perspectives: codes(perspectives),
    uptakes: codes(uptakes),
    followedBy,
  };
  streams.out(`${JSON.stringify({ ...cycle, steps: progress, next, ...related })}\n`);
  return 0;
};

/** `mao cyclus sluit` */
export const runClose: Run = async (context, input) => {
  const { options } = input;
  const { result, open } = await withSession(context, actorOf(context, options), async (deps) => {
    const cycle = await requireRunning(deps, CYCLE, argument(input, 0));
    refuseBareEnd(context, options, cycle);
    const closedOn = await dateBehind(deps, options, 'eind', CYCLE, 'closedOn');
    const outcome = await outcomeFor(context, options, cycle.outcome);
    const reason = await reasonFor(context, options, 'Waarom stopt de cyclus?');
    const closed = await closeCycle(deps, cycle.id, reason, { closedOn, outcome });
    return { result: closed, open: await countOpenQuestions(deps, cycle.id) };
  });
  const { id } = result.record;
  tellChange(context, CYCLE, result, 'gesloten');
  if (open > 0) {
    const stand = open === 1 ? 'staat' : 'staan';
    const questions = counted(open, 'vraag', 'vragen');
    context.notify(
      `Bij deze cyclus ${stand} nog ${questions} open: mao vraag lijst --cyclus ${id} --status open`,
    );
  }
  context.notify(`Begin een vervolg met: mao cyclus vervolg ${id}`);
  return 0;
};

/** Without a terminal both of what an end cannot do without are named at once. @throws MaoError `usage` */
function refuseBareEnd({ prompter }: Context, options: Options, { id, outcome }: Cycle): void {
  if (prompter.canAsk || outcome !== null) return;
  if (text(options, 'uitkomst') !== null || text(options, 'reden') !== null) return;
  throw new MaoError(
    'usage',
    'missing-input',
    `Zeg erbij wat de cyclus ${id} opleverde, en waarom zij stopt.`,
    {
      hint: `Dat kan met: ${closeCommand(id)}`,
    },
  );
}

/** The outcome behind `--uitkomst`, or asked, beginning with what stood there; `null` leaves that as it is. */
async function outcomeFor(context: Context, options: Options, before: string | null): Promise<string | null> {
  const given = text(options, 'uitkomst');
  if (given !== null || !context.prompter.canAsk) return given?.trim() || null;
  const { question } = CYCLE_FORM.fields.outcome;
  const asked = {
    message: question,
    option: '--uitkomst',
    required: true,
    ...beginWith(before ?? undefined),
  };
  return (await context.prompter.longText(asked)) || null;
}
