import type { Element, Framework, Indicator } from './framework.ts';
import { comparable } from './nearest.ts';

/** Something that a rule found in a framework. Message and hint are Dutch sentences. */
export interface Finding {
  /** An error keeps a framework from being used; a warning is for a person to judge. */
  readonly level: 'error' | 'warning';
  /** Name of the rule. */
  readonly rule: string;
  /** Where, as a place in its JSON with lists from 0: `elements[2].indicators[0].code`. */
  readonly path: string;
  readonly message: string;
  readonly hint: string | null;
}

interface Rule {
  readonly name: string;
  readonly level: Finding['level'];
  readonly check: (framework: Framework) => readonly Omit<Finding, 'level' | 'rule'>[];
}

/** What a schema cannot say about a framework. The order is that of the findings. */
const RULES: readonly Rule[] = [
  { name: 'unique-codes', level: 'error', check: uniqueCodes },
  { name: 'indicator-under-its-element', level: 'error', check: indicatorUnderItsElement },
  { name: 'codes-in-order', level: 'error', check: codesInOrder },
  { name: 'unique-labels', level: 'error', check: uniqueLabels },
  { name: 'no-code-in-label', level: 'warning', check: noCodeInLabel },
  { name: 'has-indicators', level: 'warning', check: hasIndicators },
];

export const FRAMEWORK_RULES: readonly string[] = RULES.map((rule) => rule.name);

/** Everything that the rules find in a framework that is valid by its schema. */
export function checkFramework(framework: Framework): Finding[] {
  return RULES.flatMap(({ name, level, check }) =>
    check(framework).map((found) => ({ level, rule: name, ...found })),
  );
}

interface Placed {
  readonly item: Element | Indicator;
  readonly path: string;
}

function elementsOf(framework: Framework): { element: Element; path: string }[] {
  return framework.elements.map((element, index) => ({ element, path: `elements[${index}]` }));
}

function indicatorsOf(element: Element, path: string): Placed[] {
  return element.indicators.map((item, index) => ({ item, path: `${path}.indicators[${index}]` }));
}

/** Elements, each with its indicators behind it. */
function itemsOf(framework: Framework): Placed[] {
  return elementsOf(framework).flatMap(({ element, path }) => [
    { item: element, path },
    ...indicatorsOf(element, path),
  ]);
}

function uniqueCodes(framework: Framework) {
  const seen = new Set<string>();
  return itemsOf(framework).flatMap(({ item, path }) => {
    if (!seen.has(item.code)) {
      seen.add(item.code);
      return [];
    }
    return [
      {
        path: `${path}.code`,
        message: `De code ${item.code} komt meer dan eens voor.`,
        hint: 'Geef elk element en elke indicator een eigen code.',
      },
    ];
  });
}

function indicatorUnderItsElement(framework: Framework) {
  return elementsOf(framework).flatMap(({ element, path }) =>
    indicatorsOf(element, path)
      .filter(({ item }) => !item.code.startsWith(`${element.code}.`))
      .map(({ item, path: place }) => ({
        path: `${place}.code`,
        message: `Indicator ${item.code} staat bij element ${element.code}.`,
        hint: `Begin de code met "${element.code}." of zet de indicator bij een ander element.`,
      })),
  );
}

function codesInOrder(framework: Framework) {
  const elements: Placed[] = elementsOf(framework).map(({ element, path }) => ({ item: element, path }));
  const groups = [elements, ...elementsOf(framework).map(({ element, path }) => indicatorsOf(element, path))];
  return groups.flatMap((group) =>
    group.flatMap(({ item, path }, index) => {
      const before = group[index - 1]?.item.code;
      if (before === undefined || lastNumber(before) <= lastNumber(item.code)) return [];
      return [
        {
          path: `${path}.code`,
          message: `De code ${item.code} staat na ${before}.`,
          hint: 'Zet elementen en indicatoren op volgorde van hun code.',
        },
      ];
    }),
  );
}

function lastNumber(code: string): number {
  return Number(code.slice(code.lastIndexOf('.') + 1));
}

/** Import finds a tag by its label, former ones too: each may stand for one thing only. */
function uniqueLabels(framework: Framework) {
  const owners = new Map<string, string>();
  const labels = itemsOf(framework).flatMap(({ item, path }) => [
    { code: item.code, label: item.label, path: `${path}.label`, former: false },
    ...item.formerLabels.map((label, index) => ({
      code: item.code,
      label,
      path: `${path}.formerLabels[${index}]`,
      former: true,
    })),
  ]);
  // Current labels first, so that the former one is what is named.
  const ordered = [...labels.filter(({ former }) => !former), ...labels.filter(({ former }) => former)];
  return ordered.flatMap(({ code, label, path }) => {
    const keys = labelKeys(label);
    const owner = keys.map((key) => owners.get(key)).find((other) => other !== undefined && other !== code);
    for (const key of keys) if (!owners.has(key)) owners.set(key, code);
    if (owner === undefined) return [];
    return [
      {
        path,
        message: `De naam "${label}" van ${code} is ook de naam van ${owner}, nu of in een eerdere versie.`,
        hint: 'Geef een van de twee een andere naam; hoofdletters en leestekens tellen niet mee, en wat tussen haakjes staat mag ontbreken.',
      },
    ];
  });
}

/** The forms in which import knows a label: whole, and without what stands in brackets. */
export function labelKeys(label: string): string[] {
  const spellings = [label, label.replace(/\([^()]*\)/gu, '')];
  return [...new Set(spellings.map(comparable))].filter((key) => key !== '');
}

function noCodeInLabel(framework: Framework) {
  return itemsOf(framework)
    .filter(({ item }) => /^\d+(\.\d+)?\.?(\s|$)/u.test(item.label))
    .map(({ item, path }) => ({
      path: `${path}.label`,
      message: `De naam "${item.label}" begint met een code.`,
      hint: 'Laat de code weg uit de naam; die staat al in het veld "code".',
    }));
}

function hasIndicators(framework: Framework) {
  return elementsOf(framework)
    .filter(({ element }) => element.indicators.length === 0)
    .map(({ element, path }) => ({
      path: `${path}.indicators`,
      message: `Bij element ${element.code} zijn geen indicatoren vastgesteld.`,
      hint: 'Is dat de bedoeling, dan hoeft u niets te doen: lessen krijgen dan het element zelf als label.',
    }));
}
