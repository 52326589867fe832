import { type Mao, newMao } from './commands.ts';
import type { MainResult } from './run-main.ts';

/** The code that a command printed, of the thing it recorded. */
export async function recorded(mao: Mao, ...args: readonly string[]): Promise<string> {
  const result: MainResult = await mao([...args, '--json']);
  if (result.code !== 0) throw new Error(`mao ${args.join(' ')}: ${result.stderr}`);
  const found = /"id": ?"([^"]+)"/u.exec(result.stdout)?.[1];
  if (found === undefined) throw new Error(`mao ${args.join(' ')} told no code`);
  return found;
}

/** A lesson of Twente under 2.6, and more. */
export function lessonOf(mao: Mao, ...more: readonly string[]): Promise<string> {
  const has = (option: string) => more.includes(option);
  const given = (option: string, value: string) => (has(option) ? [] : [option, value]);
  return recorded(
    mao,
    ...['les', 'toevoegen', '--gebeurd', 'Verzonnen voor een test.'],
    ...given('--regio', 'Twente'),
    ...given('--titel', 'Bellen op dag twee'),
    ...given('--les', 'Een vraag opent wat een brief sluit. Meer tekst.'),
    ...given('--richting', 'stimulerend'),
    ...given('--indicator', '2.6'),
    ...more,
  );
}

export interface LoopNetwork {
  readonly mao: Mao;
  readonly lesson: string;
  readonly hindering: string;
  readonly hidden: string;
  readonly perspective: string;
  readonly worked: string;
  readonly failed: string;
  readonly bottleneck: string;
}

/** One lesson that went all the way round, with different outcomes, besides others that did not. */
export async function loopNetwork(): Promise<LoopNetwork> {
  const mao = newMao();
  const lesson = await lessonOf(mao, '--datum', '2024-02', '--bewijsniveau', '2', '--perspectief', 'ouder');
  const hindering = await lessonOf(
    mao,
    '--regio',
    'Drenthe',
    '--titel',
    'Brieven komen te laat',
    '--richting',
    'belemmerend',
    '--datum',
    '2023-11-05',
  );
  const hidden = await lessonOf(
    mao,
    '--titel',
    'Geheim van Twente',
    '--les',
    'Alleen voor ons.',
    '--zichtbaarheid',
    'eigen regio',
    '--indicator',
    '2.5',
  );
  await recorded(mao, 'les', 'deel', lesson, '--kanaal', 'nieuwsupdate', '--datum', '2024-03-01');
  const reflection = await recorded(
    mao,
    ...[
      'reflectie',
      'toevoegen',
      '--les',
      lesson,
      '--les',
      hidden,
      '--datum',
      '2024-03',
      '--perspectief',
      'ouder',
    ],
    ...['--stimuleert', 'Een vast gezicht.', '--belemmert', 'Drukte.'],
    ...['--randvoorwaarden', 'Tijd in het rooster.', '--handelingsperspectief', 'Bel op de tweede dag.'],
  );
  const perspective = await recorded(
    mao,
    'perspectief',
    'toevoegen',
    '--reflectie',
    reflection,
    '--titel',
    'Bel zelf',
    '--voor-wie',
    'mentor',
  );
  const apply = (...more: readonly string[]) =>
    recorded(mao, 'toepassing', 'toevoegen', '--perspectief', perspective, ...more);
  const worked = await apply(
    '--regio',
    'Groningen',
    '--datum',
    '2024-04',
    '--uitkomst',
    'werkte',
    '--hoe-weten-we-dat',
    'Verzuim daalde van 9 naar 6 procent.',
    '--bewijsniveau',
    '3',
  );
  const failed = await apply(
    '--regio',
    'Drenthe',
    '--datum',
    '2024-04-20',
    '--uitkomst',
    'werkte niet',
    '--aangepast',
    'Door de administratie.',
  );
  const bottleneck = await recorded(
    mao,
    ...['knelpunt', 'toevoegen', '--titel', 'Geen uren om te bellen', '--niveau', 'landelijk'],
    ...['--les', lesson, '--les', hidden, '--datum', '2023'],
  );
  await recorded(
    mao,
    'knelpunt',
    'agendeer',
    bottleneck,
    '--tafel',
    'Onderwijszorgtafel',
    '--datum',
    '2024-02-10',
  );
  const solved = await recorded(
    mao,
    'knelpunt',
    'toevoegen',
    '--titel',
    'Brief zonder naam',
    '--niveau',
    'lokaal',
    '--les',
    hindering,
    '--datum',
    '2023-12-01',
  );
  await recorded(mao, 'knelpunt', 'agendeer', solved, '--tafel', 'MAO-tafel', '--datum', '2024-01');
  await recorded(
    mao,
    'knelpunt',
    'status',
    solved,
    'opgelost',
    '--antwoord',
    'Er staat nu een naam onder.',
    '--datum',
    '2024-05-02',
  );
  await recorded(
    mao,
    'knelpunt',
    'toevoegen',
    '--titel',
    'Nog nergens',
    '--niveau',
    'regionaal',
    '--regio',
    'Drenthe',
    '--datum',
    '2024-05-30',
  );
  return { mao, lesson, hindering, hidden, perspective, worked, failed, bottleneck };
}
