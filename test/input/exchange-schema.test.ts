import { expect, test } from 'vitest';
import { exchangeSchema } from '../../src/input/exchange-schema.ts';
import { errorsOf, readJsonFile } from '../helpers/schemas.ts';

// After a change in a declaration write what `exchangeSchema` gives to the file, and have biome format it.
test('the published schema of an exchange is the one that lines are held against', () => {
  expect(readJsonFile('schemas/uitwisseling.schema.json')).toEqual(exchangeSchema());
});

test('it takes a line and refuses one of the wrong shape', () => {
  const line = { noun: 'cycle', id: 'CY-7K3QD', title: 'Kort verzuim', regions: ['TWE'] };
  expect(errorsOf('uitwisseling', line)).toEqual([]);
  expect(errorsOf('uitwisseling', { ...line, id: 'AC-7K3QD' })).toContain('/id pattern');
  expect(errorsOf('uitwisseling', { ...line, titel: 'x' })).toContain(' additionalProperties');
});
