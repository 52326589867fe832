// npm run bench: measures what docs/besluiten.md promises of speed and memory, each as a ratio within one run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Figure, figureTable, judge } from './figures.ts';
import { measureImport } from './import.ts';
import { measureLoop } from './loop.ts';
import { measureMemory } from './memory.ts';
import type { Measure, Plan } from './plan.ts';
import { measureQueries } from './queries.ts';
import { measureStart } from './start.ts';
import { measureSuggestions } from './suggest.ts';

const MEASURES: ReadonlyMap<string, Measure> = new Map([
  ['start', measureStart],
  ['import', measureImport],
  ['memory', measureMemory],
  ['queries', measureQueries],
  ['suggest', measureSuggestions],
  ['loop', measureLoop],
]);

const HELP = `npm run bench -- [--rows 100000] [--only ${[...MEASURES.keys()].join('|')}]... [--million] [--prove]

  --rows     lessons in the large file
  --only     only this part; may be given more than once
  --million  memory at ten times as many lessons instead of three times
  --prove    measures variants that are known to be bad: every part must find one that is too slow or too much
`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      rows: { type: 'string', default: '100000' },
      only: { type: 'string', multiple: true, default: [...MEASURES.keys()] },
      million: { type: 'boolean', default: false },
      prove: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const rows = Number(values.rows);
  const wrong = !Number.isInteger(rows) || rows < 1 || values.only.some((name) => !MEASURES.has(name));
  if (values.help || wrong) {
    process[wrong ? 'stderr' : 'stdout'].write(HELP);
    return wrong ? 2 : 0;
  }
  const folder = mkdtempSync(join(tmpdir(), 'mao-bench-'));
  try {
    const plan = { folder, rows, million: values.million, prove: values.prove };
    return await measure(plan, values.only);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measure(plan: Plan, only: readonly string[]): Promise<number> {
  const figures: Figure[] = [];
  const blind: string[] = [];
  for (const [name, take] of MEASURES) {
    if (!only.includes(name)) continue;
    process.stderr.write(`measuring ${name} ...\n`);
    const found = await take(plan);
    figures.push(...found);
    if (!found.some(isMissed)) blind.push(name);
  }
  process.stdout.write(figureTable(figures));
  if (!plan.prove) return figures.some(isMissed) ? 1 : 0;
  if (blind.length > 0)
    process.stderr.write(`found nothing wrong, although there was: ${blind.join(', ')}\n`);
  return blind.length > 0 ? 1 : 0;
}

function isMissed(figure: Figure): boolean {
  const verdict = judge(figure);
  return verdict === 'too slow' || verdict === 'too much';
}

process.exitCode = await main();
