import { closeSync, openSync, writeSync } from 'node:fs';

/** Our own headers, every one, in the order in which we write them. */
const HEADERS =
  'nummer;regio;datum;titel;wat gebeurde er;waarom;les;aanbeveling;richting;voor wie;wanneer niet;ontwikkelkansen;' +
  'hoe weten we dat;bewijsniveau;perspectieven;niveau;indicatoren;coalitie;ambitie;activiteit;bron;zichtbaarheid';

const REGIONS = ['Twente', 'Holland Rijnland', 'De Meierij', 'Almere', 'Foodvalley', 'Drenthe', 'Haaglanden'];
const CODES = '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 2.6 3.1 3.2 3.3 3.4 4.1 4.2 4.3 5.1 5.2 5.3 5.4 5.5 6'.split(
  ' ',
);
const MONTHS = ['januari', 'maart', 'juni', 'september', 'november'];
const PERSPECTIVES = ['jongere', 'ouder', 'professional', 'partner', 'beleid', 'bestuur', 'onderzoek'];
const DIRECTIONS = ['stimulerend', 'belemmerend', 'gemengd'];
const LEVELS = ['uitvoering', 'beleid', 'bestuur'];
const AMBITIONS = ['Inclusieve samenwerking', 'Interprofessioneel samenwerken', 'Schone Lei'];
const SETTINGS = ['fieldlab', 'proeftuin', 'leernetwerk', 'werksessie', 'dialoogavond'];
const VISIBILITIES = ['eigen regio', 'netwerk', 'openbaar'];
const TITLES = [
  'Samen starten',
  'Een vaste brug',
  'Meedenken',
  'De eerste week',
  'Rust in de gang',
  'Wie belt wie',
];

const WHO = [
  'De schoolcoach',
  'Een groepje ouders',
  'De wijkverpleegkundige',
  'Een mentor',
  'Het kernteam',
  'Een jongere',
];
const DOES = [
  'zette de vragen van het gezin op één blad',
  'kwam elke maandag even langs in de klas',
  'vroeg wie er nog aan tafel ontbrak',
  'las het plan hardop voor aan wie het aanging',
  'ruilde een vergadering in voor een middag meelopen',
  'telde hoeveel formulieren er op tafel lagen',
];
const WHERE = [
  'in een klein dorp',
  'op een brede school',
  'bij de overstap naar de brugklas',
  'in de naschoolse opvang',
];
const BECAUSE = [
  'Daardoor wist iedereen wie het volgende gesprek zou voeren.',
  'Dat scheelde weken wachten, al bleef de financiering lastig.',
  'Niemand had hier tijd voor gekregen en toch lukte het.',
  'De gemeente en de school bleken dezelfde vraag te hebben.',
  'Het bleef bij afspraken, omdat niemand mocht beslissen.',
];
const THEREFORE = [
  'Begin bij de vraag van het kind en niet bij het aanbod.',
  'Wie vroeg belt, hoeft later minder uit te leggen.',
  'Een afspraak zonder naam erbij wordt zelden nagekomen.',
  'Eén gezicht voor het gezin werkt beter dan vijf brieven.',
  'Kijk na een half jaar samen met ouders terug – en pas aan.',
];

/** Numbers from 0 up to 1, the same for the same seed on every machine (xorshift, 32 bits). */
export function seeded(seed: number): () => number {
  let state = seed | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/**
 * Writes a regional export of invented lessons as Dutch Excel would: semicolons, CRLF, UTF-8 with BOM, about 1 KB a
 * row. The same rows and seed give the same bytes.
 */
export function writeExport(path: string, rows: number, seed = 1): void {
  const random = seeded(seed);
  const file = openSync(path, 'w');
  let text = `\uFEFF${HEADERS}\r\n`;
  for (let number = 1; number <= rows; number += 1) {
    text += `${lessonCells(number, random).map(quote).join(';')}\r\n`;
    if (text.length > 1_000_000 || number === rows) {
      writeSync(file, text);
      text = '';
    }
  }
  closeSync(file);
}

function lessonCells(number: number, random: () => number): string[] {
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
  const sometimes = (share: number, text: () => string) => (random() < share ? text() : '');
  const some = (list: readonly string[]) => {
    const from = Math.floor(random() * list.length);
    const count = 1 + Math.floor(random() * 3);
    return [...list, ...list].slice(from, from + count).join(pick(['|', ', ', ';']));
  };
  const scene = () => `${pick(WHO)} ${pick(DOES)}, ${pick(WHERE)}.`;
  const gap = random() < 0.1 ? '\n' : ' ';
  return [
    `L${number}`,
    pick(REGIONS),
    dateText(random),
    `${pick(TITLES)} ${pick(WHERE)}`,
    `${scene()} ${scene()}${gap}${pick(BECAUSE)} ${scene()}`,
    sometimes(0.9, () => `${pick(BECAUSE)} ${pick(BECAUSE)}`),
    `${pick(THEREFORE)}${gap}${sometimes(0.1, () => `Of "${pick(THEREFORE)}" `)}${pick(THEREFORE)} ${pick(BECAUSE)}`,
    sometimes(0.9, () => `${pick(THEREFORE)} ${pick(THEREFORE)}`),
    pick(DIRECTIONS),
    `${pick(WHO).toLowerCase()} en ${pick(WHO).toLowerCase()}`,
    sometimes(0.4, () => `Niet ${pick(WHERE)}.`),
    sometimes(0.6, () => pick(BECAUSE)),
    sometimes(0.7, () => `Uit ${pick(SETTINGS)} en gesprekken: ${pick(BECAUSE)}`),
    String(Math.floor(random() * 5)),
    some(PERSPECTIVES),
    pick(LEVELS),
    some(CODES),
    `Coalitie ${pick(TITLES)}`,
    pick(AMBITIONS),
    pick(SETTINGS),
    sometimes(0.5, () => `Verslag ${pick(SETTINGS)} ${2018 + Math.floor(random() * 6)}`),
    pick(VISIBILITIES),
  ];
}

function dateText(random: () => number): string {
  const two = (most: number) => String(1 + Math.floor(random() * most)).padStart(2, '0');
  const year = 2018 + Math.floor(random() * 6);
  const form = random();
  if (form < 0.6) return `${two(28)}-${two(12)}-${year}`;
  if (form < 0.8) return `${year}-${two(12)}-${two(28)}`;
  return form < 0.9 ? `${MONTHS[Math.floor(random() * MONTHS.length)]} ${year}` : String(year);
}

function quote(cell: string): string {
  return /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
