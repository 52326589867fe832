import { describe, expect, it } from 'vitest';
import { draftOf, LINE, problemsOf, ROW, read, reader, uses } from '../helpers/row-reader.ts';

describe('a row that is right', () => {
  it('gives every field its value', () => {
    const outcome = read({
      nummer: 'K-12',
      regio: 'regio twente',
      datum: '9 juni 2022',
      titel: 'Samen de dag openen',
      'wat gebeurde er': 'Opvang en school begonnen samen.\r\nDe deur stond open.',
      waarom: 'Niemand hoefde te wachten.',
      les: 'Een gewone start haalt de druk weg.',
      aanbeveling: 'Neem het op in het rooster.',
      richting: '+',
      'voor wie': 'kindcentra',
      'wanneer niet': '',
      ontwikkelkansen: 'Kinderen ontbijten rustig.',
      'hoe weten we dat': 'Logboek.',
      bewijsniveau: 'niveau 1: goed beschreven',
      perspectieven: 'professionals|ouders',
      niveau: 'uitvoering',
      indicatoren: '1.3, *2.5 Gedeelde taal',
      coalitie: 'Coalitie Vroeg Samen',
      ambitie: '4',
      activiteit: 'proeftuin',
      bron: 'https://example.nl/verslag',
      zichtbaarheid: 'netwerk',
      'Aantal deelnemers': '12',
      Bijlage: '',
      fout: 'De datum ontbreekt.',
    });
    expect(outcome).toEqual({
      kind: 'draft',
      notices: [],
      draft: {
        content: {
          externalId: 'K-12',
          region: 'TWE',
          learnedOn: '2022-06-09',
          title: 'Samen de dag openen',
          observation: 'Opvang en school begonnen samen.\nDe deur stond open.',
          explanation: 'Niemand hoefde te wachten.',
          insight: 'Een gewone start haalt de druk weg.',
          recommendation: 'Neem het op in het rooster.',
          direction: 'stimulerend',
          audience: 'kindcentra',
          limits: null,
          outcome: 'Kinderen ontbijten rustig.',
          evidence: 'Logboek.',
          evidenceLevel: 1,
          perspectives: ['ouder', 'professional'],
          level: 'uitvoering',
          tags: [
            { code: '2.5', main: true, framework: '2022' },
            { code: '1.3', main: false, framework: '2022' },
          ],
          coalition: 'Coalitie Vroeg Samen',
          ambition: 'Interprofessioneel samenwerken',
          activity: 'proeftuin',
          source: 'https://example.nl/verslag',
          visibility: 'netwerk',
          extra: { 'Aantal deelnemers': '12' },
        },
        titleDerived: false,
        extraColumns: ['Aantal deelnemers', 'Bijlage'],
        id: null,
        status: null,
        statusReason: null,
        line: LINE,
        row: ROW,
      },
    });
  });

  it('speaks only of the columns that are there, and derives a title', () => {
    const insight = `${'woord '.repeat(20)}einde`;
    const draft = draftOf(read({ regio: 'TWE', les: insight, richting: '', indicator: '' }));
    expect(draft.content).toEqual({
      region: 'TWE',
      insight,
      title: `${'woord '.repeat(13).trim()}…`,
      direction: null,
      tags: [],
    });
    expect(draft.titleDerived).toBe(true);
  });

  it('derives a title for an empty cell', () => {
    expect(draftOf(read({ regio: 'TWE', titel: ' ', les: 'Kort.' }))).toMatchObject({
      titleDerived: true,
      content: { title: 'Kort.' },
    });
  });

  it('takes the region of the call only for empty cells', () => {
    const given = { defaultRegion: 'DRE' };
    expect(draftOf(read({ regio: '', les: 'x' }, given)).content.region).toBe('DRE');
    expect(draftOf(read({ regio: 'Almere', les: 'x' }, given)).content.region).toBe('ALM');
    expect(draftOf(read({ les: 'x' }, given)).content.region).toBe('DRE');
  });

  it('takes the guard off every cell, and nothing else', () => {
    const draft = draftOf(
      read({ regio: 'TWE', les: "'=SOM(A1)", waarom: "'s morgens", richting: "'-", Punten: "''+5" }),
    );
    expect(draft.content).toMatchObject({
      insight: '=SOM(A1)',
      explanation: "'s morgens",
      direction: 'belemmerend',
      extra: { Punten: "'+5" },
    });
  });

  it('reads the columns that only our own export has', () => {
    const draft = draftOf(
      read({
        'mao-code': 'twe-7k3q',
        regio: 'TWE',
        les: 'x',
        indicatoren: '*2.4|1.1',
        'mao-status': 'ingetrokken',
        'mao-reden': 'Dubbel.',
        'mao-kader': '2022',
      }),
    );
    expect(draft).toMatchObject({ id: 'TWE-7K3Q', status: 'ingetrokken', statusReason: 'Dubbel.' });
    expect(draft.content.tags).toEqual([
      { code: '2.4', main: true, framework: '2022' },
      { code: '1.1', main: false, framework: '2022' },
    ]);
    expect(Object.keys(draft.content).sort()).toEqual(['insight', 'region', 'tags', 'title']);
  });

  it('keeps a column with a treacherous name', () => {
    const columns = uses(['regio', 'les', '__proto__', 'constructor']);
    const draft = draftOf(reader([], { columns })(['TWE', 'x', 'a', 'b'], LINE, ROW));
    expect(Object.entries(draft.content.extra ?? {})).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
  });

  it('treats missing cells at the end as empty', () => {
    const draft = draftOf(reader(['regio', 'les', 'waarom', 'indicator'])(['TWE', 'x'], LINE, ROW));
    expect(draft.content).toMatchObject({ explanation: null, tags: [] });
  });

  it('empties what says nothing, with a notice', () => {
    const outcome = read({
      regio: 'TWE',
      les: 'x',
      Datum: 'n.v.t.',
      Niveau: 'Onbekend',
      Indicator: '?',
      waarom: 'nvt',
    });
    expect(draftOf(outcome).content).toMatchObject({
      learnedOn: null,
      level: null,
      tags: [],
      explanation: 'nvt',
    });
    expect(outcome.notices).toEqual(
      [
        ['Datum', 'n.v.t.'],
        ['Niveau', 'Onbekend'],
        ['Indicator', '?'],
      ].map(([column, text]) => ({
        line: LINE,
        row: ROW,
        column,
        code: 'emptied-value',
        message: `Bij "${column}" staat "${text}"; dat is als leeg gelezen.`,
      })),
    );
  });
});

it('reads many rows with one reader, the same each time', () => {
  const readRow = reader(['regio', 'les', 'datum', 'indicator']);
  const first = readRow(['Twente', 'a', '31-02-2022', '2.4'], 2, 1);
  const second = readRow(['Twente', 'b', '1-3-2022', '2.4'], 3, 2);
  const third = readRow(['Twente', 'c', '31-02-2022', '2.4'], 4, 3);
  expect(problemsOf(first).map(({ line, row }) => [line, row])).toEqual([[2, 1]]);
  expect(draftOf(second).content).toMatchObject({ insight: 'b', learnedOn: '2022-03-01', region: 'TWE' });
  expect(problemsOf(third).map(({ line, row }) => [line, row])).toEqual([[4, 3]]);
});
