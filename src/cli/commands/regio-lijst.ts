import { listRegions } from '../../app/regions.ts';
import type { Run } from '../dutch.ts';
import { createStyle } from '../render/style.ts';
import { renderTable } from '../render/table.ts';
import { withSession } from '../session.ts';

export const run: Run = async (context) => {
  const { streams } = context;
  const regions = await withSession(context, null, listRegions);
  if (context.json) {
    streams.out(`${JSON.stringify(regions)}\n`);
    return 0;
  }
  const rows = regions.map(({ code, name, aliases, ring }) => [code, name, aliases.join(', '), ring ?? '–']);
  const columns = [
    { heading: 'Code' },
    { heading: 'Naam' },
    { heading: 'Ook bekend als', flexible: true },
    { heading: 'Schil' },
  ];
  streams.out(
    renderTable(columns, rows, {
      width: streams.isTty.out ? streams.width : null,
      heading: createStyle(streams.colour).bold,
    }),
  );
  return 0;
};
