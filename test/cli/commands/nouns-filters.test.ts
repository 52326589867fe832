import { beforeAll, expect, test } from 'vitest';
import { done, failed, lessonArgs } from '../../helpers/commands.ts';
import { CYCLE, type LoopStory, loopStory, say, sayJson } from '../../helpers/cycle-story.ts';

/** Things by a short name, so that what a list gives can be written down. */
let code: Record<string, string>;
let story: LoopStory;

beforeAll(async () => {
  story = await loopStory();
  const { mao, coalition, cycle, lesson, reflection, perspective, uptake } = story;
  const reflecting = (...more: readonly string[]) =>
    say(mao, 'reflectie', 'toevoegen', '--belemmert', 'Drukte.', ...more);
  const applied = (...more: readonly string[]) =>
    say(mao, 'toepassing', 'toevoegen', '--perspectief', perspective, ...more);
  const drenthe = await say(mao, ...lessonArgs('--regio', 'Drenthe', '--titel', 'Brief'));
  const other = await say(mao, ...CYCLE);
  code = {
    lesson,
    drenthe,
    other,
    story: reflection,
    element: await reflecting('--indicator', '1.2', '--regio', 'Drenthe', '--datum', '2023'),
    inCycle: await reflecting(
      '--indicator',
      '2',
      '--regio',
      'Almere',
      '--datum',
      '2024-05-02',
      '--cyclus',
      cycle,
    ),
    gone: await reflecting('--les', drenthe, '--datum', '2024-04-10', '--cyclus', other),
    drentheUptake: uptake,
    later: await applied('--regio', 'Almere', '--datum', '2024-06-01', '--coalitie', coalition),
    early: await applied('--regio', 'Drenthe', '--datum', '2024-03', '--cyclus', cycle),
    signalled: await say(mao, 'knelpunt', 'toevoegen', '--titel', 'A', '--niveau', 'lokaal', '--les', lesson),
    onAgenda: await say(
      mao,
      ...['knelpunt', 'toevoegen', '--titel', 'B', '--niveau', 'landelijk', '--regio', 'Drenthe'],
      ...['--regio', 'Almere', '--indicator', '1.2', '--datum', '2024-01'],
    ),
  };
  await say(mao, 'reflectie', 'intrekken', code['gone'] ?? '', '--reden', 'Dubbel.');
  await say(mao, 'knelpunt', 'agendeer', code['onAgenda'] ?? '', '--tafel', 'MAO-tafel');
});

/** The filters as typed after `lijst`, and the short names of what is listed, in order. */
test.each<[noun: string, filters: string, listed: string]>([
  ['reflectie', '', 'inCycle gone story element'],
  ['reflectie', '--regio Drenthe', 'gone element'],
  ['reflectie', '--regio Drenthe --regio alm', 'inCycle gone element'],
  ['reflectie', '--element 2', 'inCycle gone story'],
  ['reflectie', '--indicator 2.6', 'gone story'],
  ['reflectie', '--element 1', 'element'],
  ['reflectie', '--cyclus CYCLE', 'inCycle'],
  ['reflectie', '--cyclus OTHER', 'gone'],
  ['reflectie', '--status ingetrokken', 'gone'],
  ['reflectie', '--status afgerond', 'inCycle story element'],
  ['reflectie', '--van 2024-04', 'inCycle gone story'],
  ['reflectie', '--van 2024-05', 'inCycle'],
  ['reflectie', '--tot 2024-04', 'gone story element'],
  ['reflectie', '--tot 2023', 'element'],
  ['reflectie', '--van 2024-04 --tot 2024-04-30 --status afgerond', 'story'],
  ['reflectie', '--limiet 2', 'inCycle gone'],
  ['toepassing', '', 'later drentheUptake early'],
  ['toepassing', '--regio Drenthe', 'drentheUptake early'],
  ['toepassing', '--coalitie COALITION', 'later'],
  ['toepassing', '--cyclus CYCLE', 'early'],
  ['toepassing', '--van 2024-04 --tot 2024-05', 'drentheUptake'],
  ['toepassing', '--status ingetrokken', ''],
  ['knelpunt', '', 'signalled onAgenda'],
  ['knelpunt', '--regio Almere', 'onAgenda'],
  ['knelpunt', '--regio Almere --regio Twente', 'signalled onAgenda'],
  ['knelpunt', '--element 2', 'signalled'],
  ['knelpunt', '--status geagendeerd', 'onAgenda'],
  ['knelpunt', '--tot 2024-01', 'onAgenda'],
  ['knelpunt', '--van 2024-02', 'signalled'],
])('%s lijst %s', async (noun, filters, listed) => {
  const filled = filters
    .replace('CYCLE', story.cycle)
    .replace('OTHER', code['other'] ?? '')
    .replace('COALITION', story.coalition);
  const records: { id: string }[] = await sayJson(
    story.mao,
    noun,
    'lijst',
    ...filled.split(' ').filter(Boolean),
  );
  const names = new Map(Object.entries(code).map(([name, id]) => [id, name]));
  expect(records.map(({ id }) => names.get(id)).join(' ')).toBe(listed);
});

