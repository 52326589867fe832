import type { Problem } from '../domain/import.ts';
import type { Findings } from './import-findings.ts';

/** What came of a row. */
export type RowResult =
  | { readonly kind: 'new' | 'updated' | 'unchanged' | 'conflict' }
  | { readonly kind: 'rejected'; readonly problems: readonly Problem[] };

export function reject(problem: Problem, findings: Findings): RowResult {
  findings.add([problem]);
  return { kind: 'rejected', problems: [problem] };
}
