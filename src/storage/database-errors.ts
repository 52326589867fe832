import SqliteFile from 'better-sqlite3';
import { MaoError } from '../domain/errors.ts';

/** SQLite's result codes by their beginning, with what a person can do about them. */
const EXPLANATIONS: readonly {
  readonly code: RegExp;
  readonly error: (path: string, cause: unknown) => MaoError;
}[] = [
  { code: /^SQLITE_(BUSY|LOCKED)/, error: locked },
  { code: /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/, error: notWritable },
  { code: /^SQLITE_(CORRUPT|NOTADB)/, error: damaged },
  { code: /^SQLITE_FULL/, error: diskFull },
  { code: /^SQLITE_IOERR/, error: unreadable },
];

/** Turns an error of SQLite into one with a message and a remedy; gives back any other error as it is. */
export function explainDatabaseError(error: unknown, path: string): unknown {
  if (!(error instanceof SqliteFile.SqliteError)) return error;
  const known = EXPLANATIONS.find(({ code }) => code.test(error.code));
  return known ? known.error(path, error) : error;
}

function locked(path: string, cause: unknown): MaoError {
  return new MaoError(
    'database',
    'database-locked',
    `De database ${path} is in gebruik door een ander programma.`,
    {
      hint: 'Wacht tot bijvoorbeeld een lopende import klaar is en probeer het dan opnieuw. Er is niets gewijzigd.',
      cause,
    },
  );
}

export function notWritable(path: string, cause: unknown): MaoError {
  return new MaoError(
    'database',
    'database-not-writable',
    `In de database ${path} kan niet worden geschreven.`,
    {
      hint: 'Controleer of u rechten hebt op het bestand en op de map waarin het staat, of kies een andere plaats met --database.',
      cause,
    },
  );
}

export function damaged(path: string, cause?: unknown): MaoError {
  return new MaoError('database', 'database-damaged', `De database ${path} is beschadigd.`, {
    hint: 'Zet een reservekopie terug met: mao db herstel <bestand>. Het beschadigde bestand blijft daarbij bewaard.',
    cause,
  });
}

function diskFull(path: string, cause: unknown): MaoError {
  return new MaoError(
    'database',
    'disk-full',
    `De schijf is vol; er is niets gewijzigd in de database ${path}.`,
    {
      hint: 'Maak ruimte vrij en probeer het opnieuw.',
      cause,
    },
  );
}

function unreadable(path: string, cause: unknown): MaoError {
  return new MaoError(
    'database',
    'database-io',
    `Het lezen of schrijven van de database ${path} is mislukt.`,
    {
      hint: 'Controleer of de schijf vol is of niet meer bereikbaar is, en bekijk de database daarna met: mao db controleer.',
      cause,
    },
  );
}
