import { expect, test } from 'vitest';
import { cycleStory, say, sayJson } from '../../helpers/cycle-story.ts';

interface Event {
  readonly action: string;
  readonly actor: string | null;
  readonly reason: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
}

test('who changed what, with the reason, is kept for each noun', async () => {
  const { mao, coalition, cycle, activity, lesson, sharing } = await cycleStory();
  const by = ['--door', 'regiebureau'];
  const question = await say(mao, 'vraag', 'stel', '--regio', 'DRE', '--vraag', 'Hoe?', ...by);
  const { check } = await sayJson(mao, 'check', 'ouders', ...by);
  const tell = async (noun: string, id: string): Promise<string[]> => {
    const { events }: { events: readonly Event[] } = await sayJson(mao, noun, 'geschiedenis', id);
    return events.map(({ action, actor, reason, changes }) =>
      [
        action,
        actor,
        reason,
        ...changes.map(({ field, from, to }) => `${field}: ${shown(from)} > ${shown(to)}`),
      ]
        .filter((part) => part !== null)
        .join(' | '),
    );
  };
  await say(mao, 'vraag', 'beantwoord', question, '--les', lesson, ...by);
  await say(mao, 'vraag', 'sluit', question, '--reden', 'Beantwoord.', ...by);
  expect(await tell('vraag', question)).toEqual([
    'vastgelegd | regiebureau',
    expect.stringMatching(/^beantwoord \| regiebureau \| answers: \[\] > \[\{"at":"2024-06-01T/u),
    'gesloten | regiebureau | Beantwoord. | status: open > gesloten | statusReason: null > Beantwoord.',
  ]);
  await say(mao, 'check', 'wijzig', check.id, '--neem-mee', lesson, ...by);
  expect(await tell('check', check.id)).toEqual([
    'vastgelegd | regiebureau',
    `gewijzigd | regiebureau | taken: [] > ["${lesson}"] | unjudged: ["${lesson}"] > []`,
  ]);
  await say(mao, 'deling', 'wijzig', sharing, '--kanaal', 'factsheet', ...by);
  await say(mao, 'deling', 'intrekken', sharing, '--reden', 'Bleek niet zo.', ...by);
  expect(await tell('deling', sharing)).toEqual([
    'vastgelegd',
    'gewijzigd | regiebureau | channel: website > factsheet',
    'ingetrokken | regiebureau | Bleek niet zo. | status: gedeeld > ingetrokken | statusReason: null > Bleek niet zo.',
  ]);
  await say(mao, 'activiteit', 'wijzig', activity, '--perspectief', 'ouder', ...by);
  expect(await tell('activiteit', activity)).toEqual([
    'vastgelegd',
    'gewijzigd | regiebureau | perspectives: [] > ["ouder"]',
  ]);
  await say(mao, 'cyclus', 'sluit', cycle, '--reden', 'Klaar.', '--eind', '2024-05', ...by);
  expect(await tell('cyclus', cycle)).toEqual([
    'vastgelegd',
    'gesloten | regiebureau | Klaar. | closedOn: null > 2024-05 | status: loopt > gesloten | statusReason: null > Klaar.',
  ]);
  await say(mao, 'coalitie', 'sluit', coalition, '--reden', 'Klaar.', ...by);
  expect(await tell('coalitie', coalition)).toEqual([
    'vastgelegd',
    'gesloten | regiebureau | Klaar. | endedOn: null > 2024-06-01 | status: loopt > gesloten | statusReason: null > Klaar.',
  ]);
});

test('a change that changes nothing is no event', async () => {
  const { mao, cycle } = await cycleStory();
  const { stderr } = await mao(['cyclus', 'wijzig', cycle, '--titel', 'Bellen']);
  expect(stderr).toBe(`De cyclus ${cycle} was al zo; er is niets gewijzigd.\n`);
  expect((await sayJson(mao, 'cyclus', 'geschiedenis', cycle)).events).toHaveLength(1);
});

function shown(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
