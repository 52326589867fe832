/** A command that is shown and run; files are named as they stand in `fixtures/regio-exports`. */
export interface Step {
  readonly why: string;
  /** `{CY}` stands for the code that an earlier step remembered. */
  readonly args: readonly string[];
  /** Exit code that belongs to it. */
  readonly exitCode: number;
  /** The letters before the code that it gives, which later steps go on with. */
  readonly remember?: string;
}

/** One lesson all the way round, as people would record it: all of it is invented. */
export const STORY: readonly Step[] = [
  {
    why: 'Een leercyclus. Stap 1: een coalitie in Twente neemt iets aan.',
    args: [
      ...['coalitie', 'start', '--naam', 'Vroeg bellen', '--ambitie', 'Inclusieve samenwerking'],
      ...['--regio', 'Twente', '--begin', '2023-01'],
    ],
    exitCode: 0,
  },
  {
    why: 'Met de indicator van het reflectiekader waaraan zij werkt (stap 2).',
    args: [
      ...['cyclus', 'start', '--coalitie', 'Vroeg bellen', '--indicator', '2.6', '--begin', '2023-02'],
      ...['--aanname', 'Wie vroeg belt, houdt contact.', '--zonder-check'],
    ],
    exitCode: 0,
    remember: 'CY',
  },
  {
    why: 'Stap 3: doen.',
    args: [
      ...['activiteit', 'toevoegen', '--cyclus', '{CY}', '--titel', 'Bellen op dag twee'],
      ...['--werkvorm', 'fieldlab', '--datum', '2023-03', '--regio', 'Twente'],
    ],
    exitCode: 0,
    remember: 'AC',
  },
  {
    why: 'Stap 4: een les …',
    args: [
      ...['les', 'toevoegen', '--activiteit', '{AC}', '--regio', 'Twente', '--datum', '2023-05'],
      ...['--titel', 'Bellen op dag twee', '--gebeurd', 'Wij belden op de tweede dag van het verzuim.'],
      ...['--les', 'Een vraag opent wat een brief sluit.', '--richting', 'stimulerend'],
      ...['--indicator', '2.6', '--perspectief', 'ouder'],
    ],
    exitCode: 0,
    remember: 'TWE',
  },
  {
    why: '… die met het netwerk wordt gedeeld.',
    args: ['les', 'deel', '{TWE}', '--kanaal', 'nieuwsupdate', '--datum', '2023-06'],
    exitCode: 0,
  },
  {
    why: 'Stap 5: samen reflecteren, aan de hand van vier vragen …',
    args: [
      ...['reflectie', 'toevoegen', '--les', '{TWE}', '--datum', '2023-07', '--perspectief', 'ouder'],
      ...['--stimuleert', 'Een vast gezicht.', '--belemmert', 'Drukte.', '--randvoorwaarden', 'Tijd.'],
      ...['--handelingsperspectief', 'Bel zelf, op de tweede dag.'],
    ],
    exitCode: 0,
    remember: 'RE',
  },
  {
    why: '… en daaruit een handelingsperspectief: wat kan wie doen?',
    args: ['perspectief', 'toevoegen', '--reflectie', '{RE}', '--voor-wie', 'mentor', '--titel', 'Bel zelf'],
    exitCode: 0,
    remember: 'HP',
  },
  {
    why: 'Stap 6: Almere past het toe. Het werkte.',
    args: [
      ...['toepassing', 'toevoegen', '--perspectief', '{HP}', '--regio', 'Almere', '--datum', '2023-10'],
      ...['--uitkomst', 'werkte', '--hoe-weten-we-dat', 'Minder verzuim.', '--bewijsniveau', '3'],
    ],
    exitCode: 0,
  },
  {
    why: 'Ook De Meierij past het toe, maar anders. Daar werkte het niet.',
    args: [
      ...['toepassing', 'toevoegen', '--perspectief', '{HP}', '--regio', 'De Meierij', '--datum', '2023-11'],
      ...['--uitkomst', 'werkte niet', '--aangepast', 'De administratie belde.'],
    ],
    exitCode: 0,
  },
  {
    why: 'Beide uitkomsten staan naast elkaar.',
    args: ['perspectief', 'toon', '{HP}'],
    exitCode: 0,
  },
  {
    why: 'Wat het systeem in de weg legt, is een knelpunt …',
    args: [
      ...['knelpunt', 'toevoegen', '--titel', 'Geen uren om te bellen', '--niveau', 'landelijk'],
      ...['--les', '{TWE}', '--datum', '2023-11'],
    ],
    exitCode: 0,
    remember: 'KN',
  },
  {
    why: '… en komt op de agenda van de tafel die er iets aan kan doen.',
    args: ['knelpunt', 'agendeer', '{KN}', '--tafel', 'Onderwijszorgtafel', '--datum', '2023-12'],
    exitCode: 0,
  },
  { why: 'Waar staat de cyclus nu?', args: ['cyclus', 'toon', '{CY}'], exitCode: 0 },
];
