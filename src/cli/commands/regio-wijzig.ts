import { addRegion, changeRegion } from '../../app/regions.ts';
import { MaoError } from '../../domain/errors.ts';
import type { Run } from '../dutch.ts';
import { argument, text, texts } from '../options.ts';
import { safeText } from '../render/safe-text.ts';
import { withSession } from '../session.ts';

/** `mao regio toevoegen` */
export const runAdd: Run = async (context, input) => {
  const typed = {
    code: argument(input, 0),
    name: argument(input, 1),
    aliases: texts(input.options, 'alias'),
    ring: text(input.options, 'schil'),
  };
  const region = await withSession(context, null, (deps) => addRegion(deps, typed));
  if (context.json) context.streams.out(`${JSON.stringify(region)}\n`);
  context.notify(`De regio ${safeText(region.name)} (${region.code}) is toegevoegd.`);
  return 0;
};

/** `mao regio wijzig` */
export const runChange: Run = async (context, input) => {
  const change = {
    name: text(input.options, 'naam')?.trim() || null,
    addAliases: texts(input.options, 'alias'),
    removeAliases: texts(input.options, 'alias-weg'),
  };
  if (change.name === null && change.addAliases.length + change.removeAliases.length === 0) {
    throw new MaoError('usage', 'missing-input', 'Zeg erbij wat er aan de regio gewijzigd moet worden.', {
      hint: 'Geef --naam, --alias of --alias-weg.',
    });
  }
  const region = await withSession(context, null, (deps) => changeRegion(deps, argument(input, 0), change));
  if (context.json) context.streams.out(`${JSON.stringify(region)}\n`);
  context.notify(`De regio ${safeText(region.name)} (${region.code}) is gewijzigd.`);
  return 0;
};
