import type { Lesson } from '../domain/lesson.ts';
import type { Context } from './context.ts';

/** Tells which lessons were recorded. `fromFile`: however many there are, JSON is then a list. */
export function reportRecorded(context: Context, lessons: readonly Lesson[], fromFile: boolean): void {
  const { streams, notify } = context;
  if (context.json) {
    streams.out(`${JSON.stringify(fromFile ? lessons : lessons[0])}\n`);
    return;
  }
  streams.out(lessons.map(({ id }) => `${id}\n`).join(''));
  const [first] = lessons;
  if (!first) notify('Er stond geen les in het bestand; er is niets vastgelegd.');
  else if (lessons.length === 1)
    notify(`De les is vastgelegd als concept. Bekijk haar met: mao les toon ${first.id}`);
  else notify(`${lessons.length} lessen zijn vastgelegd als concept. Bekijk ze met: mao les lijst`);
}
