import type { Deps } from '../../src/app/deps.ts';
import type { FieldChange } from '../../src/domain/history.ts';
import type { Lesson } from '../../src/domain/lesson.ts';
import { NOUNS } from '../../src/domain/nouns.ts';
import { type AnyRecord, emptyValue, type NounDefinition, type RecordNoun } from '../../src/domain/record.ts';
import { createHistoryWriter } from '../../src/storage/history.ts';
import { createLessonWriter } from '../../src/storage/lesson-writer.ts';
import { createRecordWriter } from '../../src/storage/record-writer.ts';
import { lesson, reportDeps, tags } from './report-lessons.ts';

/** A record of the cycle, ready to be stored. */
export interface NetworkRecord {
  readonly noun: RecordNoun;
  readonly record: AnyRecord;
}

/** A record with only what is given; the rest is empty. */
export function record(
  noun: RecordNoun,
  id: string,
  content: Readonly<Record<string, unknown>>,
): NetworkRecord {
  const definition: NounDefinition = NOUNS[noun];
  const empty = Object.entries(definition.fields).map(([name, field]) => [name, emptyValue(field)]);
  return {
    noun,
    record: {
      id,
      status: definition.statuses[0],
      statusReason: null,
      createdAt: '2024-05-01T09:00:00.000Z',
      updatedAt: '2024-05-01T09:00:00.000Z',
      createdBy: null,
      importId: null,
      ...Object.fromEntries(empty),
      ...content,
    },
  };
}

/** A change of a thing that is in the history. */
export interface NetworkEvent {
  readonly noun: string;
  readonly subject: string;
  readonly at: string;
  readonly action: string;
  readonly changes: readonly FieldChange[];
}

export interface Network {
  readonly lessons: readonly Lesson[];
  readonly records: readonly NetworkRecord[];
  readonly events?: readonly NetworkEvent[];
}

/** What a report needs of a database in memory that holds this network. The day is 1 June 2024. */
export async function networkDeps({
  lessons,
  records,
  events = [],
}: Network): Promise<Pick<Deps, 'storage' | 'clock'>> {
  const deps = await reportDeps([]);
  await deps.storage.db.transaction().execute(async (trx) => {
    for (const { noun, record: each } of records)
      createRecordWriter(deps.storage, trx, NOUNS[noun]).insert(each, 'changed here');
    const writer = createLessonWriter(deps.storage, trx);
    for (const each of lessons) writer.insert(each, 'changed here');
    writer.indexWords();
    const write = createHistoryWriter(deps.storage, trx);
    for (const { noun, subject, at, action, changes } of events)
      write(noun, subject, { at, action, changes, actor: null, reason: null, importId: null });
  });
  return deps;
}

const MAY = '2024-05-20T09:00:00.000Z';
const JUNE = '2024-06-10T09:00:00.000Z';

/**
 * A small network in which every kind of nothing occurs: withdrawn things, a lesson for its own region, things
 * recorded after 1 June 2024, regions that asked and regions that never did.
 */
