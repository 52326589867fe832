import { ENCODINGS, type ImportRequest, importLessons, SEPARATORS } from '../../app/import-lessons.ts';
import { readMapping } from '../../app/import-mapping.ts';
import { MaoError } from '../../domain/errors.ts';
import type { ImportOutcome } from '../../domain/import.ts';
import { actorOf } from '../actor.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { EXIT } from '../errors.ts';
import { choice, fileName, flag, type Options, text, texts } from '../options.ts';
import { startProgress } from '../progress.ts';
import { readInput } from '../read-input.ts';
import { renderImport } from '../render/import-outcome.ts';
import { withSession } from '../session.ts';
import { keepMemorySteady } from '../steady-memory.ts';

export const run: Run = async (context, { args, options }) => {
  keepMemorySteady();
  const request = await readRequest(context, args, options);
  const progress = startProgress(context);
  const onProgress: ImportRequest['onProgress'] = ({ file, rows, share }) =>
    progress.update(() => `${file}: ${rows} rijen, ${Math.floor(share * 100)} %`);
  let outcome: ImportOutcome;
  try {
    outcome = await withSession(context, actorOf(context, options), (deps) =>
      importLessons(deps, { ...request, onProgress }),
    );
  } finally {
    progress.done();
  }
  if (context.json) await context.streams.outAll([`${JSON.stringify(outcome)}\n`]);
  else renderImport(context, outcome, request);
  return exitCodeOf(outcome);
};

async function readRequest(
  context: Context,
  files: readonly string[],
  options: Options,
): Promise<Omit<ImportRequest, 'onProgress'>> {
  const goodRows = flag(options, 'goede-rijen');
  const mappingFile = fileName(options, 'koppeling');
  return {
    files,
    stdin: context.streams.in,
    separator: separatorOf(text(options, 'scheidingsteken')),
    encoding: choice(options, 'codering', ENCODINGS),
    mapping: readMapping(
      texts(options, 'koppel'),
      mappingFile === null ? null : { path: mappingFile, text: await readInput(context, mappingFile) },
    ),
    region: text(options, 'regio'),
    goodRows,
    trial: flag(options, 'proef'),
    rejects: fileName(options, 'afgekeurd'),
    overwrite: flag(options, 'overschrijf'),
    proposals: fileName(options, 'stel-voor'),
  };
}

function separatorOf(typed: string | null): ImportRequest['separator'] {
  if (typed === null) return null;
  const separator = typed === 'tab' || typed === '\\t' ? '\t' : typed;
  const found = SEPARATORS.find((candidate) => candidate === separator);
  if (found) return found;
  throw new MaoError('usage', 'invalid-choice', `"${typed}" kan geen scheidingsteken zijn.`, {
    hint: 'Kies uit: ";", ",", tab of "|". Zet het tussen aanhalingstekens.',
  });
}

function exitCodeOf({ files }: ImportOutcome): number {
  const faulty = files.some(
    ({ problems, rejected, conflicts }) => problems.length + rejected + conflicts > 0,
  );
  return faulty ? EXIT.rejected : EXIT.done;
}
