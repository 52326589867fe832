import { listImports, undoImport } from '../../app/undo-import.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { argument } from '../options.ts';
import { localMoment } from '../render/dates.ts';
import { createStyle } from '../render/style.ts';
import { renderTable } from '../render/table.ts';
import { toldOfUndone } from '../render/undone-import.ts';
import { withSession } from '../session.ts';

/** `mao import lijst` */
export const runList: Run = async (context) => {
  const { streams } = context;
  const records = await withSession(context, null, listImports);
  if (context.json) {
    streams.out(`${JSON.stringify(records)}\n`);
    return 0;
  }
  const rows = records.flatMap(({ id, at, undoneAt, files }) =>
    files.map((file) => [
      id,
      localMoment(at),
      file.file,
      String(file.new),
      String(file.updated),
      String(file.unchanged),
      undoneAt === null ? '' : localMoment(undoneAt),
    ]),
  );
  const columns = [
    { heading: 'Import' },
    { heading: 'Wanneer' },
    { heading: 'Bestand', flexible: true },
    { heading: 'Nieuw', align: 'right' },
    { heading: 'Bijgewerkt', align: 'right' },
    { heading: 'Ongewijzigd', align: 'right' },
    { heading: 'Ongedaan' },
  ] as const;
  streams.out(
    renderTable(columns, rows, {
      width: streams.isTty.out ? streams.width : null,
      heading: createStyle(streams.colour).bold,
    }),
  );
  if (records.length === 0)
    context.notify('Er is nog niets ingelezen. Dat doet u met: mao importeer <bestand>');
  return 0;
};

/** `mao import ongedaan` */
export const runUndo: Run = async (context, input) => {
  const undone = await withSession(context, actorOf(context, input.options), (deps) =>
    undoImport(deps, argument(input, 0)),
  );
  if (context.json) context.streams.out(`${JSON.stringify(undone)}\n`);
  context.notify(toldOfUndone(undone));
  return 0;
};
