import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { failed, newMao } from '../../helpers/commands.ts';
import { errorsOf } from '../../helpers/schemas.ts';

describe('kader', () => {
  test('toon shows elements and indicators, with their meaning when asked', async () => {
    const mao = newMao();
    const { code, stdout, stderr } = await mao(['kader', 'toon']);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /\n2 {2}Cultuur van samenwerken\n {3}2\.1 {2}Onderling vertrouwen\n {3}2\.2 {2}Verbindend leiderschap\n/,
    );
    expect(stdout).toMatch(/\n6 {2}Werken in één ecosysteem\n {3}Geen indicatoren vastgesteld\.\n$/);
    expect((await mao(['kader', 'toon', '--uitleg'])).stdout.length).toBeGreaterThan(stdout.length * 2);
    const json = JSON.parse((await mao(['kader', 'toon', '--versie-kader', '2022', '--json'])).stdout);
    expect(errorsOf('reflectiekader', json)).toEqual([]);
    expect(await mao(['kader', 'toon', '--versie-kader', '2021'])).toEqual(
      failed(4, 'Versie "2021" van het reflectiekader is niet bekend.', 'Bekend: 2022.'),
    );
  });

  test('controleer gives every fault with its place', async () => {
    const mao = newMao();
    const path = 'fixtures/reflectiekader-2022.json';
    const good = await mao(['kader', 'controleer', path]);
    expect([good.code, good.stderr]).toEqual([0, `${path} is in orde: versie 2022.\n`]);
    const args = ['kader', 'controleer', '-'];
    expect(await mao(args, { input: '{"version":"2027","title":"T","source":"S"}' })).toEqual({
      code: 3,
      stdout:
        'fout  regel 1: Het veld "elements" ontbreekt.\n      De werkzame elementen, op volgorde van hun code.\n',
      stderr: 'De standaardinvoer kan zo niet worden gebruikt: 1 fout.\n',
    });
    for (const input of ['{', '{}', '']) {
      const { code, stdout } = await mao([...args, '--json'], { input });
      expect([code, errorsOf('kader-controle', JSON.parse(stdout))]).toEqual([3, []]);
    }
    expect(existsSync(mao.database)).toBe(false);
  });
});
