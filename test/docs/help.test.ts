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
