import { expect, test } from 'vitest';
import { inTurns } from '../../src/app/in-turns.ts';

test('work on many things hears that it is broken off, within the next hundred', async () => {
  const controller = new AbortController();
  const things = Array.from({ length: 1000 }, (_, at) => at);
  const done: number[] = [];
  const work = inTurns(things, controller.signal, (at) => {
    done.push(at);
    // A signal of the system comes in when the work lets go, as this does.
    if (at === 150) setImmediate(() => controller.abort(new Error('Ctrl-C')));
  });
  await expect(work).rejects.toThrow('Ctrl-C');
  expect(done).toEqual(things.slice(0, 200));
});

test('work that nobody breaks off is done with each thing, in order', async () => {
  const things = Array.from({ length: 250 }, (_, at) => at);
  const done: number[] = [];
  await inTurns(things, new AbortController().signal, async (at) => void done.push(await at));
  expect(done).toEqual(things);
});
