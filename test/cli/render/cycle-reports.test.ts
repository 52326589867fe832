import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { buildNetworkReport } from '../../../src/app/report-network.ts';
import { buildNewsReport } from '../../../src/app/report-news.ts';
import { buildProgressReport } from '../../../src/app/report-progress.ts';
import { buildWhiteSpotsReport } from '../../../src/app/report-white-spots.ts';
import { renderNetworkReportCsv } from '../../../src/cli/render/network-report-csv.ts';
import { renderNetworkReportMarkdown } from '../../../src/cli/render/network-report-markdown.ts';
import { renderNewsReportCsv } from '../../../src/cli/render/news-report-csv.ts';
import { renderNewsReportMarkdown } from '../../../src/cli/render/news-report-markdown.ts';
import { renderProgressReportCsv } from '../../../src/cli/render/progress-report-csv.ts';
import { renderProgressReportMarkdown } from '../../../src/cli/render/progress-report-markdown.ts';
import { renderWhiteSpotsReportCsv } from '../../../src/cli/render/white-spots-report-csv.ts';
import { renderWhiteSpotsReportMarkdown } from '../../../src/cli/render/white-spots-report-markdown.ts';
import { expectedFile } from '../../helpers/expected.ts';
import { EVERYTHING, lesson, tags } from '../../helpers/report-lessons.ts';
import { type Network, networkDeps, record, SMALL_NETWORK, WHOLE } from '../../helpers/report-network.ts';

const IN_JUNE = { ...EVERYTHING, ...WHOLE, recordedUntil: '2024-06-01' };
const NO_FILTER = { ...IN_JUNE, recordedUntil: null };
const SINCE_MAY = { ...IN_JUNE, since: '2024-05-10' };
const EMPTY: Network = { lessons: [], records: [] };

test('the progress report, to the byte', async () => {
  const report = await buildProgressReport(await networkDeps(SMALL_NETWORK), IN_JUNE);
  expect(renderProgressReportMarkdown(report)).toBe(expectedFile('rapport-voortgang.md'));
  expect(renderProgressReportCsv(report)).toBe(expectedFile('rapport-voortgang.csv'));
});

test('the white spots, to the byte', async () => {
  const deps = await networkDeps(SMALL_NETWORK);
  const whole = await buildWhiteSpotsReport(deps, IN_JUNE);
  expect(renderWhiteSpotsReportMarkdown(whole)).toBe(expectedFile('rapport-witte-vlekken.md'));
  const some = await buildWhiteSpotsReport(deps, {
    ...IN_JUNE,
    regions: ['TWE', 'ALM', 'UTR', 'DRE'],
    elements: ['1', '2', '6'],
  });
  expect(renderWhiteSpotsReportCsv(some)).toBe(expectedFile('rapport-witte-vlekken.csv'));
});

test('the network, to the byte', async () => {
  const report = await buildNetworkReport(await networkDeps(SMALL_NETWORK), IN_JUNE);
  expect(renderNetworkReportMarkdown(report)).toBe(expectedFile('rapport-netwerk.md'));
  expect(renderNetworkReportCsv(report)).toBe(expectedFile('rapport-netwerk.csv'));
});

test('of a part of the network nothing is said about coalitions in the rest', async () => {
  const deps = await networkDeps(SMALL_NETWORK);
  const lead = async (regions: readonly string[]) => {
    const page = renderNetworkReportMarkdown(await buildNetworkReport(deps, { ...IN_JUNE, regions }));
    return page.slice(page.indexOf('Ambities waaraan')).split('\n', 1)[0];
  };
  expect(await lead([])).toBe('Ambities waaraan nog geen coalitie werkt:');
  expect(await lead(['TWE'])).toBe('Ambities waaraan in dit deel van het netwerk nog geen coalitie werkt:');
});

test('the digest, to the byte', async () => {
  const report = await buildNewsReport(await networkDeps(SMALL_NETWORK), SINCE_MAY);
  expect(renderNewsReportMarkdown(report)).toBe(expectedFile('rapport-nieuwsupdate.md'));
  expect(renderNewsReportCsv(report)).toBe(expectedFile('rapport-nieuwsupdate.csv'));
});

/** Every report on a network, in every format. */
async function everything(network: Network): Promise<string> {
  const deps = await networkDeps(network);
  const progress = await buildProgressReport(deps, NO_FILTER);
  const spots = await buildWhiteSpotsReport(deps, NO_FILTER);
  const exchange = await buildNetworkReport(deps, NO_FILTER);
  const news = await buildNewsReport(deps, { ...SINCE_MAY, since: '2024' });
  return [
    renderProgressReportMarkdown(progress),
    renderProgressReportCsv(progress),
    renderWhiteSpotsReportMarkdown(spots),
    renderWhiteSpotsReportCsv(spots),
    renderNetworkReportMarkdown(exchange),
    renderNetworkReportCsv(exchange),
    renderNewsReportMarkdown(news),
    renderNewsReportCsv(news),
    JSON.stringify([progress, spots, exchange, news]),
  ].join('\n');
}

