import { expect, test } from 'vitest';
import { lessonArgs, type Mao, newMao } from '../../helpers/commands.ts';
import { CYCLE, say, sayJson } from '../../helpers/cycle-story.ts';
import { lessonOf, recorded } from '../../helpers/loop-network.ts';
import { errorsOf } from '../../helpers/schemas.ts';

const OWN = ['--zichtbaarheid', 'eigen regio'];
const ANSWER = ['--stimuleert', 'Alleen voor Twente.', '--belemmert', 'Ook alleen voor Twente.'];

/** A reflection with these lessons, in May 2024. */
function reflectOn(mao: Mao, ...lessons: readonly string[]): Promise<string> {
  const named = lessons.flatMap((code) => ['--les', code]);
  return recorded(mao, 'reflectie', 'toevoegen', ...named, '--datum', '2024-05', ...ANSWER);
}

const dossier = async (mao: Mao, format: string) =>
  (await mao(['rapport', 'dossier', '2.6', '--formaat', format])).stdout;

test('answers of a reflection stay home when all of its lessons are for their own region, also once withdrawn', async () => {
  const mao = newMao();
  const hidden = await lessonOf(mao, ...OWN);
  const reflection = await reflectOn(mao, hidden, await lessonOf(mao, ...OWN, '--titel', 'Nog een'));
  const heading = '### Wat stimuleert?\n\n';
  const told = `- (alleen voor de eigen regio)\\\n  Twente, mei 2024 (${reflection})\n`;
  const check = async () => {
    const page = await dossier(mao, 'md');
    expect(page).toContain('1 reflectie, de nieuwste eerst.');
    expect(page).toContain(`${heading}${told}`);
    const { totals, reflections } = JSON.parse(await dossier(mao, 'json'));
    expect(totals.reflections).toBe(1);
    expect(reflections[0].answers).toEqual([
      { id: reflection, region: 'TWE', reflectedOn: '2024-05', perspectives: [], text: null },
    ]);
    for (const format of ['md', 'csv', 'json'])
      expect(await dossier(mao, format)).not.toContain('lleen voor Twente');
  };
  await check();
  await say(mao, 'les', 'intrekken', hidden, '--reden', 'Dubbel.');
  await check();
});

test('answers of a reflection go round when one of its lessons may', async () => {
  const mao = newMao();
  await reflectOn(mao, await lessonOf(mao, ...OWN), await lessonOf(mao, '--titel', 'Nog een'));
  expect(await dossier(mao, 'md')).toContain('### Wat stimuleert?\n\n- Alleen voor Twente.\\\n');
});

/** An application of a handelingsperspectief that has the title of a lesson for its own region. */
async function hiddenTitle(mao: Mao): Promise<{ perspective: string; uptake: string }> {
  const lesson = await lessonOf(mao, ...OWN, '--titel', 'Geheim van Twente');
  const make = ['--voor-wie', 'mentor', '--tekst', 'Bel.', '--titel', 'Geheim van Twente'];
  const perspective = await recorded(mao, 'perspectief', 'toevoegen', '--les', lesson, ...make);
  const where = ['--regio', 'Drenthe', '--datum', '2024-05'];
  const uptake = await recorded(mao, 'toepassing', 'toevoegen', '--perspectief', perspective, ...where);
  return { perspective, uptake };
}

test('a title that was taken over from a lesson for its own region is not in the digest and the midterm', async () => {
  const mao = newMao();
  const { perspective, uptake } = await hiddenTitle(mao);
  const news = await mao(['rapport', 'nieuwsupdate', '--sinds', '2024-06']);
  expect(news.stdout).toContain(`- **${perspective}** (alleen voor de eigen regio)\\\n`);
  expect(news.stdout).toContain(`- **${uptake}** (alleen voor de eigen regio) (${perspective})\\\n`);
  const midterm = await mao(['rapport', 'midterm', '--van', '2024']);
  expect(midterm.stdout).toContain(`| ${perspective} (alleen voor de eigen regio) | Drenthe | mei 2024 |`);
  for (const report of ['nieuwsupdate', 'midterm'])
    for (const format of ['md', 'csv', 'json']) {
      const { stdout } = await mao(['rapport', report, '--formaat', format]);
      expect(stdout).not.toContain('Geheim van Twente');
    }
});

