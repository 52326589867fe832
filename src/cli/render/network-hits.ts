import type { NetworkHit } from '../../app/checks.ts';
import { sentence, wordsOf } from '../../app/noun-words.ts';
import type { Streams } from '../streams.ts';
import { markedLines } from './hits.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

/** What was found in the network, by kind: code, title, and the place where it was found. */
export function renderNetworkHits(hits: readonly NetworkHit[], streams: Streams): string {
  const { bold, dim } = createStyle(streams.colour);
  const kinds = [...new Set(hits.map(({ noun }) => noun))];
  return kinds
    .map((kind) => {
      const many = sentence(wordsOf(kind).many);
      const found = hits
        .filter(({ noun }) => noun === kind)
        .map(({ id, title, snippet }) =>
          [`  ${bold(id)}  ${safeText(title)}`, ...markedLines(snippet, streams, '      ')].join('\n'),
        );
      return `${dim(many)}\n${found.join('\n')}\n`;
    })
    .join('\n');
}
