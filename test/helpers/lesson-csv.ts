const REGIONS = ['Twente', 'Drenthe', 'Almere', 'De Meierij', 'FoodValley'] as const;
const TAGS = ['2.4', '*2.1|1.2', '6', '3.1'] as const;
const DIRECTIONS = ['stimulerend', 'belemmerend', 'gemengd'] as const;

/** A region's export with that many lessons, all different and all good. `first` is the number of the first one. */
export function lessonCsv(count: number, first = 1): string {
  const rows = Array.from({ length: count }, (_, index) => lessonRow(first + index));
  return `regio;nummer;datum;titel;wat gebeurde er;les;richting;indicator;Eigen kolom\r\n${rows.join('')}`;
}

function lessonRow(number: number): string {
  const cells = [
    pick(REGIONS, number),
    String(number),
    `2022-03-${String((number % 28) + 1).padStart(2, '0')}`,
    `Verzonnen les ${number}`,
    `"Op school ${number} bleef een vraag liggen.\nNiemand wist wie er was; ""wie belt?"""`,
    `Wie aan het begin samen om tafel gaat, wint later tijd: voorbeeld ${number}.`,
    pick(DIRECTIONS, number),
    pick(TAGS, number),
    `inhoud ${number}`,
  ];
  return `${cells.join(';')}\r\n`;
}

function pick(list: readonly string[], number: number): string {
  return list[number % list.length] ?? '';
}
