import { expect, test } from 'vitest';
import { COMMANDS, parseLine } from './command-lines.ts';

test('every command has an example, and the examples call that command as it can be called', async () => {
  for (const { path, spec } of COMMANDS) {
    expect(spec.examples.length, `${path} has no example`).toBeGreaterThan(0);
    for (const { command } of spec.examples) {
      expect(await parseLine(command), command).toEqual({ code: 0, path, message: '' });
    }
  }
});

test('an example with an option that does not exist would be found', async () => {
  expect(await parseLine('mao les lijst --regios Twente')).toEqual({
    code: 2,
    path: null,
    message:
      '`mao les lijst` kent de optie --regios niet. Bedoelde u --regio?\nZie `mao les lijst --help`.\n',
  });
});

test('where a code is missing, the list of codes is named, and it is there', async () => {
  const paths = COMMANDS.map(({ path }) => path);
  const coded = COMMANDS.filter(({ spec }) => spec.arguments?.[0]?.name === '<id>');
  expect(coded.length).toBeGreaterThan(40);
  for (const { path, spec } of coded) {
    const list = path.replace(/ [^ ]+$/u, ' lijst');
    expect(paths).toContain(list);
    expect(await parseLine(path)).toEqual({
      code: 2,
      path: null,
      message: `Bij \`${path}\` ontbreekt <id>: ${spec.arguments?.[0]?.description}.\nDe codes ziet u met: ${list}\n`,
    });
  }
});
