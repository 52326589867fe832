import { describe, expect, it } from 'vitest';
import type { Framework } from '../../src/domain/framework.ts';
import { indexFramework } from '../../src/input/framework-index.ts';
import { parseTags, readVersions } from '../../src/input/tags.ts';

describe('versions of the reflectiekader', () => {
  const item = (code: string, label: string, formerLabels: readonly string[] = []) => ({
    code,
    label,
    formerLabels,
    explanation: '',
    source: '',
  });
  const older: Framework = {
    version: '2021',
    title: 'Ouder',
    source: '',
    elements: [{ ...item('1', 'Samen'), indicators: [item('1.1', 'Oude naam'), item('1.2', 'Vervallen')] }],
  };
  const newer: Framework = {
    version: '2023',
    title: 'Nieuwer',
    source: '',
    elements: [{ ...item('1', 'Samen'), indicators: [item('1.1', 'Nieuwe naam', ['Tussennaam'])] }],
  };
  const both = indexFramework(newer, [older]);
  const read = (tags: string, versions: string) => parseTags(tags, both, readVersions(versions, both).value);

  it('knows labels of earlier versions as long as their code exists', () => {
    for (const label of ['Oude naam', 'Nieuwe naam', 'Tussennaam']) {
      expect(parseTags(label, both).value).toEqual([{ code: '1.1', main: true, framework: '2023' }]);
    }
    expect(parseTags('Vervallen', both).problems).toHaveLength(1);
  });

  it('takes one version for the whole list', () => {
    expect(read('*1.2|1', '2021').value).toEqual([
      { code: '1.2', main: true, framework: '2021' },
      { code: '1', main: false, framework: '2021' },
    ]);
  });

  it('takes a version for each tag', () => {
    expect(read('*1.2|1|1.1', '2021|2023|2023').value).toEqual([
      { code: '1.2', main: true, framework: '2021' },
      { code: '1', main: false, framework: '2023' },
      { code: '1.1', main: false, framework: '2023' },
    ]);
  });

  it('refuses another number of versions than of tags', () => {
    expect(read('1|1.1|1.1', '2021|2023').problems).toEqual([
      {
        code: 'unknown-value',
        value: '1|1.1|1.1',
        message: 'Er staan 3 indicatoren en 2 versies van het reflectiekader.',
        hint: 'Geef één versie voor de hele rij, of voor elke indicator één, in dezelfde volgorde.',
      },
    ]);
  });

  it('refuses a version that is not here', () => {
    expect(readVersions('2019', both).problems).toEqual([
      {
        code: 'unknown-value',
        value: '2019',
        message: 'De versie "2019" van het reflectiekader is hier niet bekend.',
        hint: 'Bekend zijn: 2023, 2021.',
      },
    ]);
  });
});
