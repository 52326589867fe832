import { listImports, undoImport } from '../../app/undo-import.ts';
import { actorOf } from '../actor.ts';
import type { Run } from '../dutch.ts';
import { argument } from '../options.ts';
import { localMoment } from '../render/dates.ts';
import { counted } from '../render/numbers.ts';
import { createStyle } from '../render/style.ts';
import { renderTable } from '../render/table.ts';
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
  const what = [
    ...(undone.removed > 0 ? [counted(undone.removed, 'les is verwijderd', 'lessen zijn verwijderd')] : []),
    ...(undone.restored > 0
      ? [counted(undone.restored, 'les is weer zoals zij was', 'lessen zijn weer zoals ze waren')]
      : []),
  ];
  const { removed = 0, restored = 0 } = undone.records ?? {};
  if (removed > 0)
    what.push(counted(removed, 'ander gegeven is verwijderd', 'andere gegevens zijn verwijderd'));
  if (restored > 0)
    what.push(
      counted(restored, 'ander gegeven is weer zoals het was', 'andere gegevens zijn weer zoals ze waren'),
    );
  const told = what.length > 0 ? `: ${what.join(', ')}` : '; er was niets meer dat terug kon';
  context.notify(`De import ${undone.id} is ongedaan gemaakt${told}.`);
  return 0;
};