test('what rests on a lesson that was withdrawn does not name it, and does not tell its title either', async () => {
  const mao = newMao();
  const { perspective } = await hiddenTitle(mao);
  const page = await dossier(mao, 'md');
  const lesson = /Rust op: \*\*([A-Z0-9-]+)\*\* \(alleen voor de eigen regio\) \(Twente\)\n/u.exec(page)?.[1];
  await say(mao, 'les', 'intrekken', lesson ?? '', '--reden', 'Dubbel.');
  const after = await dossier(mao, 'md');
  expect(after).toContain(`### ${perspective} (alleen voor de eigen regio)\n`);
  expect(after).toContain('De lessen waarop het rustte, zijn ingetrokken of gewist.\n');
  expect(after).not.toContain('Geheim van Twente');
});

test('an application is headed by what was applied', async () => {
  const mao = newMao();
  const lesson = await say(mao, ...lessonArgs());
  const make = ['--les', lesson, '--voor-wie', 'mentor', '--tekst', 'Bel.', '--titel', 'Bel zelf'];
  const perspective = await recorded(mao, 'perspectief', 'toevoegen', ...make);
  const where = ['--regio', 'Drenthe', '--datum', '2024-05'];
  const uptake = await recorded(mao, 'toepassing', 'toevoegen', '--perspectief', perspective, ...where);
  expect((await say(mao, 'toepassing', 'toon', uptake)).split('\n', 1)).toEqual([
    `${uptake}  ${perspective} Bel zelf`,
  ]);
});

test('the midterm says one as one, and no stop stands before a comma', async () => {
  const mao = newMao();
  await say(mao, ...CYCLE, '--aanname', 'Bellen helpt.');
  const lesson = await lessonOf(mao, '--datum', '2024-02');
  const make = ['--les', lesson, '--voor-wie', 'mentor', '--tekst', 'Bel, en begin met een vraag.'];
  const perspective = await recorded(mao, 'perspectief', 'toevoegen', ...make);
  const { stdout } = await mao(['rapport', 'midterm', '--van', '2024']);
  expect(stdout).toContain('1 begonnen en 0 gesloten in deze periode; nu loopt er 1.\n');
  expect(stdout).toContain(`- **${perspective}** Bel, en begin met een vraag, voor mentor (Twente)\n`);
  expect(stdout).toContain(
    '1 handelingsperspectief is nog nergens toegepast. Alle handelingsperspectieven ziet u met: `mao perspectief lijst`\n',
  );
  await say(mao, ...CYCLE, '--aanname', 'Ook dit helpt.');
  expect((await mao(['rapport', 'midterm', '--van', '2024'])).stdout).toContain('; nu lopen er 2.\n');
});

test('what was looked for keeps one mark at its end', async () => {
  const mao = newMao();
  await lessonOf(mao);
  const { stdout } = await mao(['check', 'Een vraag opent wat een brief sluit.', '--json']);
  const check = JSON.parse(stdout).check.id;
  expect((await say(mao, 'check', 'toon', check)).split('\n', 1)).toEqual([
    '# Wat wist het netwerk al over Een vraag opent wat een brief sluit?',
  ]);
});

test('a check shows which lessons came since', async () => {
  const mao = newMao();
  const before = await lessonOf(mao);
  const { check } = JSON.parse((await mao(['check', 'brief', '--json'])).stdout);
  const page = async () => (await say(mao, 'check', 'toon', check.id)).split('\n\n').slice(2);
  const known = ['## Nog niet beoordeeld', `- ${before} Bellen op dag twee`, '## Sindsdien erbij gekomen'];
  expect(await page()).toEqual([...known, 'Nog geen nieuwe lessen.']);
  const later = await lessonOf(mao, '--titel', 'Nog een brief');
  expect(await page()).toEqual([...known, `- ${later} Nog een brief`]);
  expect(JSON.parse((await mao(['check', 'toon', check.id, '--json'])).stdout).since).toEqual([later]);
});

