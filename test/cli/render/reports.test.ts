import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { buildFrameworkReport } from '../../../src/app/report-framework.ts';
import { buildRegionReport } from '../../../src/app/report-region.ts';
import { renderFrameworkReportCsv } from '../../../src/cli/render/framework-report-csv.ts';
import { renderFrameworkReportMarkdown } from '../../../src/cli/render/framework-report-markdown.ts';
import { renderRegionReportCsv } from '../../../src/cli/render/region-report-csv.ts';
import { renderRegionReportMarkdown } from '../../../src/cli/render/region-report-markdown.ts';
import { expectedFile } from '../../helpers/expected.ts';
import {
  EVERYTHING,
  FRAMEWORK_2021,
  lesson,
  NETWORK,
  reportDeps,
  tags,
} from '../../helpers/report-lessons.ts';

test('the reflectiekader report, to the byte', async () => {
  const report = await buildFrameworkReport(await reportDeps(NETWORK), EVERYTHING);
  expect(renderFrameworkReportMarkdown(report)).toBe(expectedFile('rapport-reflectiekader.md'));
  expect(renderFrameworkReportCsv(report)).toBe(expectedFile('rapport-reflectiekader.csv'));
});

test('the reflectiekader report with every filter, to the byte', async () => {
  const report = await buildFrameworkReport(await reportDeps(NETWORK), {
    regions: ['Twente', 'GRO'],
    elements: ['2', '5'],
    from: 'maart 2022',
    until: '2022',
    recordedUntil: '2024-05-31',
  });
  expect(renderFrameworkReportMarkdown(report)).toBe(expectedFile('rapport-reflectiekader-gekozen.md'));
});

test('the report of a region, to the byte', async () => {
  const deps = await reportDeps(NETWORK);
  const twente = await buildRegionReport(deps, 'Twente', EVERYTHING);
  expect(renderRegionReportMarkdown(twente)).toBe(expectedFile('rapport-regio.md'));
  expect(renderRegionReportCsv(twente)).toBe(expectedFile('rapport-regio.csv'));
});

test('the same lessons recorded in another order give the same bytes', async () => {
  const one = await buildFrameworkReport(await reportDeps(NETWORK), EVERYTHING);
  const other = await buildFrameworkReport(await reportDeps(NETWORK.toReversed()), EVERYTHING);
  expect(renderFrameworkReportMarkdown(other)).toBe(renderFrameworkReportMarkdown(one));
  expect(renderFrameworkReportCsv(other)).toBe(renderFrameworkReportCsv(one));
  expect(JSON.stringify(other)).toBe(JSON.stringify(one));
});

test('every kind of nothing has its sentence', async () => {
  const empty = await reportDeps([]);
  expect(renderFrameworkReportMarkdown(await buildFrameworkReport(empty, EVERYTHING))).toContain(
    '## In het kort\n\nEr zijn nog geen lessen. Leg er een vast met: `mao les toevoegen`\n',
  );
  const oneRegion = await buildFrameworkReport(empty, { ...EVERYTHING, regions: ['Twente'] });
  expect(renderFrameworkReportMarkdown(oneRegion)).toContain(
    'Er zijn nog geen lessen voor Twente. Leg er een vast met: `mao les toevoegen --regio TWE`\n',
  );
  const network = await reportDeps(NETWORK);
  const early = await buildFrameworkReport(network, { ...EVERYTHING, until: '2019' });
  expect(renderFrameworkReportMarkdown(early)).toContain(
    'Er zijn geen lessen die hierbij horen. Kies een ruimere periode of laat een filter weg.\n',
  );
  expect(renderRegionReportMarkdown(await buildRegionReport(empty, 'Twente', EVERYTHING))).toContain(
    '# Wat Twente leerde\n\nEr zijn nog geen lessen voor Twente. Leg er een vast met: `mao les toevoegen --regio TWE`\n',
  );
  expect(renderRegionReportMarkdown(await buildRegionReport(network, 'Drenthe', EVERYTHING))).toContain(
    '# Wat Drenthe leerde\n\nEr zijn wel lessen van Drenthe, maar geen die in dit rapport meetelt. U ziet ze met: `mao les lijst --regio DRE`\n',
  );
});

test('what is not shown is counted, with the command that lists it', async () => {
  const lessons = Array.from({ length: 27 }, (_, index) =>
    lesson(`TWE-33${index + 10}`, { tags: index === 26 ? [] : tags('2.4'), learnedOn: '2022' }),
  );
  const deps = await reportDeps(lessons);
  const report = await buildFrameworkReport(deps, { ...EVERYTHING, from: '2021' });
  expect(renderFrameworkReportMarkdown(report)).toContain(
    'Dit zijn de nieuwste 25; er is nog 1 les. U ziet ze met: `mao les lijst --indicator 2.4 --van 2021`\n',
  );
});

test('lessons of an earlier version of the reflectiekader are named as such', async () => {
  const old = (code: string, main: boolean) => ({ code, main, framework: '2021' });
  const deps = await reportDeps(
    [lesson('TWE-3333', { tags: [old('6', true), old('2.9', false)] })],
    FRAMEWORK_2021,
  );
  const network = renderFrameworkReportMarkdown(await buildFrameworkReport(deps, EVERYTHING));
  expect(network).toContain(
    '1 les is geduid met versie 2021 van het reflectiekader; daarin heette dit onderdeel: Samen veranderen in één ecosysteem.\n',
  );
  expect(network).toContain('## Uit een eerdere versie\n');
  expect(network).toContain(
    '### 2.9 Samen \\| buiten spelen (versie 2021)\n\n1 les uit 1 regio: 1 nog niet geduid.\n',
  );
  const region = renderRegionReportMarkdown(await buildRegionReport(deps, 'TWE', EVERYTHING));
  expect(region).toContain(
    '### 2.9 Samen \\| buiten spelen (versie 2021)\n\n- **TWE-3333** Titel van TWE-3333\n',
  );
});

test('nothing in a lesson breaks the page: the headings and tables are ours', async () => {
  const nasty =
    '# kop\n\n## kop\n| a | b |\n|---|---|\n<div>\n```\n---\n1. x\n- y\n[z]: http://example.nl\n===';
  const plain = 'gewone tekst';
  const page = async (text: string): Promise<string[]> => {
    const lessons = [
      lesson('TWE-3333', { title: text, insight: text, recommendation: text, tags: tags('2.4') }),
    ];
    const deps = await reportDeps(lessons);
    const pages = [
      renderFrameworkReportMarkdown(await buildFrameworkReport(deps, EVERYTHING)),
      renderRegionReportMarkdown(await buildRegionReport(deps, 'TWE', EVERYTHING)),
    ];
    return new MarkdownIt({ html: true })
      .parse(pages.join('\n\n'), {})
      .map(({ type, tag }) => `${type} ${tag}`)
      .filter((block) => !/^(?:inline|paragraph)/u.test(block));
  };
  expect(await page(nasty)).toEqual(await page(plain));
});
