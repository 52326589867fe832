import { setImmediate } from 'node:timers/promises';

/** Things between two moments at which Ctrl-C gets a turn: giving back a thousand lessons may take two seconds. */
const TURN = 100;

/** Does something with each thing, one after the other, until the person breaks off: then it throws what the signal says. */
export async function inTurns<T>(
  things: readonly T[],
  signal: AbortSignal,
  act: (thing: T) => void | Promise<void>,
): Promise<void> {
  for (const [index, thing] of things.entries()) {
    if (index % TURN === 0) await setImmediate();
    signal.throwIfAborted();
    await act(thing);
  }
}
