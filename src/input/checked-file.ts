import type { Finding } from '../domain/framework-rules.ts';
import type { TextPlace } from './json-fault.ts';
import { readJson } from './json-text.ts';
import type { SchemaResult } from './schema-errors.ts';

/** A finding with its place in the file. */
export interface FileFinding extends Finding {
  readonly place: TextPlace | null;
}

export interface CheckedFile<T> {
  /** `null` when there is any error. */
  readonly value: T | null;
  /** In the order of the file. */
  readonly findings: readonly FileFinding[];
}

/**
 * Reads JSON that people edit by hand and collects all that is wrong with it: JSON by the letter (rule `json`), then
 * the schema (rule `schema`), then the rules of the domain; what fails one is not asked the next.
 */
export function checkFile<T>(
  text: string,
  checkSchema: (value: unknown) => SchemaResult<T>,
  checkRules: (value: T) => readonly Finding[],
): CheckedFile<T> {
  const json = readJson(text);
  if (!json.ok) {
    const { place, message, hint } = json;
    return { value: null, findings: [{ level: 'error', rule: 'json', path: '', place, message, hint }] };
  }
  const valid = checkSchema(json.value);
  const findings: readonly Finding[] = valid.ok
    ? checkRules(valid.value)
    : valid.problems.map((problem) => ({ level: 'error', rule: 'schema', ...problem }));
  const placed = findings.map((finding) => ({ ...finding, place: json.placeOf(finding.path) }));
  const usable = valid.ok && findings.every(({ level }) => level === 'warning');
  return { value: usable ? valid.value : null, findings: placed.toSorted(byPlace) };
}

function byPlace(a: FileFinding, b: FileFinding): number {
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
