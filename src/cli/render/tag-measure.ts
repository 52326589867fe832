import type { MeasuredTags, MissedText } from '../../app/measure-tags.ts';
import type { TagSuggestion } from '../../app/suggest-tags.ts';
import type { Share, TagMeasure } from '../../domain/tag-measure.ts';
import type { Streams } from '../streams.ts';
import { safeText } from './safe-text.ts';
import { createStyle, type Style } from './style.ts';
import { renderTable } from './table.ts';

/** What the suggestions get right and wrong, for who improves the lexicon. */
export function renderTagMeasure(measured: MeasuredTags, streams: Streams): string {
  const { bold, dim } = createStyle(streams.colour);
  const { measure, missed, texts, lexicon } = measured;
  const unjudged = texts.filter(({ gold }) => gold === null);
  const lines = [bold(`Voorstellen voor ${texts.length} teksten, met lexicon ${safeText(lexicon)}`), ''];
  if (measure !== null) {
    lines.push(shares(measure), bold('Per indicator'), perCode(measure, bold));
    if (missed.length > 0) lines.push(bold('Gemist'), ...missed.map((text) => missedLines(text, dim)), '');
  }
  if (unjudged.length > 0) {
    lines.push(bold('Zonder oordeel'));
    for (const { id, title, suggested } of unjudged) {
      const sure = suggested.sure ? ' (zeker)' : '';
      lines.push(`${heading(id, title)}${sure}`, ...suggestionLines(suggested.suggestions, dim));
    }
    lines.push('');
  }
  return lines.join('\n');
}

function shares(measure: TagMeasure): string {
  const rows: [string, Share][] = [
    ['Het juiste element vooraan', measure.elementFirst],
    ['De juiste indicator vooraan', measure.primaryFirst],
    ['De juiste indicator bij de drie', measure.primaryAmong],
    ['Een die past bij de drie', measure.anyAmong],
    ['Zegt zeker te zijn', measure.sure],
    ['  en noemt dan een die past', measure.sureFits],
    ['  en noemt dan het juiste element', measure.sureElement],
    ['Stil bij teksten over iets anders', measure.silent],
  ];
  return renderTable(
    [{ heading: 'Wat' }, { heading: 'Teksten', align: 'right' }, { heading: 'Deel', align: 'right' }],
    rows.map(([what, share]) => [what, `${share.count} van ${share.of}`, percent(share)]),
    { width: null },
  );
}

function percent({ count, of }: Share): string {
  return of === 0 ? '-' : `${Math.round((100 * count) / of)} %`;
}

function perCode({ perCode: codes }: TagMeasure, bold: Style['bold']): string {
  return renderTable(
    [
      { heading: 'Code' },
      { heading: 'Teksten', align: 'right' },
      { heading: 'Vooraan', align: 'right' },
      { heading: 'Bij de drie', align: 'right' },
      { heading: 'Ten onrechte vooraan', align: 'right' },
    ],
    codes.map(({ code, ...counts }) => [
      code,
      ...[counts.texts, counts.first, counts.among, counts.wronglyFirst].map(String),
    ]),
    { width: null, heading: bold },
  );
}

function missedLines({ id, title, gold, suggested, wanted }: MissedText, dim: Style['dim']): string {
  const primary = gold?.primary ?? null;
  const should = primary === null ? 'gaat over iets anders' : `hoort bij ${primary}`;
  const nothing = suggested.suggestions.length === 0;
  return [
    heading(id, title),
    `  ${should}; ${nothing ? 'er is niets voorgesteld' : 'voorgesteld:'}`,
    ...suggestionLines(suggested.suggestions, dim),
    ...(primary === null || nothing
      ? []
      : [dim(`  voor ${primary}: ${wanted === null ? 'geen woorden gevonden' : wordList(wanted)}`)]),
  ].join('\n');
}

function heading(id: string, title: string): string {
  return `${safeText(id)}  ${safeText(title)}`;
}

function suggestionLines(suggestions: readonly TagSuggestion[], dim: Style['dim']): string[] {
  return suggestions.map((suggestion) => `    ${suggestion.code}  ${dim(wordList(suggestion))}`);
}

function wordList({ words }: TagSuggestion): string {
  return words.map((word) => `"${safeText(word)}"`).join(', ');
}
