import { namedFew } from '../../app/named-few.ts';
import type { Undone } from '../../app/undo-import.ts';
import { counted } from './numbers.ts';
import { safeText } from './safe-text.ts';

/** What became of an import that was undone, in sentences: also what stays. */
export function toldOfUndone(undone: Undone): string {
  const kept = keptBecause(undone);
  const done = doneParts(undone);
  const told =
    done.length > 0
      ? `: ${done.join(', ')}`
      : kept.length > 0
        ? ', maar wat zij bracht of wijzigde, blijft'
        : '; wat zij bracht of wijzigde, was er al niet meer';
  return [`De import ${undone.id} is ongedaan gemaakt${told}.`, ...kept].join('\n');
}

function doneParts({ removed, restored, records, vocabulary }: Undone): string[] {
  const counts = (items: readonly { readonly noun: string }[] | undefined, noun: string): number =>
    (items ?? []).filter((item) => item.noun === noun).length;
  const gone: [number, string, string][] = [
    [removed, 'les', 'lessen'],
    [records?.removed ?? 0, 'ander gegeven', 'andere gegevens'],
    [counts(vocabulary?.removed, 'region'), 'regio', "regio's"],
    [counts(vocabulary?.removed, 'ambition'), 'ambitie', 'ambities'],
  ];
  const back: [number, string, string][] = [
    [restored, 'les is weer zoals zij was', 'lessen zijn weer zoals ze waren'],
    [
      records?.restored ?? 0,
      'ander gegeven is weer zoals het was',
      'andere gegevens zijn weer zoals ze waren',
    ],
    [
      counts(vocabulary?.restored, 'region'),
      'regio is weer zoals zij was',
      "regio's zijn weer zoals ze waren",
    ],
  ];
  return [
    ...gone.map(([count, one, many]): [number, string, string] => [
      count,
      `${one} is verwijderd`,
      `${many} zijn verwijderd`,
    ]),
    ...back,
  ].flatMap(([count, one, many]) => (count > 0 ? [counted(count, one, many)] : []));
}

const BECAUSE = { 'in-use': 'nog in gebruik', 'changed-since': 'daarna gewijzigd' } as const;

function keptBecause({ vocabulary }: Undone): string[] {
  return Object.entries(BECAUSE).flatMap(([why, told]) => {
    const items = (vocabulary?.kept ?? []).filter((item) => item.why === why);
    const named = items.map(({ noun, code, name }) =>
      noun === 'region' ? `regio ${safeText(name)} (${code})` : `ambitie ${safeText(name)}`,
    );
    return named.length > 0 ? [`Gebleven, want ${told}: ${namedFew(named)}.`] : [];
  });
}
