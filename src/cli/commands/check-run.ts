import { CHECKS, lessonsSince } from '../../app/checks.ts';
import { requireRecord } from '../../app/find-record.ts';
import { namesIn } from '../../app/record-names.ts';
import { CHECK, type Check } from '../../domain/check.ts';
import { MaoError } from '../../domain/errors.ts';
import { actorOf } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { eraseRun } from '../erasing.ts';
import { CHECK_FORM } from '../nouns/check.ts';
import { newTexts } from '../nouns/noun-words.ts';
import { argument } from '../options.ts';
import { runChange, runEnd } from '../record-commands.ts';
import { runHistory, runList } from '../record-reading.ts';
import { renderCheckMarkdown } from '../render/check-markdown.ts';
import { plainSnippet } from '../render/hits.ts';
import { safeText } from '../render/safe-text.ts';
import { checkAtTerminal } from '../run-check.ts';
import { withSession } from '../session.ts';

export const runListed: Run = runList(CHECK_FORM);
export const runChanged: Run = runChange({ noun: CHECKS, form: CHECK_FORM });
export const runHistoryOf: Run = runHistory(CHECK_FORM);
export const runErase: Run = eraseRun(CHECK);
export const runWithdraw: Run = runEnd(CHECKS, {
  question: 'Waarom telt de check niet mee?',
  done: 'ingetrokken. Zij blijft bewaard, maar telt niet meer mee',
});

/** `mao check <woorden>` */
export const runCheck: Run = async (context, { args, options }) => {
  const words = args.join(' ').trim();
  if (words === '') throw withoutWords();
  const { check, hits } = await withSession(context, actorOf(context, options), (deps) =>
    checkAtTerminal(context, deps, words, newTexts(CHECK_FORM, options)),
  );
  if (context.json) {
    const plain = hits.map((hit) => ({ ...hit, snippet: plainSnippet(hit.snippet) }));
    context.streams.out(`${JSON.stringify({ check, hits: plain })}\n`);
  }
  if (hits.length === 0) {
    context.notify(
      `Het netwerk weet nog niets over "${safeText(words)}". U bent de eerste, of probeer andere woorden.`,
    );
  }
  tellUnjudged(context, check);
  context.notify(`Bewaard als ${check.id}. Wat er later bij komt, ziet u met: mao check toon ${check.id}`);
  return 0;
};

function withoutWords(): MaoError {
  return new MaoError('usage', 'missing-value', 'Zeg erbij waar u mee wilt beginnen.', {
    hint: 'Bijvoorbeeld: mao check ouders bellen verzuim',
  });
}

function tellUnjudged({ notify }: Context, { id, taken, unjudged }: Check): void {
  if (unjudged.length === 0) return;
  const left = unjudged.length === 1 ? '1 vondst is' : `${unjudged.length} vondsten zijn`;
  // What was taken is named again: changing a list replaces it.
  const named = [...taken, '<code>'].map((code) => `--neem-mee ${code}`).join(' ');
  notify(`${left} nog niet beoordeeld. Zeg wat u ermee doet, bijvoorbeeld: mao check wijzig ${id} ${named}`);
}

/** `mao check toon` */
export const runShown: Run = async (context, input) => {
  const page = await withSession(context, null, async (deps) => {
    const { record } = await requireRecord(deps.storage.db, CHECK, argument(input, 0));
    return {
      check: record,
      names: await namesIn(deps, CHECK, [record]),
      since: await lessonsSince(deps, record),
    };
  });
  context.streams.out(
    context.json
      ? `${JSON.stringify({ ...page.check, since: page.since.map(({ id }) => id) })}\n`
      : renderCheckMarkdown(page),
  );
  return 0;
};
