import { checkFramework } from '../../app/frameworks.ts';
import { checkLexicon } from '../../app/measure-tags.ts';
import type { Run } from '../dutch.ts';
import { EXIT } from '../errors.ts';
import { argument, flag } from '../options.ts';
import { readInput } from '../read-input.ts';
import { safeText } from '../render/safe-text.ts';
import { createStyle } from '../render/style.ts';

export const run: Run = async (context, input) => {
  const { streams } = context;
  const path = argument(input, 0);
  const check = flag(input.options, 'lexicon') ? checkLexicon : checkFramework;
  const { value, findings } = check(await readInput(context, path));
  const exitCode = value === null ? EXIT.rejected : EXIT.done;
  if (context.json) {
    streams.out(`${JSON.stringify({ valid: value !== null, findings })}\n`);
    return exitCode;
  }
  const { red, yellow, dim } = createStyle(streams.colour);
  for (const { level, path: at, place, message, hint } of findings) {
    const mark = level === 'error' ? red('fout') : yellow('let op');
    const where = [place === null ? '' : `regel ${place.line}`, at].filter(Boolean).join(', ');
    streams.out(
      `${mark}  ${safeText(where)}: ${safeText(message)}\n${hint === null ? '' : `      ${dim(safeText(hint))}\n`}`,
    );
  }
  const name = path === '-' ? 'De standaardinvoer' : safeText(path);
  const errors = findings.filter(({ level }) => level === 'error').length;
  if (value === null)
    context.notify(`${name} kan zo niet worden gebruikt: ${errors} ${errors === 1 ? 'fout' : 'fouten'}.`);
  else context.notify(`${name} is in orde: versie ${safeText(value.version)}.`);
  return exitCode;
};
