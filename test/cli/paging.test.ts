import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { pagedStreams } from '../../src/cli/paging.ts';
import { temporaryFolder } from '../helpers/import-files.ts';
import { type TestStreamsOptions, testStreams } from '../helpers/streams.ts';

/** Streams of a small window, what was written there in order, and the file that a pager would write. */
function small(options: TestStreamsOptions = {}, pager?: () => string | null) {
  const file = join(temporaryFolder(), 'gelezen.txt');
  const screen: string[] = [];
  const write = (text: string): void => {
    screen.push(text);
  };
  const streams = {
    ...testStreams({ tty: true, height: 4, width: 10, ...options }),
    out: write,
    err: write,
  };
  const command = pager ?? (() => `cat > "${file}"`);
  const paged = pagedStreams(streams, command, { PATH: process.env['PATH'] });
  return { paged, screen, read: () => readFileSync(file, 'utf8') };
}

describe('what fits', () => {
  test('is held back until the end, in its order with messages', async () => {
    const { paged, screen } = small();
    paged.err('eerst\n');
    paged.out('een\n');
    paged.err('bericht\n');
    paged.out('twee\n');
    expect(screen).toEqual(['eerst\n']);
    await paged.flush();
    expect(screen).toEqual(['eerst\n', 'een\n', 'bericht\n', 'twee\n']);
  });

  test('is counted in lines of the window, colours left out', async () => {
    const { paged, screen } = small();
    paged.out(`\u001B[1m${'a'.repeat(20)}\u001B[22m\n`);
    paged.out('日本日本日\n');
    await paged.flush();
    expect(screen).toHaveLength(2);
  });

  test('is let go of by a question, and so is what follows', async () => {
    const { paged, screen } = small();
    paged.out('een\n');
    await paged.settle();
    paged.out('1\n2\n3\n4\n5\n');
    expect(screen).toEqual(['een\n', '1\n2\n3\n4\n5\n']);
  });
});

describe('what does not fit', () => {
  test('goes to the pager whole, messages after it', async () => {
    const { paged, screen, read } = small();
    paged.out('een\n');
    paged.err('bericht\n');
    paged.out(`${'a'.repeat(11)}\n`);
    paged.out('nog\n');
    expect(screen).toEqual([]);
    await paged.settle();
    expect(read()).toBe(`een\n${'a'.repeat(11)}\nnog\n`);
    expect(screen).toEqual(['bericht\n']);
  });

  test('is written as it comes without a pager', async () => {
    const { paged, screen } = small({}, () => null);
    paged.out('1\n2\n3\n4\n');
    paged.out('5\n');
    expect(screen).toEqual(['1\n2\n3\n4\n', '5\n']);
  });

  test('is written whole when the pager cannot be started', async () => {
    const { paged, screen } = small({}, () => 'deze-pager-is-er-niet 2> /dev/null');
    paged.out('1\n2\n3\n4\n');
    paged.err('bericht\n');
    paged.out('5\n');
    await paged.flush();
    expect(screen).toEqual(['1\n2\n3\n4\n5\n', 'bericht\n']);
  });

  test('is made no further once the pager was left', async () => {
    const { paged } = small({}, () => 'head -c 10 > /dev/null');
    let made = 0;
    await paged.outAll(
      (function* () {
        for (; made < 100_000; made += 1) yield `${'x'.repeat(1000)}\n`;
      })(),
    );
    await paged.flush();
    expect(made).toBeLessThan(100_000);
  });
});

test('without a terminal nothing is held back', () => {
  const { paged, screen } = small({ tty: false, height: null });
  paged.out('een\n');
  expect(screen).toEqual(['een\n']);
});
