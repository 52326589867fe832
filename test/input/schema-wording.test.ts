import { describe, expect, it } from 'vitest';
import { WORDED_KEYWORDS } from '../../src/input/schema-wording.ts';
import { readJsonFile, schemaNames } from '../helpers/schemas.ts';

describe('the Dutch texts of the schema keywords', () => {
  it('has a text for every keyword that a schema of ours uses', () => {
    const used = new Set<string>();
    for (const name of schemaNames) keywordsIn(readJsonFile(`schemas/${name}.schema.json`), used);
    const silent = ['$schema', '$id', '$ref', '$defs', 'title', 'description', 'properties', 'items'];
    // Of what we write ourselves: a thing, or nothing.
    silent.push('anyOf');
    // A line of an exchange is held against the one shape that its noun names.
    silent.push('oneOf');
    expect([...used].filter((keyword) => !silent.includes(keyword)).sort()).toEqual(
      [...WORDED_KEYWORDS].sort(),
    );
  });
});

/** Collects the keywords of a schema and of the schemas inside it. */
function keywordsIn(schema: unknown, used: Set<string>): void {
  if (typeof schema !== 'object' || schema === null) return;
  for (const [keyword, value] of Object.entries(schema)) {
    used.add(keyword);
    if (keyword === 'properties' || keyword === '$defs') {
      for (const part of Object.values(Object(value))) keywordsIn(part, used);
    } else if (keyword !== 'enum' && keyword !== 'required')
      keywordsIn(Array.isArray(value) ? null : value, used);
  }
}
