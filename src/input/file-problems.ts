import type { Notice, Problem, ProblemCode } from '../domain/import.ts';
import type { Encoding } from './encoding.ts';

const SAVE_AS_CSV =
  'Open het bestand in Excel en kies Bestand > Opslaan als > CSV UTF-8 (door lijstscheidingstekens gescheiden).';

function fileProblem(line: number | null, code: ProblemCode, message: string, hint: string): Problem {
  return { line, row: null, column: null, value: null, code, message, hint };
}

export function emptyFile(): Problem {
  return fileProblem(null, 'empty-file', 'Het bestand is leeg.', 'Controleer of dit het goede bestand is.');
}

export function binaryFile(what: string): Problem {
  return fileProblem(1, 'invalid-encoding', `Dit is geen CSV-bestand maar ${what}.`, SAVE_AS_CSV);
}

/** The header holds NUL or invalid characters: not text, or text in another encoding. */
export function damagedHeader(line: number, likely: Encoding | null): Problem {
  const remedy =
    likely === null
      ? `${SAVE_AS_CSV} Of geef de codering met --codering.`
      : `Het lijkt tekst in de codering ${likely}: geef --codering ${likely}.`;
  return fileProblem(line, 'invalid-encoding', 'De kopregel is niet als tekst te lezen.', remedy);
}

export function malformedHeader(line: number): Problem {
  return fileProblem(
    line,
    'malformed-csv',
    'In de kopregel staat een aanhalingsteken dat niet goed is gesloten; het bestand is niet gelezen.',
    'Sluit de kop met een dubbel aanhalingsteken, of haal de aanhalingstekens in de kopregel weg.',
  );
}

export function endlessHeader(): Problem {
  return fileProblem(
    1,
    'malformed-csv',
    'Het begin van het bestand heeft geen kopregel; het bestand is niet gelezen.',
    'Zet de koppen van de kolommen op de eerste regel, en sluit alle aanhalingstekens.',
  );
}

/** `most` is how many a file may have. */
export function tooManyColumns(line: number, count: number, most: number): Problem {
  return fileProblem(
    line,
    'malformed-csv',
    `De kopregel heeft ${count} kolommen; dat mogen er ${most} zijn.`,
    'Verwijder de kolommen die niet bij de lessen horen.',
  );
}

export function guessedEncoding(): Notice {
  const message =
    'Het bestand is geen UTF-8 en is gelezen als Windows-1252. Kloppen letters als é en ë niet, geef dan de juiste codering met --codering.';
  return { line: null, row: null, column: null, code: 'guessed-encoding', message };
}

export function skippedLine(line: number): Notice {
  const message = `Regel ${line} staat boven de kopregel en is overgeslagen.`;
  return { line, row: null, column: null, code: 'skipped-line', message };
}
