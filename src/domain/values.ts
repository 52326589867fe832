/**
 * The closed lists of the field, stored by their Dutch word. Labels, explanations and the other spellings in
 * which regions write them are data: `fixtures/waardelijsten.json`.
 */
export const DIRECTIONS = ['stimulerend', 'belemmerend', 'gemengd'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const PERSPECTIVES = [
  'jongere',
  'ouder',
  'professional',
  'partner',
  'beleid',
  'bestuur',
  'onderzoek',
] as const;
export type Perspective = (typeof PERSPECTIVES)[number];

export const LEVELS = ['uitvoering', 'beleid', 'bestuur'] as const;
export type Level = (typeof LEVELS)[number];

export const VISIBILITIES = ['eigen regio', 'netwerk', 'openbaar'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const STATUSES = ['concept', 'vastgesteld', 'ingetrokken'] as const;
export type Status = (typeof STATUSES)[number];

/** Rungs of the ladder of effectiveness of the Nederlands Jeugdinstituut. */
export const EVIDENCE_LEVELS = [0, 1, 2, 3, 4] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Roles in the network that people take: proposals, for a role is free text. */
export const ROLES = ['coalitieleider', 'netwerkregisseur', 'regiebureau', 'verbinder'] as const;

/** Narrows a text to a member of a closed list; `null` when it is none. */
export function memberOf<const T extends string | number>(list: readonly T[], value: unknown): T | null {
  return list.find((item) => item === value) ?? null;
}
