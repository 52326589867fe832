import { accept, type FieldOutcome, refuse, saysNothing, shorten } from './field.ts';

/**
 * A date as text at its own precision (`2022-03-30`, `2022-03` or `2022`), or what is wrong with it in Dutch.
 */
export type DateOutcome =
  | { readonly ok: true; readonly value: string }
  | {
      readonly ok: false;
      readonly code: 'invalid-date' | 'future-date';
      readonly message: string;
      readonly hint: string;
    };

interface DateParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
}

const HINT_FORMS = 'Schrijf de datum als 2022-03-30, 30-03-2022, maart 2022 of 2022.';
/** No date is longer, whatever day and time stand around it; longer text is not looked at. */
const LONGEST = 80;
const FIRST_YEAR = 1990;

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    ['januari', 'jan'],
    ['februari', 'febr', 'feb'],
    ['maart', 'mrt', 'maa', 'mar'],
    ['april', 'apr'],
    ['mei'],
    ['juni', 'jun'],
    ['juli', 'jul'],
    ['augustus', 'aug'],
    ['september', 'sept', 'sep'],
    ['oktober', 'okt'],
    ['november', 'nov'],
    ['december', 'dec'],
  ].flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
);

const WEEKDAY =
  /^(?:ma|di|wo|do|vr|za|zo|din|woe|don|vrij|zat|zon|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\.?,? ?(?=\d)/;
const TIME =
  /(?:(?<=\d)t|, ?| )(?:om )?(?:[01]?\d|2[0-3])(?:[:.][0-5]\d(?::[0-5]\d(?:[.,]\d{1,9})?)?(?: ?u(?:ur)?)?| ?u(?:ur)?)(?: ?[ap]\.?m\.?)?(?: ?(?:z|utc|gmt|cet|cest))?(?: ?[+-]\d{1,2}(?::?\d{2})?)?$/;

const FORMS: readonly RegExp[] = [
  /^(?<year>\d{4})$/,
  /^(?<year>\d{4})[-/](?<month>\d{1,2})$/,
  /^(?<month>\d{1,2})[-/.](?<year>\d{4})$/,
  /^(?<year>\d{4})(?<sep>[-/.])(?<month>\d{1,2})\k<sep>(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})(?<sep>[-/. ])(?<month>\d{1,2})\k<sep>(?<year>\d{4}|\d{2})$/,
  /^(?<day>\d{1,2})[-/. ]{0,2}(?<month>[a-z]{3,9})[-/. ,']{0,3}(?<year>\d{4}|\d{2})$/,
  /^(?<month>[a-z]{3,9})[-/. ,']{0,3}(?<year>\d{4}|\d{2})$/,
];

/** Reads the date on which something was learned; `today` is `2022-03-30`. A date after it is `future-date`. */
export function parseDate(text: string, today: string): DateOutcome {
  const outcome = parsePeriodBound(text);
  // Compared at its own precision: this month and this year are not in the future.
  if (!outcome.ok || outcome.value <= today.slice(0, outcome.value.length)) return outcome;
  return {
    ok: false,
    code: 'future-date',
    message: `De datum "${shorten(text)}" ligt in de toekomst.`,
    hint: `Controleer dag, maand en jaar: het is vandaag ${today}.`,
  };
}

/** Reads a bound of a period (`--van`, `--tot`) in any of the forms of a date; it may lie in the future. */
export function parsePeriodBound(text: string): DateOutcome {
  const plain = text.length > LONGEST ? '' : simplify(text);
  if (/^\d{5}(?:[.,]\d+)?$/.test(plain)) return serialNumber(text);
  const parts = readParts(plain);
  return parts === null
    ? invalid(`"${shorten(text)}" is geen datum die mao kan lezen.`)
    : checkParts(parts, text);
}

/** Reads the date of a lesson from a cell, where `n.v.t.` and the like are no date. Problems as of `parseDate`. */
export function parseLearnedOn(text: string, today: string): FieldOutcome<string | null> {
  if (saysNothing(text)) return accept(null, true);
  const outcome = parseDate(text, today);
  if (outcome.ok) return accept(outcome.value);
  const { code, message, hint } = outcome;
  return refuse(null, { code, value: shorten(text), message, hint });
}

/** Lower case, one kind of dash and space, without weekday, time and full stop. */
function simplify(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(WEEKDAY, '')
    .replace(TIME, '')
    .replace(/ ?([-/.]) ?/g, '$1')
    .replace(/[.,]$/, '');
}

function readParts(plain: string): DateParts | null {
  for (const form of FORMS) {
    const groups = form.exec(plain)?.groups;
    if (groups === undefined) continue;
    const { year = '', month, day } = groups;
    const monthNumber = month === undefined ? null : (MONTHS.get(month) ?? Number(month));
    if (Number.isNaN(monthNumber)) return null;
    return {
      year: year.length === 2 ? 2000 + Number(year) : Number(year),
      month: monthNumber,
      day: day === undefined ? null : Number(day),
    };
  }
  return null;
}

function checkParts({ year, month, day }: DateParts, text: string): DateOutcome {
  const shown = shorten(text);
  if (month !== null && day !== null && month > 12 && month <= 31 && day >= 1 && day <= 12) {
    return invalid(
      `De datum "${shown}" bestaat niet: er is geen maand ${month}.`,
      `Schrijf de dag vóór de maand, zoals ${month}-${day}-${year}.`,
    );
  }
  if (!exists(year, month, day)) return invalid(`De datum "${shown}" bestaat niet.`);
  if (year < FIRST_YEAR) {
    return invalid(`De datum "${shown}" ligt voor ${FIRST_YEAR}.`, `Controleer het jaartal. ${HINT_FORMS}`);
  }
  const digits = [month, day].filter((part) => part !== null).map((part) => String(part).padStart(2, '0'));
  return { ok: true, value: [year, ...digits].join('-') };
}

function exists(year: number, month: number | null, day: number | null): boolean {
  if (month === null) return true;
  if (month < 1 || month > 12) return false;
  return day === null || (day >= 1 && day <= daysIn(year, month));
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function serialNumber(text: string): DateOutcome {
  return invalid(
    `"${shorten(text)}" is geen datum; het lijkt een volgnummer waarmee Excel een datum bewaart.`,
    'Geef de kolom in Excel de celeigenschap Datum (30-03-2022) en sla het bestand opnieuw op als CSV.',
  );
}

function invalid(message: string, hint = HINT_FORMS): DateOutcome {
  return { ok: false, code: 'invalid-date', message, hint };
}
