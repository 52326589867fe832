import { describe, expect, test } from 'vitest';
import { checkFramework, showFramework } from '../../src/app/frameworks.ts';
import { addRegion, changeRegion, listRegions, resolveRegion } from '../../src/app/regions.ts';
import { shippedFramework } from '../../src/input/shipped.ts';
import { memoryDeps } from '../helpers/memory-deps.ts';

const NOTHING = { name: null, addAliases: [], removeAliases: [] };
const ZEELAND = { code: 'ZEE', name: 'Zeeland', aliases: ['Zeeuws-Vlaanderen'], ring: null };

describe('regions', () => {
  test('are the 23 of the network, by name', async () => {
    const regions = await listRegions(await memoryDeps());
    expect(regions).toHaveLength(23);
    expect(regions.slice(0, 2).map(({ code, name }) => [code, name])).toEqual([
      ['ALM', 'Almere'],
      ['MEI', 'De Meierij'],
    ]);
  });

  test.each([
    ['TWE', 'TWE'],
    ['twente', 'TWE'],
    ['Regio NO-Friesland', 'NOF'],
    ['noordoost friesland', 'NOF'],
    ['De Meijerij', 'MEI'],
    ['Foodvalley', 'FOO'],
    ['Holland Rijnland', 'HOR'],
    ['Hart van Brabant', 'HVB'],
  ])('%s is %s', async (text, code) => {
    expect((await resolveRegion(await memoryDeps(), text)).code).toBe(code);
  });

  test('that are not known are answered with the nearest', async () => {
    await expect(resolveRegion(await memoryDeps(), 'Nijmegn')).rejects.toMatchObject({
      kind: 'not-found',
      code: 'unknown-region',
      message: 'De regio "Nijmegn" is niet bekend.',
      hint: "Bedoelt u Nijmegen? Alle regio's ziet u met: mao regio lijst",
    });
  });
});

describe('adding a region', () => {
  test('makes it known by code, name and alias', async () => {
    const deps = await memoryDeps();
    expect(await addRegion(deps, ZEELAND)).toEqual(ZEELAND);
    expect(await listRegions(deps)).toHaveLength(24);
    for (const text of ['zee', 'regio zeeland', 'zeeuws vlaanderen']) {
      expect(await resolveRegion(deps, text)).toEqual(ZEELAND);
    }
  });

  test.each([
    [{ code: 'ZE' }, 'invalid-code', 'De code "ZE" kan niet worden gebruikt.'],
    [{ code: '1EE' }, 'invalid-code', 'De code "1EE" kan niet worden gebruikt.'],
    [{ code: 'TWE' }, 'spelling-taken', '"TWE" hoort al bij de regio met code TWE.'],
    [{ name: 'regio twente' }, 'spelling-taken', '"regio twente" hoort al bij de regio met code TWE.'],
    [{ aliases: ['De Meijerij'] }, 'spelling-taken', '"De Meijerij" hoort al bij de regio met code MEI.'],
    [{ ring: 'de rand' }, 'unknown-ring', 'De schil "de rand" is niet bekend.'],
    [{ name: ' - ' }, 'invalid-name', '"-" kan geen naam van een regio zijn.'],
  ])('with %j is refused, and leaves nothing', async (change, code, message) => {
    const deps = await memoryDeps();
    await expect(addRegion(deps, { ...ZEELAND, ...change })).rejects.toMatchObject({
      kind: 'rejected',
      code,
      message,
    });
    expect(await listRegions(deps)).toHaveLength(23);
    await expect(resolveRegion(deps, 'Zeeuws-Vlaanderen')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('spellings of a region', () => {
  test('are stored without the spaces around them, its ring as in the list', async () => {
    const deps = await memoryDeps();
    const typed = {
      code: ' zee ',
      name: ' Zeeland ',
      aliases: [' Zeeuws-Vlaanderen ', 'zeeland'],
      ring: 'Het Hart ',
    };
    expect(await addRegion(deps, typed)).toEqual({ ...ZEELAND, ring: 'het hart' });
    expect(await resolveRegion(deps, 'ZEE')).toEqual({ ...ZEELAND, ring: 'het hart' });
    const change = { ...NOTHING, name: ' Zeeland en Tholen ', addAliases: [' Walcheren '] };
    expect(await changeRegion(deps, 'ZEE', change)).toMatchObject({
      name: 'Zeeland en Tholen',
      aliases: ['Walcheren', 'Zeeland', 'Zeeuws-Vlaanderen'],
    });
  });
});

describe('changing a region', () => {
  test('a new name: the old one goes on as an alias', async () => {
    const deps = await memoryDeps();
    const changed = await changeRegion(deps, 'Twente', { ...NOTHING, name: 'Twente en Achterhoek' });
    expect(changed).toMatchObject({ code: 'TWE', name: 'Twente en Achterhoek', aliases: ['Twente'] });
    expect((await resolveRegion(deps, 'regio twente')).code).toBe('TWE');
    const back = await changeRegion(deps, 'TWE', { ...NOTHING, name: 'Twente' });
    expect(back).toMatchObject({ name: 'Twente', aliases: ['Twente en Achterhoek'] });
  });

  test('a name that only differs in capitals', async () => {
    const deps = await memoryDeps();
    expect(await changeRegion(deps, 'TWE', { ...NOTHING, name: 'TWENTE' })).toMatchObject({
      name: 'TWENTE',
      aliases: [],
    });
  });

  test('aliases come and go; the name and the code stay', async () => {
    const deps = await memoryDeps();
    const added = await changeRegion(deps, 'NOF', { ...NOTHING, addAliases: [' Noardeast '] });
    expect(added.aliases).toEqual(['NO-Friesland', 'Noardeast']);
    const removed = await changeRegion(deps, 'Noardeast', { ...NOTHING, removeAliases: ['noard-east'] });
    expect(removed.aliases).toEqual(['NO-Friesland']);
    for (const text of ['NOF', 'Noordoost-Friesland', 'Noardeast']) {
      await expect(changeRegion(deps, 'NOF', { ...NOTHING, removeAliases: [text] })).rejects.toMatchObject({
        kind: 'not-found',
        message: `Noordoost-Friesland heeft geen alias "${text}".`,
      });
    }
  });

  test('to a spelling of another region is refused, all or nothing', async () => {
    const deps = await memoryDeps();
    const change = { name: null, addAliases: ['Noardeast', 'twente'], removeAliases: [] };
    await expect(changeRegion(deps, 'NOF', change)).rejects.toMatchObject({ code: 'spelling-taken' });
    await expect(resolveRegion(deps, 'Noardeast')).rejects.toMatchObject({ kind: 'not-found' });
  });
});

describe('the reflectiekader', () => {
  test('comes out of the database as it was shipped', async () => {
    const deps = await memoryDeps();
    expect(await showFramework(deps, null)).toEqual(shippedFramework);
    expect(await showFramework(deps, '2022')).toEqual(shippedFramework);
    await expect(showFramework(deps, '2021')).rejects.toMatchObject({
      kind: 'not-found',
      message: 'Versie "2021" van het reflectiekader is niet bekend.',
      hint: 'Bekend: 2022.',
    });
  });

  test('can be checked as a file', () => {
    expect(checkFramework(JSON.stringify(shippedFramework)).value).toEqual(shippedFramework);
    expect(checkFramework('{').findings.map(({ level, rule }) => [level, rule])).toEqual([['error', 'json']]);
  });
});
