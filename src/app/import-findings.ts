import type { Notice, Problem } from '../domain/import.ts';

/** What was found in a file, kept within bounds: memory must not grow with a file that is wrong in every row. */
export interface Findings {
  add(problems: readonly Problem[]): void;
  note(notice: Notice): void;
  list(): { readonly problems: readonly Problem[]; readonly notices: readonly Notice[] };
}

/** More than anybody reads; the rest is in the file of rejected rows. */
const MAX_PROBLEMS = 50_000;
/** Of a kind of notice, in one column. */
const MAX_ALIKE = 20;

export function createFindings(start: {
  readonly problems: readonly Problem[];
  readonly notices: readonly Notice[];
}): Findings {
  const problems = [...start.problems];
  const notices = [...start.notices];
  const alike = new Map<string, number>();
  let more = 0;
  return {
    add(found) {
      for (const problem of found) {
        if (problems.length < MAX_PROBLEMS) problems.push(problem);
        else more += 1;
      }
    },
    note(notice) {
      const kind = `${notice.code}\n${notice.column ?? ''}`;
      const count = (alike.get(kind) ?? 0) + 1;
      alike.set(kind, count);
      // Conflicts are never summed up: each needs a person.
      if (count <= MAX_ALIKE || notice.code === 'conflict') notices.push(notice);
    },
    list: () => ({ problems, notices: [...notices, ...summed(alike), ...(more > 0 ? [tooMany(more)] : [])] }),
  };
}

function summed(alike: ReadonlyMap<string, number>): Notice[] {
  const notices: Notice[] = [];
  for (const [kind, count] of alike) {
    const [code = '', column = ''] = kind.split('\n');
    const rest = count - MAX_ALIKE;
    if (rest <= 0 || code === 'conflict') continue;
    const where = column === '' ? '' : ` bij "${column}"`;
    notices.push({
      line: null,
      row: null,
      column: column || null,
      code: 'summed-up',
      message: `Hetzelfde komt nog ${rest} keer voor${where}.`,
    });
  }
  return notices;
}

function tooMany(count: number): Notice {
  return {
    line: null,
    row: null,
    column: null,
    code: 'summed-up',
    message: `Er zijn nog ${count} problemen. Alle afgekeurde rijen krijgt u met --goede-rijen --afgekeurd <bestand>.`,
  };
}
