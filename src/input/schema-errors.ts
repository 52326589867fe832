import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { readablePath } from './json-path.ts';
import { type FaultParams, type SchemaPart, wordingOf } from './schema-wording.ts';

/** One thing in which a value differs from its schema. Message and hint are Dutch sentences. */
export interface SchemaProblem {
  /** Where, in the keys of the file itself, lists from 0: `elements[2].code`; empty for the whole. */
  readonly path: string;
  readonly message: string;
  readonly hint: string | null;
}

export type SchemaResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly SchemaProblem[] };

/**
 * A check of unknown values against a JSON Schema (2020-12), compiled when first used. All problems are given,
 * not the first alone. `T` is the type that the schema describes.
 */
export function compileSchema<T>(schema: object): (value: unknown) => SchemaResult<T> {
  let validate: ValidateFunction<T> | null = null;
  return (value) => {
    validate ??= new Ajv2020({ allErrors: true, verbose: true, allowUnionTypes: true }).compile<T>(schema);
    if (validate(value)) return { ok: true, value };
    const errors = withoutEchoes(validate.errors ?? []);
    return { ok: false, problems: errors.map((error) => problemOf(error, value)) };
  };
}

/**
 * Ajv tells some things twice: a wrong name of a field both by itself and by the field, and of a value of the
 * wrong type that it is not in the list either.
 */
function withoutEchoes(errors: readonly ErrorObject[]): ErrorObject[] {
  const mistyped = new Set(
    errors.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  return errors.filter(
    ({ keyword, instancePath, propertyName }) =>
      propertyName === undefined && !(keyword === 'enum' && mistyped.has(instancePath)),
  );
}

function problemOf(error: ErrorObject, root: unknown): SchemaProblem {
  const segments = segmentsOf(error.instancePath, root);
  const params: FaultParams = error.params;
  const field = params.additionalProperty ?? params.propertyName;
  if (typeof field === 'string') segments.push(field);
  const schema: SchemaPart = error.parentSchema ?? {};
  return {
    path: readablePath(segments),
    ...wordingOf({ keyword: error.keyword, params, schema, data: error.data }),
  };
}

/** The steps of a JSON pointer; only the value tells whether `2` is a place in a list or the name of a field. */
function segmentsOf(pointer: string, root: unknown): (string | number)[] {
  let current = root;
  return pointer
    .split('/')
    .slice(1)
    .map((part) => {
      const name = part.replaceAll('~1', '/').replaceAll('~0', '~');
      const segment = Array.isArray(current) ? Number(name) : name;
      current = child(current, segment);
      return segment;
    });
}

function child(value: unknown, segment: string | number): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.getOwnPropertyDescriptor(value, segment)?.value;
}
