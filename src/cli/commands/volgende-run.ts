import { nextActs } from '../../app/next-acts.ts';
import type { Run } from '../dutch.ts';
import { texts } from '../options.ts';
import { actFor } from '../render/cycle-acts.ts';
import { safeText } from '../render/safe-text.ts';
import { createStyle } from '../render/style.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context, { options }) => {
  const { streams } = context;
  const filter = { regions: texts(options, 'regio'), coalitions: texts(options, 'coalitie') };
  const nexts = await withSession(context, null, (deps) => nextActs(deps, filter));
  const acts = nexts.map((next) => ({ ...next, ...actFor(next.act, next) }));
  if (context.json) {
    const plain = acts.map(({ cycle, title, coalition, act, what, command }) => ({
      cycle,
      title,
      coalition,
      act,
      what,
      command,
    }));
    streams.out(`${JSON.stringify(plain)}\n`);
    return 0;
  }
  const { bold } = createStyle(streams.colour);
  const blocks = acts.map(({ cycle, title, coalition, what, command }) => {
    const who = coalition === null ? '' : ` (${safeText(coalition)})`;
    return [`${bold(`${cycle}  ${safeText(title)}`)}${who}`, `  ${what}`, `  ${command}`].join('\n');
  });
  streams.out(blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`);
  if (blocks.length === 0) {
    const narrowed = filter.regions.length + filter.coalitions.length > 0;
    context.notify(
      narrowed
        ? 'Hier loopt geen cyclus. Laat een filter weg om meer te zien.'
        : 'Er loopt nog geen cyclus. Begin er een met: mao cyclus start',
    );
  }
  return 0;
};
