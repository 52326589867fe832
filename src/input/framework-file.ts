import schema from '../../schemas/reflectiekader.schema.json' with { type: 'json' };
import type { Framework } from '../domain/framework.ts';
import { checkFramework, type Finding } from '../domain/framework-rules.ts';
import type { TextPlace } from './json-fault.ts';
import { readJson } from './json-text.ts';
import { compileSchema } from './schema-errors.ts';

/** A finding with its place in the file. */
export interface FileFinding extends Finding {
  readonly place: TextPlace | null;
}

export interface FrameworkFile {
  /** `null` when there is any error. */
  readonly framework: Framework | null;
  /** In the order of the file. */
  readonly findings: readonly FileFinding[];
}

const checkSchema = compileSchema<Framework>(schema);

/**
 * Reads a version of the reflectiekader from JSON text and collects all that is wrong with it: JSON by the letter
 * (rule `json`), then the schema (rule `schema`), then the rules of the domain; what fails one is not asked the next.
 */
export function checkFrameworkFile(text: string): FrameworkFile {
  const json = readJson(text);
  if (!json.ok) {
    const { place, message, hint } = json;
    return { framework: null, findings: [{ level: 'error', rule: 'json', path: '', place, message, hint }] };
  }
  const valid = checkSchema(json.value);
  const findings: readonly Finding[] = valid.ok
    ? checkFramework(valid.value)
    : valid.problems.map((problem) => ({ level: 'error', rule: 'schema', ...problem }));
  const placed = findings.map((finding) => ({ ...finding, place: json.placeOf(finding.path) }));
  const usable = valid.ok && findings.every(({ level }) => level === 'warning');
  return { framework: usable ? valid.value : null, findings: placed.toSorted(byPlace) };
}

function byPlace(a: FileFinding, b: FileFinding): number {
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}