export const SMALL_NETWORK: Network = {
  lessons: [
    lesson('TWE-3333', {
      title: 'Samen aan de keukentafel',
      insight: 'Wie ouders aan tafel vraagt, wint tijd. Het plan wordt er ook beter van.',
      learnedOn: '2024-03-30',
      direction: 'stimulerend',
      perspectives: ['ouder', 'professional'],
      tags: tags('2.4', '2.1'),
      cycle: 'CY-34679',
      status: 'vastgesteld',
    }),
    lesson('TWE-4444', {
      title: 'Geheim van Twente',
      insight: 'Dit blijft in de regio.',
      learnedOn: '2024-05',
      tags: tags('1.2'),
      visibility: 'eigen regio',
      createdAt: MAY,
    }),
    lesson('ALM-3333', {
      title: 'Tabel | breken? # nee *echt*',
      insight: '<script>alert(1)</script> is geen les. Dit wel.',
      learnedOn: '2024',
      direction: 'gemengd',
      perspectives: ['jongere'],
      tags: tags('2.4', '6'),
      visibility: 'netwerk',
      createdAt: MAY,
    }),
    lesson('ALM-4444', { title: 'Nog niet geduid', activity: 'AC-CDFGH', createdAt: MAY }),
    lesson('GRO-3333', { tags: tags('1.1'), status: 'ingetrokken', statusReason: 'dubbel', createdAt: MAY }),
    lesson('DRE-3333', { tags: tags('3.1'), perspectives: ['bestuur'], createdAt: JUNE }),
  ],
  records: [
    record('coalition', 'CO-34679', {
      name: 'Samen aan tafel',
      ambition: 'Inclusieve samenwerking',
      regions: ['TWE', 'ALM'],
      partners: [
        { name: 'Wijkteam Noord', ring: null },
        { name: 'Gemeente Voorbeeld', ring: 'het hart' },
        { name: 'Basisschool De Hoek', ring: 'het hart' },
      ],
      startedOn: '2024-01',
    }),
    record('coalition', 'CO-CDFGH', {
      name: 'Wet | en *kind*',
      ambition: 'Schone Lei',
      regions: ['ZLI'],
      startedOn: '2023',
      endedOn: '2024-02-01',
      status: 'gesloten',
      statusReason: 'klaar',
      createdAt: MAY,
    }),
    record('coalition', 'CO-JKMNP', {
      name: 'Een nieuw begin',
      ambition: 'Inclusieve samenwerking',
      regions: ['DRE'],
      createdAt: JUNE,
    }),
    record('cycle', 'CY-34679', {
      title: 'Eerder samen aan tafel',
      coalition: 'CO-34679',
      regions: ['TWE', 'ALM'],
      ambition: 'Inclusieve samenwerking',
      startedOn: '2024-02-01',
      assumption: 'Wie vroeg begint, hoeft later minder.',
      tags: tags('2.4', '5.1'),
      buildsOn: ['ALM-3333'],
    }),
    record('cycle', 'CY-CDFGH', {
      title: 'Cyclus | met # tekens',
      regions: ['UTR'],
      assumption: 'Nog zonder element.',
      createdAt: MAY,
    }),
    record('cycle', 'CY-JKMNP', {
      title: 'De overstap naar de brugklas',
      regions: ['TWE'],
      assumption: 'Een vast gezicht helpt.',
      tags: tags('5.2'),
      startedOn: '2023-09',
      createdAt: MAY,
    }),
    record('cycle', 'CY-QRTVW', {
      title: 'Eén loket',
      coalition: 'CO-CDFGH',
      ambition: 'Schone Lei',
      regions: ['ZLI'],
      startedOn: '2023',
      closedOn: '2024-02-01',
      status: 'gesloten',
      statusReason: 'klaar',
      outcome: 'Eén loket scheelt wachten. Het vraagt wel geld.',
    }),
    record('cycle', 'CY-XY346', {
      title: 'Buiten spelen',
      regions: ['ALM'],
      assumption: 'Buiten leert een kind anders.',
      tags: tags('6'),
      startedOn: '2024-04-01',
      createdAt: MAY,
    }),
    record('cycle', 'CY-YX643', { title: 'Van later', regions: ['DRE'], tags: tags('4.2'), createdAt: JUNE }),
    record('activity', 'AC-34679', {
      title: 'Aan tafel',
      setting: 'fieldlab',
      heldOn: '2024-02-10',
      region: 'TWE',
      cycle: 'CY-34679',
      perspectives: ['ouder', 'partner'],
    }),
    record('activity', 'AC-CDFGH', {
      title: 'Naar het bos',
      setting: 'proeftuin',
      heldOn: '2024-04-10',
      region: 'ALM',
      cycle: 'CY-XY346',
      perspectives: ['jongere', 'professional'],
      createdAt: MAY,
    }),
    record('activity', 'AC-JKMNP', {
      title: 'Afgelast',
      setting: 'fieldlab',
      heldOn: '2024-04-10',
      region: 'TWE',
      cycle: 'CY-JKMNP',
      perspectives: ['bestuur'],
      status: 'ingetrokken',
      statusReason: 'ging niet door',
    }),
    record('question', 'VR-34679', {
      question: 'Wie maakt de afspraken | tussen gemeenten?',
      region: 'UTR',
      tags: tags('3.1'),
      askedOn: '2024-05-15',
      createdAt: MAY,
    }),
    record('question', 'VR-CDFGH', {
      question: 'Hoe betrekt u jongeren?',
      region: 'TWE',
      tags: tags('1.3'),
      askedOn: '2024-01-10',
      createdAt: '2024-01-10T09:00:00.000Z',
      answers: [
        { at: MAY, by: 'verbinder', text: 'Vraag het hun zelf. En luister.', lesson: 'ALM-3333' },
        { at: JUNE, by: null, text: 'Te laat voor 1 juni.', lesson: null },
      ],
    }),
    record('question', 'VR-QRTVW', {
      question: 'Wie heeft hier ervaring mee?',
      region: 'NIJ',
      createdAt: '2024-04-01T09:00:00.000Z',
    }),
    record('question', 'VR-JKMNP', {
      question: 'Is dit al gedaan?',
      region: 'ALM',
      askedOn: '2024-05-02',
      status: 'gesloten',
      statusReason: 'beantwoord',
      createdAt: MAY,
    }),
    record('sharing', 'DE-34679', {
      subject: 'TWE-3333',
      channel: 'nieuwsupdate',
      sharedOn: '2024-05-18',
      link: 'https://example.nl/les',
      createdAt: MAY,
    }),
    record('sharing', 'DE-CDFGH', {
      subject: 'ALM-3333',
      channel: 'website',
      sharedOn: '2024-05-18',
      status: 'ingetrokken',
      statusReason: 'verkeerde les',
      createdAt: MAY,
    }),
    record('sharing', 'DE-JKMNP', {
      subject: 'TWE-4444',
      channel: 'website',
      sharedOn: '2024-05-19',
      createdAt: MAY,
    }),
    record('check', 'CH-34679', {
      words: 'jongeren aan tafel',
      region: 'TWE',
      checkedOn: '2024-05-20',
      taken: ['ALM-3333'],
      notApplicable: ['ALM-4444'],
      createdAt: MAY,
    }),
    record('check', 'CH-CDFGH', {
      words: 'ouders',
      cycle: 'CY-CDFGH',
      checkedOn: '2024-05-20',
      toAsk: ['TWE-3333', 'GRO-3333'],
      unjudged: ['TWE-4444'],
      createdAt: MAY,
    }),
    record('check', 'CH-JKMNP', {
      words: 'vergissing',
      region: 'GRO',
      checkedOn: '2024-05-20',
      taken: ['TWE-3333'],
      status: 'ingetrokken',
      statusReason: 'dubbel',
    }),
  ],
  events: [
    {
      noun: 'cycle',
      subject: 'CY-QRTVW',
      at: MAY,
      action: 'gesloten',
      changes: [{ field: 'status', from: 'loopt', to: 'gesloten' }],
    },
    {
      noun: 'lesson',
      subject: 'TWE-3333',
      at: MAY,
      action: 'gewijzigd',
      changes: [{ field: 'recommendation', from: 'Bel.', to: null }],
    },
    {
      noun: 'lesson',
      subject: 'TWE-3333',
      at: '2024-05-21T09:00:00.000Z',
      action: 'vastgesteld',
      changes: [{ field: 'status', from: 'concept', to: 'vastgesteld' }],
    },
    {
      noun: 'lesson',
      subject: 'GRO-3333',
      at: '2024-05-22T09:00:00.000Z',
      action: 'ingetrokken',
      changes: [{ field: 'status', from: 'concept', to: 'ingetrokken' }],
    },
  ],
};

/** The whole network with nothing chosen. */
export const WHOLE = { coalitions: [], ambitions: [] } as const;
