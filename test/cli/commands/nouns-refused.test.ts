import { beforeAll, expect, test } from 'vitest';
import { failed, lessonArgs } from '../../helpers/commands.ts';
import {
  ACTIVITY,
  activityOn,
  COALITION,
  CYCLE,
  type LoopStory,
  loopStory,
  reflectionOn,
  say,
  sayJson,
} from '../../helpers/cycle-story.ts';

let story: LoopStory;
let closed: string;
let gone: string;
let hidden: string;
let withdrawn: string;
let bottleneck: string;
let dropped: string;
let doneWith: string;
let within: string;
let harvested: string;
let open: string;

const COALITION_TO_BE = ['coalitie', 'start', '--naam', 'Nieuw', '--ambitie', '3', '--regio', 'Twente'];

beforeAll(async () => {
  story = await loopStory();
  const { mao } = story;
  closed = await say(mao, ...CYCLE);
  within = await say(mao, ...ACTIVITY, '--cyclus', closed);
  harvested = await say(mao, ...lessonArgs('--activiteit', within, '--datum', '2024-05'));
  await say(mao, 'cyclus', 'sluit', closed, '--uitkomst', 'Het hielp.', '--reden', 'Klaar.');
  gone = await say(mao, 'coalitie', 'start', '--naam', 'Oud', '--ambitie', '1', '--regio', 'DRE');
  await say(mao, 'coalitie', 'sluit', gone, '--reden', 'Klaar.');
  hidden = await say(mao, ...lessonArgs('--zichtbaarheid', 'eigen regio'));
  withdrawn = await say(mao, ...lessonArgs());
  await say(mao, 'les', 'intrekken', withdrawn, '--reden', 'Klopt niet.');
  bottleneck = await say(mao, ...BOTTLENECK, '--datum', '2024-04');
  await say(mao, 'knelpunt', 'agendeer', bottleneck, '--tafel', 'MAO-tafel', '--datum', '2024-05-10');
  dropped = await say(
    mao,
    'perspectief',
    'toevoegen',
    '--les',
    story.lesson,
    '--voor-wie',
    'ouder',
    '--tekst',
    'Bel.',
  );
  await say(mao, 'perspectief', 'intrekken', dropped, '--reden', 'Dubbel.');
  doneWith = await say(mao, ...BOTTLENECK);
  await say(mao, 'knelpunt', 'status', doneWith, 'vervallen', '--antwoord', 'Gaat niet door.');
  open = await say(mao, 'vraag', 'stel', '--vraag', 'Hoe bel je ouders?', '--regio', 'Drenthe');
});

const BOTTLENECK = [
  'knelpunt',
  'toevoegen',
  '--titel',
  'Geen uren',
  '--niveau',
  'landelijk',
  '--regio',
  'DRE',
];

/** The words that apply the handelingsperspectief of the story, or another one. */
const apply = (perspective = story.perspective): string[] => [
  ...['toepassing', 'toevoegen', '--perspectief', perspective, '--regio', 'Almere', '--datum', '2024-05'],
];

const EVERY_ANSWER = ['--stimuleert', '--belemmert', '--randvoorwaarden', '--handelingsperspectief'];

/** What is said of a cycle that is closed. */
const CLOSED = (): string[] => [
  `De cyclus ${closed} is gesloten; er komt niets meer bij en er gaat niets meer af.`,
  `Begin een vervolg met: mao cyclus vervolg ${closed}`,
];

type Refused = readonly [
  name: string,
  call: () => readonly string[],
  code: number,
  lines: () => readonly string[],
];