test('a cycle that was closed in a year says so', async () => {
  const mao = newMao();
  const cycle = await say(mao, ...CYCLE, '--aanname', 'Bellen helpt.');
  expect(await say(mao, 'cyclus', 'toon', cycle)).toContain('loopt sinds februari 2024 · Twente');
  await say(mao, 'cyclus', 'sluit', cycle, '--uitkomst', 'Het hielp.', '--reden', 'klaar', '--eind', '2024');
  expect(await say(mao, 'cyclus', 'toon', cycle)).toContain('gesloten in 2024: klaar · Twente');
});

test('an agenda of a day on which nothing was recorded yet says no more than that', async () => {
  const mao = newMao();
  const lesson = await lessonOf(mao);
  const about = ['--titel', 'Geen uren', '--niveau', 'lokaal', '--les', lesson];
  await recorded(mao, 'knelpunt', 'toevoegen', ...about);
  expect(await say(mao, 'rapport', 'agenda', '--peildatum', '2024-05-15')).toBe(
    '# Knelpunten op de agenda\n\nStand op 15 mei 2024: 0 knelpunten open, 0 opgelost of vervallen.\n\nTot en met 15 mei 2024 was er geen knelpunt vastgelegd. Kies een latere peildatum, of laat `--peildatum` weg.',
  );
});

test('a region does not read the title of a reflection on lessons that another region keeps to itself', async () => {
  const mao = newMao();
  const hidden = await lessonOf(mao, ...OWN, '--titel', 'Geheim van Twente');
  const about = ['reflectie', 'toevoegen', '--les', hidden, '--datum', '2024-05', ...ANSWER];
  const elsewhere = await recorded(mao, ...about, '--regio', 'Drenthe');
  const home = await recorded(mao, ...about);
  // Also when the lesson is called otherwise since.
  await say(mao, 'les', 'wijzig', hidden, '--titel', 'Anders');
  const titleIn = async (region: string) => {
    const report = await sayJson(mao, 'rapport', 'regio', region);
    return report.network.reflections.map(({ id, title }: { id: string; title: string }) => [id, title]);
  };
  expect(await titleIn('Drenthe')).toEqual([[elsewhere, null]]);
  expect(await titleIn('Twente')).toEqual([[home, 'Geheim van Twente']]);
  expect((await mao(['rapport', 'regio', 'Drenthe'])).stdout).toContain(
    `- **${elsewhere}** (alleen voor de eigen regio), mei 2024\n`,
  );
  expect(errorsOf('rapport-regio', await sayJson(mao, 'rapport', 'regio', 'Drenthe'))).toEqual([]);
});

test('that there is nothing is said of the period, and of the day, that was asked about', async () => {
  const mao = newMao();
  await lessonOf(mao, '--datum', '2024-03');
  const region = async (...options: string[]) =>
    (await mao(['rapport', 'regio', 'Twente', ...options])).stdout;
  expect(await region('--van', '2023', '--tot', '2023')).toContain(
    "Hier heeft Twente in deze periode geen les. Andere regio's leerden er misschien al van:",
  );
  expect(await region()).toContain(
    "Hier heeft Twente nog geen les. Andere regio's leerden er misschien al van:",
  );
  const then =
    'Tot en met 1 januari 2024 was er nog geen les van Twente vastgelegd. Kies een latere peildatum, of laat `--peildatum` weg.';
  const onDay = ['--peildatum', '2024-01-01'];
  expect(await region(...onDay)).toContain(then);
  const framework = (await mao(['rapport', 'reflectiekader', '--regio', 'Twente', ...onDay])).stdout;
  expect(framework).toContain(then);
  expect(framework).toContain('- —: deze regio had toen nog geen enkele les vastgelegd.\n');
  expect((await mao(['rapport', 'witte-vlekken', '--regio', 'Twente', ...onDay])).stdout).toContain(then);
});

