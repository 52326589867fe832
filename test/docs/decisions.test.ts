import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { projectFile } from './project-files.ts';

test('every package that is used has its reason in the decisions', () => {
  const decisions = projectFile('docs/besluiten.md').replace(/[`*]/gu, '');
  const packages = [...Object.keys(manifest.dependencies), ...Object.keys(manifest.devDependencies)];
  for (const name of packages) {
    expect(new RegExp(`(?<![\\w/-])${name}(?![\\w-])`, 'u').test(decisions), name).toBe(true);
  }
});
