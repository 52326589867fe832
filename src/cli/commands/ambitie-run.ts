import { addAmbition, listAmbitions } from '../../app/ambitions.ts';
import { AMBITION_LINES } from '../../domain/ambition.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { argument, text } from '../options.ts';
import { safeText } from '../render/safe-text.ts';
import { createStyle } from '../render/style.ts';
import { renderTable } from '../render/table.ts';
import { withSession } from '../session.ts';

/** `mao ambitie lijst` */
export const runList: Run = async (context) => {
  const { streams } = context;
  const ambitions = await withSession(context, null, listAmbitions);
  if (context.json) {
    streams.out(`${JSON.stringify(ambitions)}\n`);
    return 0;
  }
  const columns = [{ heading: 'Nummer' }, { heading: 'Ambitie', flexible: true }, { heading: 'Lijn' }];
  const rows = ambitions.map(({ code, name, line }) => [code, name, line]);
  const layout = {
    width: streams.isTty.out ? streams.width : null,
    heading: createStyle(streams.colour).bold,
  };
  streams.out(renderTable(columns, rows, layout));
  return 0;
};

/** `mao ambitie toevoegen` */
export const runAdd: Run = async (context, input) => {
  const given = text(input.options, 'lijn')?.trim();
  const line =
    given ||
    (await context.prompter.select({
      message: 'In welke lijn staat de ambitie?',
      option: '--lijn',
      choices: AMBITION_LINES.map((value) => ({ value, name: value })),
    }));
  const ambition = await withSession(context, actorOf(context, input.options), (deps) =>
    addAmbition(deps, { name: argument(input, 0), line }),
  );
  if (context.json) context.streams.out(`${JSON.stringify(ambition)}\n`);
  context.notify(`De ambitie ${safeText(ambition.name)} is toegevoegd, met nummer ${ambition.code}.`);
  return 0;
};