test('a text that was erased is said to be so, in every report that had it', async () => {
  const mao = newMao();
  const lesson = await lessonOf(mao, '--datum', '2024-02');
  const reflection = await reflectOn(mao, lesson);
  const make = ['--les', lesson, '--voor-wie', 'mentor', '--tekst', 'Bel.', '--titel', 'Bel zelf'];
  const perspective = await recorded(mao, 'perspectief', 'toevoegen', ...make);
  const where = ['--regio', 'Drenthe', '--datum', '2024-05'];
  const uptake = await recorded(mao, 'toepassing', 'toevoegen', '--perspectief', perspective, ...where);
  const about = ['--titel', 'Geen uren', '--niveau', 'lokaal', '--les', lesson, '--datum', '2024-05'];
  const bottleneck = await recorded(mao, 'knelpunt', 'toevoegen', ...about);
  const back = ['--antwoord', 'Zo kan het.', '--datum', '2024-05-20'];
  await recorded(mao, 'knelpunt', 'status', bottleneck, 'in behandeling', ...back);
  const question = await recorded(mao, 'vraag', 'stel', '--vraag', 'Hoe dan?', '--regio', 'Drenthe');
  await recorded(mao, 'vraag', 'beantwoord', question, '--tekst', 'Zo.');
  const coalition = await say(
    mao,
    ...['coalitie', 'start', '--naam', 'Wij', '--ambitie', '1', '--regio', 'Twente'],
  );
  const cycle = await say(mao, ...CYCLE, '--aanname', 'Bellen helpt.');
  const things = Object.entries({
    ...{ reflectie: reflection, perspectief: perspective, knelpunt: bottleneck },
    ...{ vraag: question, coalitie: coalition, cyclus: cycle },
  });
  for (const [noun, id] of things) await say(mao, noun, 'wis', id, '--alleen-tekst', '--ja');

  const reports = [
    ...[['midterm', '--van', '2024'], ['nieuwsupdate'], ['dossier', '2.6'], ['agenda']],
    ...[['regio', 'Twente'], ['reflectiekader'], ['voortgang'], ['netwerk']],
  ];
  const pages = new Map<string, string>();
  for (const report of reports)
    for (const format of ['md', 'csv']) {
      const { stdout } = await mao(['rapport', ...report, '--formaat', format]);
      expect(stdout, `${report} ${format}`).not.toMatch(/(?<!\(tekst )gewist/u);
      pages.set(`${report[0]} ${format}`, stdout);
    }
  const has = (page: string, text: string) => expect(pages.get(page)).toContain(text);
  has('midterm md', `- **${perspective}** (tekst gewist), voor (tekst gewist) (Twente)\n`);
  has('midterm md', `| ${perspective} (tekst gewist) | Drenthe | mei 2024 |`);
  has('midterm md', `- **${bottleneck}** (tekst gewist), in behandeling, ongeveer 1 maand open\n`);
  has('nieuwsupdate md', `- **${perspective}** (tekst gewist)\\\n  voor (tekst gewist) · concept`);
  has('nieuwsupdate md', `- **${uptake}** (tekst gewist) (${perspective})\\\n`);
  has('nieuwsupdate md', `- **${question}** (tekst gewist)\\\n`);
  has('nieuwsupdate md', 'Antwoord: (tekst gewist)\n');
  has('nieuwsupdate md', `- **${cycle}** (tekst gewist)\\\n`);
  has('nieuwsupdate md', `- **${coalition}** (tekst gewist)\\\n`);
  has('nieuwsupdate csv', `nieuw handelingsperspectief;${perspective};(tekst gewist);`);
  has('dossier md', `### ${perspective} (tekst gewist)\n\nVoor: (tekst gewist), uit Twente (concept)\n`);
  has('dossier md', `### Wat stimuleert?\n\n- (tekst gewist)\\\n  Twente, mei 2024 (${reflection})\n`);
  expect(pages.get('dossier md')).not.toContain('Hierop is nog geen antwoord.');
  has('dossier csv', `handelingsperspectief;${perspective};${lesson};(tekst gewist);`);
  has('agenda md', `### ${bottleneck} (tekst gewist)\n`);
  has('agenda md', '- Antwoord van 20 mei 2024: (tekst gewist)\n');
  has('agenda csv', ';2024-05-20: (tekst gewist);');
  has('regio md', `- **${reflection}** (tekst gewist), mei 2024\n`);
  has('regio md', `- **${perspective}** (tekst gewist), voor (tekst gewist) (concept)\n`);
  has('voortgang md', `| ${cycle} | (tekst gewist) |`);
  has('netwerk md', `- **${coalition}** (tekst gewist) (`);
  const { reflections } = await sayJson(mao, 'rapport', 'dossier', '2.6');
  expect(reflections[0].answers).toMatchObject([{ id: reflection, text: `gewist ${reflection}` }]);
});
