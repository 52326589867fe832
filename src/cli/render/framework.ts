import wrapAnsi from 'wrap-ansi';
import type { Element, Framework, Indicator } from '../../domain/framework.ts';
import type { Streams } from '../streams.ts';
import { safeText } from './safe-text.ts';
import { createStyle } from './style.ts';

const MAX_WIDTH = 100;

/** The reflectiekader as a list of elements with their indicators, with or without what they mean. */
export function renderFramework(framework: Framework, explain: boolean, streams: Streams): string {
  const { bold, dim } = createStyle(streams.colour);
  const width = Math.max(30, Math.min(streams.width, MAX_WIDTH));
  /** Lines after the first begin under the text, not under the code. */
  const indented = (text: string, indent: string, hanging = indent): string =>
    wrapAnsi(safeText(text), width - hanging.length)
      .split('\n')
      .map((line, index) => (index === 0 ? indent : hanging) + line)
      .join('\n');
  const explanation = (item: Element | Indicator, indent: string): string[] =>
    explain ? [dim(indented(item.explanation, indent))] : [];
  const blocks = framework.elements.map((element) => {
    const indicators = element.indicators.flatMap((indicator) => [
      indented(`${indicator.code}  ${indicator.label}`, '   ', '        '),
      ...explanation(indicator, '        '),
    ]);
    const none = dim('   Geen indicatoren vastgesteld.');
    return [
      bold(`${element.code}  ${safeText(element.label)}`),
      ...explanation(element, '   '),
      ...(indicators.length > 0 ? indicators : [none]),
    ].join('\n');
  });
  return `${bold(`${safeText(framework.title)} (versie ${framework.version})`)}\n\n${blocks.join('\n\n')}\n`;
}
