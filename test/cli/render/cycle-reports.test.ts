import { expect, test } from 'vitest';
import { buildNetworkReport } from '../../../src/app/report-network.ts';
import { buildProgressReport } from '../../../src/app/report-progress.ts';
import { buildWhiteSpotsReport } from '../../../src/app/report-white-spots.ts';
import { renderNetworkReportCsv } from '../../../src/cli/render/network-report-csv.ts';
import { renderNetworkReportMarkdown } from '../../../src/cli/render/network-report-markdown.ts';
import { renderProgressReportCsv } from '../../../src/cli/render/progress-report-csv.ts';
import { renderProgressReportMarkdown } from '../../../src/cli/render/progress-report-markdown.ts';
import { renderWhiteSpotsReportCsv } from '../../../src/cli/render/white-spots-report-csv.ts';
import { renderWhiteSpotsReportMarkdown } from '../../../src/cli/render/white-spots-report-markdown.ts';
import { expectedFile } from '../../helpers/expected.ts';
import { EVERYTHING } from '../../helpers/report-lessons.ts';
import { networkDeps, SMALL_NETWORK, WHOLE } from '../../helpers/report-network.ts';

const IN_JUNE = { ...EVERYTHING, ...WHOLE, recordedUntil: '2024-06-01' };

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
