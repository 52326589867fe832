import { csvColumns } from '../../app/csv-columns.ts';
import { LESSON_FIELDS } from '../lesson-fields.ts';
import type { TopicPart } from '../render/topic.ts';

const DESCRIPTIONS = new Map<string, string>(
  LESSON_FIELDS.map(({ field, description }) => [field, description]),
);

/** What only an export of ours writes. */
const OURS = 'alleen in een export van mao';

/** Which columns a CSV file can have. */
export function csv(): readonly TopicPart[] {
  return [
    'mao importeer leest CSV-bestanden. Het herkent een kolom aan haar kop; hoofdletters, accenten, spaties en leestekens maken niet uit, en de volgorde is vrij. Verplicht zijn "les" en "regio" (of geef --regio). Scheidingsteken en codering vindt mao zelf.',
    csvColumns().map(({ field, header, also }) => [
      header,
      [DESCRIPTIONS.get(field) ?? OURS, ...(also.length > 0 ? [`ook herkend: ${also.join(', ')}`] : [])].join(
        '; ',
      ),
    ]),
    'Een kolom die mao niet kent, blijft bij de les bewaard. Heet een kolom anders, zeg dan wat zij is met --koppel "Wat nemen we mee?=les".',
    'In Excel: Bestand > Opslaan als > CSV UTF-8. Geef de kolom met indicatoren de celeigenschap Tekst, anders maakt Excel van 2.4 een datum. Lijsten scheidt u met |, ;, een komma of een nieuwe regel.',
    'Kijk eerst met --proef wat er zou gebeuren. Inlezen is alles of niets; met --goede-rijen legt u de goede rijen vast en met --afgekeurd komen de andere in een bestand om te verbeteren.',
  ];
}