test('a cycle is found by its ambition', async () => {
  const found = await sayJson(story.mao, 'cyclus', 'lijst', '--ambitie', 'inclusieve samenwerking');
  expect(found.map(({ id }: { id: string }) => id)).toEqual([story.cycle]);
});

test.each(['', ' ', '?', 'onbekend', 'n.v.t.', '-', '|'])(
  'a filter that names nothing, %j, is refused wherever lessons or things are chosen',
  async (nothing) => {
    const { mao } = story;
    const refused = failed(
      4,
      `"${nothing}" is geen element of indicator van het reflectiekader 2022.`,
      'Geef een code, zoals 2.4, of een naam. Met "mao kader toon" ziet u alle elementen en indicatoren.',
    );
    for (const call of [
      ['les', 'lijst', `--element=${nothing}`],
      ['les', 'lijkt-op', code['lesson'] ?? '', '--indicator', nothing],
      ['zoek', 'brief', '--indicator', nothing],
      ['exporteer', '--element', nothing],
      ['reflectie', 'lijst', '--indicator', nothing],
      ['knelpunt', 'lijst', '--element', nothing],
      ['rapport', 'reflectiekader', '--element', nothing],
      ['rapport', 'dossier', nothing],
      ['les', 'label', code['lesson'] ?? '', '--weg', nothing],
    ])
      expect([call, await mao(call)]).toEqual([call, refused]);
  },
);

test('what is unknown is refused, and a list without anything says what to do', async () => {
  const { mao } = story;
  expect(await mao(['toepassing', 'lijst', '--cyclus', 'CY-22222'])).toEqual(
    failed(4, 'Er is geen cyclus met de code "CY-22222".', 'De codes ziet u met: mao cyclus lijst'),
  );
  expect(await mao(['perspectief', 'lijst', '--status', 'ingetrokken'])).toEqual(
    done(
      '',
      'Er zijn geen handelingsperspectieven die hierbij passen. Laat een filter weg om meer te zien.\n',
    ),
  );
});

test('a list shows the last ones in a table, and says how many there are', async () => {
  const { mao, perspective } = story;
  const { stdout, stderr } = await mao(['toepassing', 'lijst', '--limiet', '1']);
  expect(stdout).toBe(
    `Code      Datum       Regio  Handelingsperspectief        Uitkomst  Bewijs  Status\n${code['later']}  2024-06-01  ALM    Bel zelf, op de tweede dag.  –         –       vastgelegd\n`,
  );
  expect(stderr).toBe('1 van 3 toepassingen. Meer ziet u met --limiet 3.\n');
  expect((await mao(['perspectief', 'lijst'])).stdout).toContain(`${perspective}  mentor`);
});