const CASES: readonly Refused[] = [
  [
    'a cycle that does not exist',
    () => ['cyclus', 'toon', 'cy 22222'],
    4,
    () => ['Er is geen cyclus met de code "cy 22222".', 'De codes ziet u met: mao cyclus lijst'],
  ],
  [
    'a code that resembles one',
    () => ['activiteit', 'toon', `${story.activity.slice(0, -1)}2`],
    4,
    () => [
      `Er is geen activiteit met de code "${story.activity.slice(0, -1)}2".`,
      `Bedoelt u ${story.activity}? Alle codes ziet u met: mao activiteit lijst`,
    ],
  ],
  [
    'a coalition that resembles one',
    () => [...CYCLE, '--coalitie', 'Samen naar schol'],
    4,
    () => [
      'De coalitie "Samen naar schol" is niet bekend.',
      'Bedoelt u Samen naar school? De coalities ziet u met: mao coalitie lijst',
    ],
  ],
  [
    'an end of a cycle without words',
    () => ['cyclus', 'sluit', story.cycle],
    2,
    () => [
      `Zeg erbij wat de cyclus ${story.cycle} opleverde, en waarom zij stopt.`,
      `Dat kan met: mao cyclus sluit ${story.cycle} --uitkomst "…" --reden "…"`,
    ],
  ],
  [
    'an option that names nothing',
    () => [...ACTIVITY, '--cyclus', ''],
    2,
    () => ['Bij de optie --cyclus ontbreekt een waarde.', 'Laat de optie weg als er niets te noemen is.'],
  ],
  [
    'a list that names nothing',
    () => ['check', 'bellen', '--neem-mee', ' '],
    2,
    () => ['Bij de optie --neem-mee ontbreekt een waarde.', 'Laat de optie weg als er niets te noemen is.'],
  ],
  [
    'a lesson of no cycle',
    () => lessonArgs('--cyclus', ''),
    2,
    () => ['Bij de optie --cyclus ontbreekt een waarde.', 'Laat de optie weg als er niets te noemen is.'],
  ],
  [
    'an answer by no lesson',
    () => ['vraag', 'beantwoord', open, '--les', '', '--tekst', 'Zo.'],
    2,
    () => ['Bij de optie --les ontbreekt een waarde.', 'Laat de optie weg als er niets te noemen is.'],
  ],
  [
    'a closed coalition',
    () => [...CYCLE, '--coalitie', gone],
    3,
    () => [
      `De coalitie Oud (${gone}) is gesloten; er komt niets meer bij.`,
      'Kies een coalitie die loopt, zie: mao coalitie lijst --status loopt',
    ],
  ],
  [
    'an activity in a closed cycle',
    () => [...ACTIVITY, '--cyclus', closed],
    3,
    () => [
      `De cyclus ${closed} is gesloten; er komt niets meer bij en er gaat niets meer af.`,
      `Begin een vervolg met: mao cyclus vervolg ${closed}`,
    ],
  ],
  [
    'a lesson in a closed cycle',
    () => lessonArgs('--cyclus', closed),
    3,
    () => [
      `De cyclus ${closed} is gesloten; er komt niets meer bij en er gaat niets meer af.`,
      `Begin een vervolg met: mao cyclus vervolg ${closed}`,
    ],
  ],
  [
    'a lesson in a closed cycle, by its activity',
    () => lessonArgs('--activiteit', within),
    3,
    () => CLOSED(),
  ],
  [
    'taking an activity out of a closed cycle',
    () => ['activiteit', 'wijzig', within, '--cyclus', ''],
    3,
    () => CLOSED(),
  ],
  [
    'taking a lesson out of a closed cycle, by its activity',
    () => ['les', 'wijzig', harvested, '--activiteit', ''],
    3,
    () => CLOSED(),
  ],
  [
    'a lesson that is moved into a closed cycle',
    () => ['les', 'wijzig', story.lesson, '--cyclus', closed],
    3,
    () => CLOSED(),
  ],
  [
    'withdrawing a lesson again, for another reason',
    () => ['les', 'intrekken', withdrawn, '--reden', 'Toch iets anders.'],
    3,
    () => [
      `De les ${withdrawn} is ingetrokken en wordt niet meer gewijzigd.`,
      'Leg zo nodig een nieuwe les vast met: mao les toevoegen',
    ],
  ],
  [
    'sharing a lesson before it was learned',
    () => ['les', 'deel', harvested, '--kanaal', 'website', '--datum', '2024-04'],
    3,
    () => [
      'De les is gedeeld in april 2024, voordat zij is geleerd (mei 2024).',
      'Controleer de datum, of wijzig de begindatum.',
    ],
  ],
  [
    'closing a cycle without what came of it',
    () => ['cyclus', 'sluit', story.cycle, '--reden', 'Klaar.', '--uitkomst', ' '],
    2,
    () => [
      `Zeg erbij wat de cyclus ${story.cycle} opleverde.`,
      `Dat kan met: mao cyclus sluit ${story.cycle} --uitkomst "…" --reden "…". Ook als er niets van kwam: een vervolg begint daarmee.`,
    ],
  ],
  [
    'closing a cycle in the future',
    () => ['cyclus', 'sluit', story.cycle, '--uitkomst', 'Ja.', '--reden', 'Klaar.', '--eind', '2030'],
    2,
    () => [
      '--eind: De datum "2030" ligt in de toekomst.',
      'Controleer dag, maand en jaar: het is vandaag 2024-06-01.',
    ],
  ],
  [
    'an agenda in the future',
    () => ['knelpunt', 'agendeer', bottleneck, '--tafel', 'MAO-tafel', '--datum', '2031'],
    2,
    () => [
      '--datum: De datum "2031" ligt in de toekomst.',
      'Controleer dag, maand en jaar: het is vandaag 2024-06-01.',
    ],
  ],
  [
    'a lesson for a bottleneck that was dropped',
    () => ['knelpunt', 'koppel', doneWith, '--les', story.lesson],
    3,
    () => [
      `Het knelpunt ${doneWith} is vervallen en wordt niet meer gewijzigd.`,
      'Leg zo nodig een nieuw knelpunt vast met: mao knelpunt toevoegen',
    ],
  ],
  [
    'emptying the only answer of a reflection',
    () => ['reflectie', 'wijzig', story.reflection, ...EVERY_ANSWER.flatMap((option) => [option, ''])],
    3,
    () => [
      `In de reflectie ${story.reflection} blijft dan geen enkel antwoord over.`,
      `Laat er een staan, of trek haar in met: mao reflectie intrekken ${story.reflection} --reden "…"`,
    ],
  ],
  [
    'a cycle without an assumption',
    () => ['cyclus', 'start', '--regio', 'DRE'],
    2,
    () => ['--aanname: De waarde ontbreekt.', 'Geef nog: --aanname.'],
  ],
  [
    'a handelingsperspectief without a text',
    () => ['perspectief', 'toevoegen', '--les', story.lesson, '--voor-wie', 'mentor'],
    2,
    () => ['--tekst: De waarde ontbreekt.', 'Geef nog: --tekst.'],
  ],
  [
    'a check of nothing',
    () => ['check', ' '],
    2,
    () => ['Zeg erbij waar u mee wilt beginnen.', 'Bijvoorbeeld: mao check ouders bellen verzuim'],
  ],
  [
    'a question in a closed cycle',
    () => ['vraag', 'stel', '--regio', 'TWE', '--vraag', 'Hoe?', '--cyclus', closed],
    3,
    () => [
      `De cyclus ${closed} is gesloten; er komt niets meer bij en er gaat niets meer af.`,
      `Begin een vervolg met: mao cyclus vervolg ${closed}`,
    ],
  ],
  [
    'a check of a closed cycle',
    () => ['check', 'bellen', '--cyclus', closed],
    3,
    () => [
      `De cyclus ${closed} is gesloten; er komt niets meer bij en er gaat niets meer af.`,
      `Begin een vervolg met: mao cyclus vervolg ${closed}`,
    ],
  ],
  [
    'a change of what is closed',
    () => ['cyclus', 'wijzig', closed, '--titel', 'Anders'],
    3,
    () => [
      `De cyclus ${closed} is gesloten en wordt niet meer gewijzigd.`,
      `Begin een vervolg met: mao cyclus vervolg ${closed}`,
    ],
  ],
  [
    'closing twice',
    () => ['cyclus', 'sluit', closed],
    3,
    () => [
      `De cyclus ${closed} is gesloten en wordt niet meer gewijzigd.`,
      `Begin een vervolg met: mao cyclus vervolg ${closed}`,
    ],
  ],
  [
    'closing without a reason',
    () => ['cyclus', 'sluit', story.cycle, '--uitkomst', 'Het hielp.'],
    2,
    () => [
      'Er ontbreekt een antwoord: Waarom stopt de cyclus?',
      'Geef het met --reden; zonder terminal stelt mao geen vragen.',
    ],
  ],
  [
    'an empty reason',
    () => ['activiteit', 'intrekken', story.activity, '--reden', ' '],
    2,
    () => ['Dit kan niet zonder reden.', 'Geef de reden met --reden "…".'],
  ],
  [
    'a follow-up of a cycle that runs',
    () => ['cyclus', 'vervolg', story.cycle],
    3,
    () => [
      `De cyclus ${story.cycle} loopt nog.`,
      `Sluit haar eerst, met wat zij opleverde: mao cyclus sluit ${story.cycle} --uitkomst "…" --reden "…"`,
    ],
  ],
  [
    'a coalition with a cycle that runs',
    () => ['coalitie', 'sluit', story.coalition, '--reden', 'Klaar.'],
    3,
    () => [
      `De coalitie ${story.coalition} heeft nog lopende cycli: ${story.cycle}.`,
      'Sluit die eerst, met wat ze opleverden: mao cyclus sluit <id> --uitkomst "…" --reden "…"',
    ],
  ],
  [
    'a name that is taken, however written',
    () => ['coalitie', 'start', '--naam', 'SAMEN-naar-school', '--ambitie', '1', '--regio', 'DRE'],
    3,
    () => [
      `Er is al een coalitie die zo heet: Samen naar school (${story.coalition}).`,
      `Kies een andere naam, of wijzig die coalitie met: mao coalitie wijzig ${story.coalition}`,
    ],
  ],
  [
    'an ambition that is there',
    () => ['ambitie', 'toevoegen', 'schone lei', '--lijn', 'Leren'],
    3,
    () => ['Deze ambitie is er al: Schone Lei (nummer 6).', 'De ambities ziet u met: mao ambitie lijst'],
  ],
  [
    'a lesson for its own region',
    () => ['les', 'deel', hidden, '--kanaal', 'website'],
    3,
    () => [
      `De les ${hidden} is alleen voor de eigen regio en kan zo niet worden gedeeld.`,
      `Mag het netwerk haar zien, geef dan eerst: mao les wijzig ${hidden} --zichtbaarheid netwerk`,
    ],
  ],
  [
    'a lesson that was withdrawn',
    () => ['les', 'deel', withdrawn, '--kanaal', 'website'],
    3,
    () => [
      `De les ${withdrawn} is ingetrokken en wordt niet gedeeld.`,
      `Waarom, ziet u met: mao les toon ${withdrawn}`,
    ],
  ],
  [
    'an activity before its cycle began',
    () => [...activityOn('2024-01-31'), '--cyclus', story.cycle],
    3,
    () => [
      `De activiteit was op 31 januari 2024, voordat de cyclus ${story.cycle} begon (februari 2024).`,
      'Controleer de datum, of wijzig de begindatum.',
    ],
  ],
  [
    'a coalition that ends before it begins',
    () => [
      ...COALITION.slice(0, 2),
      '--naam',
      'Kort',
      '--ambitie',
      '1',
      '--regio',
      'DRE',
      '--begin',
      '2023',
      '--eind',
      '2022',
    ],
    3,
    () => [
      'De coalitie eindigt in 2022, voordat zij begon (2023).',
      'Controleer de datum, of wijzig de begindatum.',
    ],
  ],
  [
    'a cycle that begins before its coalition',
    () => ['cyclus', 'start', '--titel', 'Te vroeg', '--coalitie', story.coalition, '--begin', '2021'],
    3,
    () => [
      'De cyclus begint in 2021, voordat de coalitie begon (2022).',
      'Controleer de datum, of wijzig de begindatum.',
    ],
  ],
  [
    'a cycle that ends before it begins',
    () => ['cyclus', 'sluit', story.cycle, '--reden', 'Klaar.', '--eind', '2010'],
    3,
    () => [
      'De cyclus eindigt in 2010, voordat zij begon (februari 2024).',
      'Controleer de datum, of wijzig de begindatum.',
    ],
  ],
  [
    'what other things hang on',
    () => ['cyclus', 'wis', story.cycle, '--ja'],
    3,
    () => [
      `De cyclus ${story.cycle} kan niet weg: ${story.activity} hoort erbij.`,
      `Wis alleen de tekst, met: mao cyclus wis ${story.cycle} --alleen-tekst. Of wis eerst wat ernaar verwijst.`,
    ],
  ],
  [
    'an answer without an answer',
    () => ['vraag', 'beantwoord', open],
    2,
    () => ['Er ontbreekt een antwoord.', 'Geef een tekst met --tekst, een les met --les, of allebei.'],
  ],
  [
    'an answer, still to be given, to a question that does not exist',
    () => ['vraag', 'beantwoord', 'VR-22222'],
    4,
    () => ['Er is geen vraag met de code "VR-22222".', 'De codes ziet u met: mao vraag lijst'],
  ],
  [
    'an end, still to be explained, of a bottleneck that does not exist',
    () => ['knelpunt', 'status', 'KN-33333', 'opgelost'],
    4,
    () => ['Er is geen knelpunt met de code "KN-33333".', 'De codes ziet u met: mao knelpunt lijst'],
  ],
  [
    'a change without what changes',
    () => ['coalitie', 'wijzig', story.coalition],
    2,
    () => ['Zeg erbij wat er gewijzigd moet worden.', 'Alle velden ziet u met: mao coalitie wijzig --help'],
  ],
  [
    'a lesson of an activity that does not exist',
    () => lessonArgs('--activiteit', 'ac-33333'),
    4,
    () => ['Er is geen activiteit met de code "AC-33333".', 'De codes ziet u met: mao activiteit lijst'],
  ],
  [
    'a reflection about nothing',
    () => ['reflectie', 'toevoegen', '--regio', 'Twente', '--titel', 'Zomaar', '--belemmert', 'Drukte.'],
    2,
    () => [
      'Een reflectie gaat over een les, een element of een indicator.',
      'Geef --les, of --indicator met --regio, en een of meer antwoorden: --stimuleert, --belemmert, --randvoorwaarden, --handelingsperspectief.',
    ],
  ],
  [
    'a reflection without an answer',
    () => ['reflectie', 'toevoegen', '--les', story.lesson],
    2,
    () => [
      'Er is nog geen vraag beantwoord.',
      'Geef een of meer van: --stimuleert, --belemmert, --randvoorwaarden, --handelingsperspectief.',
    ],
  ],
  [
    'a partner in a schil that there is not',
    () => [...COALITION_TO_BE, '--partner', 'Ouders (buitenste ring)'],
    2,
    () => [
      '--partner: "buitenste ring" is geen schil.',
      'Kies uit: het hart, complementaire ring, vrije ruimte.',
    ],
  ],
  [
    'a partner in a schil that is misspelt',
    () => [...COALITION_TO_BE, '--partner', 'Ouders (vrije ruimt)'],
    2,
    () => [
      '--partner: "vrije ruimt" is geen schil.',
      'Bedoelt u "vrije ruimte"? Kies uit: het hart, complementaire ring, vrije ruimte.',
    ],
  ],
  [
    'a reflection of an indicator without a region',
    () => ['reflectie', 'toevoegen', '--indicator', '2.6', '--belemmert', 'Drukte.'],
    2,
    () => ['--regio: De regio ontbreekt.', 'Geef nog: --regio.'],
  ],
  [
    'a reflection on a lesson that does not exist',
    () => reflectionOn('TWE-2222'),
    4,
    () => ['Er is geen les met de code "TWE-2222".', 'De codes ziet u met: mao les lijst'],
  ],
  [
    'a reflection on a lesson that was withdrawn',
    () => reflectionOn(withdrawn),
    3,
    () => [
      `De les ${withdrawn} is ingetrokken; daar wordt niet op voortgebouwd.`,
      `Waarom, ziet u met: mao les toon ${withdrawn}`,
    ],
  ],
  [
    'a reflection in a closed cycle',
    () => [...reflectionOn(story.lesson), '--cyclus', closed],
    3,
    () => [
      `De cyclus ${closed} is gesloten; er komt niets meer bij en er gaat niets meer af.`,
      `Begin een vervolg met: mao cyclus vervolg ${closed}`,
    ],
  ],
  [
    'a reflection before its cycle began',
    () => ['reflectie', 'wijzig', story.reflection, '--cyclus', story.cycle, '--datum', '2024-01'],
    3,
    () => [
      `De reflectie was in januari 2024, voordat de cyclus ${story.cycle} begon (februari 2024).`,
      'Controleer de datum, of wijzig de begindatum.',
    ],
  ],
  [
    'a conversation that is over',
    () => ['reflectie', 'hervat', story.reflection, '--belemmert', 'Drukte.'],
    3,
    () => [
      `De reflectie ${story.reflection} is al afgerond.`,
      `Vul haar aan met: mao reflectie wijzig ${story.reflection}`,
    ],
  ],
  [
    'a handelingsperspectief from a reflection that does not exist',
    () => ['perspectief', 'toevoegen', '--reflectie', 'RE-22222', '--voor-wie', 'ouder'],
    4,
    () => ['Er is geen reflectie met de code "RE-22222".', 'De codes ziet u met: mao reflectie lijst'],
  ],
  [
    'a handelingsperspectief that rests on nothing',
    () => ['perspectief', 'toevoegen', '--voor-wie', 'ouder', '--tekst', 'Bel.'],
    2,
    () => ['--les: De lessen ontbreken.', 'Geef nog: --les.'],
  ],
  [
    'a handelingsperspectief that would rest on a withdrawn lesson',
    () => ['perspectief', 'wijzig', story.perspective, '--les', story.lesson, '--les', withdrawn],
    3,
    () => [
      `De les ${withdrawn} is ingetrokken; daar wordt niet op voortgebouwd.`,
      `Waarom, ziet u met: mao les toon ${withdrawn}`,
    ],
  ],
  [
    'confirming what was withdrawn',
    () => ['perspectief', 'vaststellen', dropped],
    3,
    () => [
      `Het handelingsperspectief ${dropped} is ingetrokken en wordt niet meer gewijzigd.`,
      'Leg zo nodig een nieuw handelingsperspectief vast met: mao perspectief toevoegen',
    ],
  ],
  [
    'erasing a handelingsperspectief that was applied',
    () => ['perspectief', 'wis', story.perspective, '--ja'],
    3,
    () => [
      `Het handelingsperspectief ${story.perspective} kan niet weg: ${story.uptake} hoort erbij.`,
      `Wis alleen de tekst, met: mao perspectief wis ${story.perspective} --alleen-tekst. Of wis eerst wat ernaar verwijst.`,
    ],
  ],
  [
    'applying what was withdrawn',
    () => apply(dropped),
    3,
    () => [
      `Het handelingsperspectief ${dropped} is ingetrokken en wordt niet meer toegepast.`,
      `Waarom, ziet u met: mao perspectief toon ${dropped}`,
    ],
  ],
  [
    'applying what does not exist',
    () => apply('HP-22222'),
    4,
    () => [
      'Er is geen handelingsperspectief met de code "HP-22222".',
      'De codes ziet u met: mao perspectief lijst',
    ],
  ],
  [
    'an application of nothing, nowhere',
    () => ['toepassing', 'toevoegen', '--datum', '2024'],
    2,
    () => [
      '--perspectief: Het handelingsperspectief ontbreekt.',
      '--regio: De regio ontbreekt.',
      'Geef nog: --perspectief, --regio.',
    ],
  ],
  [
    'an outcome that resembles one',
    () => [...apply(), '--uitkomst', 'werkt deels'],
    2,
    () => [
      '--uitkomst: "werkt deels" is geen bekende keuze.',
      'Bedoelt u "werkte deels"? Kies uit: werkte, werkte deels, werkte niet, te vroeg.',
    ],
  ],
  [
    'an outcome that resembles nothing',
    () => ['toepassing', 'wijzig', story.uptake, '--uitkomst', 'prachtig'],
    2,
    () => [
      '--uitkomst: "prachtig" is geen bekende keuze.',
      'Kies uit: werkte, werkte deels, werkte niet, te vroeg.',
    ],
  ],
  [
    'an application before its cycle began',
    () => [...apply().slice(0, -1), '2024-01', '--cyclus', story.cycle],
    3,
    () => [
      `De toepassing was in januari 2024, voordat de cyclus ${story.cycle} begon (februari 2024).`,
      'Controleer de datum, of wijzig de begindatum.',
    ],
  ],
  [
    'an application in the future',
    () => [...apply().slice(0, -1), '2024-07'],
    2,
    () => [
      '--datum: De datum "2024-07" ligt in de toekomst.',
      'Controleer dag, maand en jaar: het is vandaag 2024-06-01.',
    ],
  ],
  [
    'an application of a closed coalition',
    () => [...apply(), '--coalitie', gone],
    3,
    () => [
      `De coalitie Oud (${gone}) is gesloten; er komt niets meer bij.`,
      'Kies een coalitie die loopt, zie: mao coalitie lijst --status loopt',
    ],
  ],
  [
    'a bottleneck nowhere',
    () => BOTTLENECK.slice(0, -2),
    2,
    () => ["--regio: De regio's ontbreken.", 'Geef nog: --regio.'],
  ],
  [
    'a bottleneck from a lesson that was withdrawn',
    () => ['knelpunt', 'koppel', bottleneck, '--les', withdrawn],
    3,
    () => [
      `De les ${withdrawn} is ingetrokken; daar wordt niet op voortgebouwd.`,
      `Waarom, ziet u met: mao les toon ${withdrawn}`,
    ],
  ],
  [
    'linking without a lesson',
    () => ['knelpunt', 'koppel', bottleneck],
    2,
    () => [
      'Zeg erbij welke les u wilt koppelen.',
      `Bijvoorbeeld: mao knelpunt koppel ${bottleneck} --les TWE-7K3Q`,
    ],
  ],
  [
    'linking a lesson that does not exist',
    () => ['knelpunt', 'koppel', bottleneck, '--les', story.lesson, '--les', 'DRE-2222'],
    4,
    () => ['Er is geen les met de code "DRE-2222".', 'De codes ziet u met: mao les lijst'],
  ],
  [
    'a bottleneck at no table',
    () => ['knelpunt', 'agendeer', bottleneck],
    2,
    () => [
      'Er ontbreekt een antwoord: Op de agenda van welke tafel?',
      'Geef het met --tafel; zonder terminal stelt mao geen vragen.',
    ],
  ],
  [
    'an agenda of no table',
    () => ['knelpunt', 'status', doneWith, 'geagendeerd'],
    2,
    () => [
      'Zeg erbij op de agenda van welke tafel het knelpunt staat.',
      `Dat kan met: mao knelpunt agendeer ${doneWith} --tafel <tafel>`,
    ],
  ],
  [
    'on an agenda before it was on the one before',
    () => ['knelpunt', 'agendeer', bottleneck, '--tafel', 'Onderwijszorgtafel', '--datum', '2024-05-09'],
    3,
    () => [
      `Dit was op 9 mei 2024, voordat het knelpunt ${bottleneck} kwam waar het nu staat (10 mei 2024).`,
      `De hele weg ziet u met: mao knelpunt toon ${bottleneck}`,
    ],
  ],
  [
    'solved without an answer',
    () => ['knelpunt', 'status', bottleneck, 'opgelost'],
    2,
    () => [
      'Er ontbreekt een antwoord: Wat is het antwoord voor de regio’s?',
      'Geef het met --antwoord; zonder terminal stelt mao geen vragen.',
    ],
  ],
  [
    'dropped without an answer',
    () => ['knelpunt', 'status', bottleneck, 'vervallen', '--antwoord', ' '],
    2,
    () => [
      'Er ontbreekt een antwoord: Wat is het antwoord voor de regio’s?',
      'Geef het met --antwoord; zonder terminal stelt mao geen vragen.',
    ],
  ],
  [
    'a status that resembles one',
    () => ['knelpunt', 'status', bottleneck, 'opgelos'],
    2,
    () => [
      'Een knelpunt kent de status "opgelos" niet. Bedoelde u "opgelost"?',
      'Kies uit: gesignaleerd, geagendeerd, in behandeling, opgelost, vervallen.',
    ],
  ],
  [
    'a change of a bottleneck that was dropped',
    () => ['knelpunt', 'wijzig', doneWith, '--niveau', 'lokaal'],
    3,
    () => [
      `Het knelpunt ${doneWith} is vervallen en wordt niet meer gewijzigd.`,
      'Leg zo nodig een nieuw knelpunt vast met: mao knelpunt toevoegen',
    ],
  ],
];

