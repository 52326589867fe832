import { checkDatabase } from '../../app/database-care.ts';
import type { Run } from '../dutch.ts';
import { EXIT } from '../errors.ts';
import { safeText } from '../render/safe-text.ts';
import { withSession } from '../session.ts';

const KINDS = {
  file: 'Het bestand is beschadigd',
  reference: 'Een verwijzing klopt niet',
  lesson: 'De inhoud van een les is niet meer wat er is vastgelegd',
  record: 'De inhoud is niet meer wat er is vastgelegd',
  'search-index': 'De zoekwoorden passen niet bij wat er is vastgelegd',
} as const;

export const run: Run = async (context) => {
  const damage = await withSession(context, null, checkDatabase);
  if (context.json) context.streams.out(`${JSON.stringify({ sound: damage.length === 0, damage })}\n`);
  else for (const { kind, place } of damage) context.streams.out(`${KINDS[kind]}: ${safeText(place)}\n`);
  if (damage.length === 0) {
    context.notify('De database is in orde.');
    return EXIT.done;
  }
  context.notify(
    'Maak eerst een kopie van het databasebestand en zet dan een reservekopie terug met: mao db herstel <bestand>',
  );
  return EXIT.database;
};
