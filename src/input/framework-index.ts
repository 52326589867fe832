import type { Framework } from '../domain/framework.ts';
import { labelKeys } from '../domain/framework-rules.ts';
import { pieceBounds } from './lists.ts';

/** One version of the reflectiekader, to look tags up in. */
export interface VersionIndex {
  readonly version: string;
  /** Code to label of every element and indicator, in the order of the reflectiekader. */
  readonly labels: ReadonlyMap<string, string>;
  /** The code that a label stands for, by the label's comparable form. */
  readonly codeByLabel: ReadonlyMap<string, string>;
  /** In how many pieces the label with the most separators falls apart. */
  readonly mostPieces: number;
}

export interface FrameworkIndex {
  /** The version that new tags are made with. */
  readonly current: VersionIndex;
  /** Every version there is, for tags that name theirs. */
  readonly versions: ReadonlyMap<string, VersionIndex>;
}

interface Item {
  readonly code: string;
  readonly label: string;
  readonly formerLabels: readonly string[];
}

/**
 * Prepares the reflectiekader for reading tags. Labels of older versions are known too, as long as their code
 * still exists; a label of today always wins.
 */
export function indexFramework(
  framework: Framework,
  olderVersions: readonly Framework[] = [],
): FrameworkIndex {
  const others = olderVersions.filter(({ version }) => version !== framework.version);
  const current = indexVersion(framework, others);
  const versions = [current, ...others.map((other) => indexVersion(other, []))];
  return {
    current,
    versions: new Map(versions.map((index) => [index.version, index])),
  };
}

function indexVersion(framework: Framework, others: readonly Framework[]): VersionIndex {
  const items = itemsOf(framework);
  const labels = new Map(items.map(({ code, label }) => [code, label]));
  const codeByLabel = new Map<string, string>();
  let mostPieces = 1;
  const learn = (label: string, code: string): void => {
    for (const key of labelKeys(label)) {
      if (labels.has(code) && !codeByLabel.has(key)) codeByLabel.set(key, code);
    }
    mostPieces = Math.max(mostPieces, pieceBounds(label).length);
  };
  for (const { code, label } of items) learn(label, code);
  for (const item of [...items, ...others.flatMap(itemsOf)]) {
    for (const label of [item.label, ...item.formerLabels]) learn(label, item.code);
  }
  return { version: framework.version, labels, codeByLabel, mostPieces };
}

function itemsOf(framework: Framework): Item[] {
  return framework.elements.flatMap((element): Item[] => [element, ...element.indicators]);
}