test.each(CASES)('%s is refused, and nothing is half done', async (_name, call, code, lines) => {
  const { mao } = story;
  const before = await everything();
  expect(await mao(call())).toEqual(failed(code, ...lines()));
  expect(await everything()).toEqual(before);
});

test('a month or a year is not before what it holds', async () => {
  const { mao, cycle } = story;
  for (const date of ['2024', '2024-02', '2024-02-01']) {
    const id = await say(mao, ...activityOn(date), '--cyclus', cycle);
    await say(mao, 'activiteit', 'wis', id, '--ja');
  }
});

/** What stands in the database, as far as a person can see. */
async function everything() {
  const { mao } = story;
  const nouns = ['coalitie', 'cyclus', 'activiteit', 'vraag', 'deling', 'check', 'les', 'ambitie'].concat([
    'reflectie',
    'perspectief',
    'toepassing',
    'knelpunt',
  ]);
  const lists: unknown[] = [];
  for (const noun of nouns) lists.push(await sayJson(mao, noun, 'lijst'));
  return lists;
}

test('brackets that speak of no schil belong to the name of a partner', async () => {
  const { mao } = story;
  const partners = ['Gemeente Almelo (afdeling jeugd)', 'Bureau (financiering)', 'Ouders (Het Hart)'];
  const id = await say(mao, ...COALITION_TO_BE, ...partners.flatMap((partner) => ['--partner', partner]));
  expect((await sayJson(mao, 'coalitie', 'toon', id)).partners).toEqual([
    { name: 'Gemeente Almelo (afdeling jeugd)', ring: null },
    { name: 'Bureau (financiering)', ring: null },
    { name: 'Ouders', ring: 'het hart' },
  ]);
});