test('the same data gives the same bytes, also when it was recorded in another order', async () => {
  const nouns = ['coalition', 'cycle', 'activity', 'question', 'sharing', 'check'];
  const records = SMALL_NETWORK.records
    .toReversed()
    .toSorted((a, b) => nouns.indexOf(a.noun) - nouns.indexOf(b.noun));
  const other = { ...SMALL_NETWORK, lessons: SMALL_NETWORK.lessons.toReversed(), records };
  const one = await everything(SMALL_NETWORK);
  expect(await everything(SMALL_NETWORK)).toBe(one);
  expect(await everything(other)).toBe(one);
});

test('without data each report says what to do first', async () => {
  const deps = await networkDeps(EMPTY);
  expect(renderProgressReportMarkdown(await buildProgressReport(deps, NO_FILTER))).toBe(
    '# Waar de leercycli staan\n\nEr zijn nog geen cycli. Begin er een met: `mao cyclus start`\n',
  );
  const filtered = renderProgressReportMarkdown(
    await buildProgressReport(deps, { ...NO_FILTER, from: '2024' }),
  );
  expect(filtered).toContain(
    'Er zijn geen cycli die hierbij horen. Kies een ruimere periode of laat een filter weg.\n',
  );
  expect(renderWhiteSpotsReportMarkdown(await buildWhiteSpotsReport(deps, NO_FILTER))).toContain(
    '# Witte vlekken\n\nEr zijn nog geen lessen, en er is nog niets gevraagd. Leg een les vast met: `mao les toevoegen`, of stel een vraag met: `mao vraag stel`\n',
  );
  const twente = await buildWhiteSpotsReport(deps, { ...NO_FILTER, regions: ['Twente'] });
  expect(renderWhiteSpotsReportMarkdown(twente)).toContain(
    'Er zijn nog geen lessen voor Twente, en er is nog niets gevraagd. Leg een les vast met: `mao les toevoegen --regio TWE`, of stel een vraag met: `mao vraag stel --regio TWE`\n',
  );
  expect(renderNetworkReportMarkdown(await buildNetworkReport(deps, NO_FILTER))).toContain(
    '## Coalities per ambitie\n\nEr zijn nog geen coalities. Begin er een met: `mao coalitie start`\n',
  );
  expect(renderNewsReportMarkdown(await buildNewsReport(deps, SINCE_MAY))).toBe(
    '# Nieuws uit het netwerk\n\nWat is vastgelegd van 10 mei 2024 tot en met 1 juni 2024.\n\nIn deze tijd is er niets nieuws vastgelegd. Begin eerder met `--sinds`, of leg een les vast met: `mao les toevoegen`\n',
  );
});

test('nothing in a record breaks a page: the headings, lists and tables are ours', async () => {
  const nasty =
    '# kop\n\n## kop\n| a | b |\n|---|---|\n<div>\n```\n---\n1. x\n- y\n[z]: http://example.nl\n===';
  const page = async (text: string): Promise<string[]> => {
    const deps = await networkDeps(networkSaying(text));
    const pages = [
      renderProgressReportMarkdown(await buildProgressReport(deps, NO_FILTER)),
      renderWhiteSpotsReportMarkdown(await buildWhiteSpotsReport(deps, NO_FILTER)),
      renderNetworkReportMarkdown(await buildNetworkReport(deps, NO_FILTER)),
      renderNewsReportMarkdown(await buildNewsReport(deps, { ...SINCE_MAY, since: '2024' })),
    ];
    return new MarkdownIt({ html: true })
      .parse(pages.join('\n\n'), {})
      .map(({ type, tag }) => `${type} ${tag}`)
      .filter((block) => !/^(?:inline|paragraph)/u.test(block));
  };
  expect(await page(nasty)).toEqual(await page('gewone tekst'));
});

/** A network of which every text is this one. */
function networkSaying(text: string): Network {
  const answers = [{ at: '2024-05-20T09:00:00.000Z', by: text, text, lesson: null }];
  return {
    lessons: [lesson('TWE-3333', { title: text, insight: text, tags: tags('2.4') })],
    records: [
      record('coalition', 'CO-34679', {
        name: text,
        ambition: text,
        regions: ['TWE'],
        partners: [{ name: text, ring: null }],
      }),
      record('cycle', 'CY-34679', {
        title: text,
        regions: ['TWE'],
        coalition: 'CO-34679',
        ambition: text,
        outcome: text,
      }),
      record('question', 'VR-34679', { question: text, region: 'TWE', answers }),
      record('question', 'VR-CDFGH', {
        question: text,
        region: 'TWE',
        createdAt: '2023-01-01T09:00:00.000Z',
      }),
      record('sharing', 'DE-34679', { subject: 'TWE-3333', channel: text, sharedOn: '2024', link: text }),
    ],
  };
}
