import { describe, expect, test } from 'vitest';
import type { Context } from '../../src/cli/context.ts';
import type { CommandSpec, Entry } from '../../src/cli/dutch.ts';
import { main } from '../../src/cli/main.ts';
import { choice, flag, type Input, text, texts, wholeNumber } from '../../src/cli/options.ts';
import { MaoError } from '../../src/domain/errors.ts';
import { testStreams } from '../helpers/streams.ts';

/** A command that shows how it was called. */
async function echo(context: Context, { args, options }: Input): Promise<number> {
  const called = {
    args,
    regio: text(options, 'regio'),
    indicator: texts(options, 'indicator'),
    teDuiden: flag(options, 'te-duiden'),
    limiet: wholeNumber(options, 'limiet', { min: 1, max: 100 }),
    richting: choice(options, 'richting', ['stimulerend', 'belemmerend']),
    database: context.database,
    json: context.json,
    quiet: context.quiet,
  };
  context.streams.out(`${JSON.stringify(called)}\n`);
  context.notify('Klaar.');
  return 0;
}

const lijst: CommandSpec = {
  name: 'lijst',
  summary: 'Toont de lessen',
  description: 'Toont de lessen van alle regio’s, de nieuwste eerst.',
  options: [
    { flags: '--regio <regio>', description: 'Alleen deze regio' },
    { flags: '--indicator <code>', description: 'Alleen deze indicator', repeatable: true },
    { flags: '--te-duiden', description: 'Alleen lessen zonder richting of label' },
    { flags: '--limiet <aantal>', description: 'Ten hoogste zoveel' },
    {
      flags: '--richting <richting>',
      description: 'Alleen deze richting',
      choices: ['stimulerend', 'belemmerend'],
    },
  ],
  examples: [{ command: 'mao les lijst --regio TWE', description: 'De lessen van Twente' }],
  load: async () => echo,
};

function failing(name: string, error: unknown): CommandSpec {
  return {
    name,
    summary: 'Mislukt',
    arguments: [{ name: '<id>', description: 'De code van de les' }],
    examples: [],
    load: async () => async () => {
      throw error;
    },
  };
}

const entries: readonly Entry[] = [
  {
    name: 'les',
    summary: 'Lessen vastleggen en terugvinden',
    commands: () => [
      lijst,
      failing(
        'toon',
        new MaoError('not-found', 'not-found', 'Er is geen les "\u202ETWE".', { hint: 'Zoek hem.' }),
      ),
      failing('wis', new TypeError('geheime lestekst')),
    ],
  },
];

async function run(...argv: readonly string[]) {
  const streams = testStreams();
  const code = await main(argv, { streams, env: {}, entries, version: '9.8.7' });
  return { code, stdout: streams.stdout(), stderr: streams.stderr() };
}

describe('help', () => {
  test('of the whole program, also without any word', async () => {
    const expected = {
      code: 0,
      stderr: '',
      stdout: `Gebruik: mao <opdracht> [opties]

Leg vast wat uw regio leert, vind wat anderen al leerden en maak rapportages
langs het reflectiekader van Met Andere Ogen.

Opdrachten:
  les                  Lessen vastleggen en terugvinden
  help [opdracht...]   toont de hulp bij een opdracht of onderwerp

Algemene opties:
  --database <pad>     het databasebestand; anders MAO_DATABASE of uw eigen map
  --json               uitvoer als JSON, voor scripts
  --stil               geen meldingen of voortgang
  --geen-pager         lange uitvoer in één keer
  --versie, --version  toont de versie
  -h, --help           toont deze hulp

Onderwerpen, met mao help <onderwerp>:
  datums        hoe u een dag, een maand of een jaar schrijft
  csv           welke kolommen mao kent in een CSV-bestand
  instellingen  wat u één keer instelt, en wat voor gaat
  terminal      toetsen, bladeren, aanvullen, schermlezer en kleur
  privacy       wat niet in een les hoort, en wat u doet als het er toch staat
  exitcodes     hoe een script ziet hoe het ging
`,
    };
    expect(await run()).toEqual(expected);
    expect(await run('--help')).toEqual(expected);
  });

  test('of a command, with choices, general options and examples', async () => {
    const expected = `Gebruik: mao les lijst [opties]

Toont de lessen van alle regio’s, de nieuwste eerst.

Opties:
  --regio <regio>        Alleen deze regio
  --indicator <code>     Alleen deze indicator (mag vaker)
  --te-duiden            Alleen lessen zonder richting of label
  --limiet <aantal>      Ten hoogste zoveel
  --richting <richting>  Alleen deze richting (kies uit stimulerend,
                         belemmerend)

Algemene opties:
  --database <pad>       het databasebestand; anders MAO_DATABASE of uw eigen
                         map
  --json                 uitvoer als JSON, voor scripts
  --stil                 geen meldingen of voortgang
  --geen-pager           lange uitvoer in één keer
  --versie, --version    toont de versie
  -h, --help             toont deze hulp

Voorbeelden:
  # De lessen van Twente
  mao les lijst --regio TWE
`;
    for (const argv of [
      ['les', 'lijst', '--help'],
      ['les', 'lijst', '-h'],
      ['help', 'les', 'lijst'],
    ]) {
      expect(await run(...argv)).toEqual({ code: 0, stdout: expected, stderr: '' });
    }
  });

  test('of a command that does not exist', async () => {
    expect(await run('help', 'les', 'lijts')).toEqual({
      code: 2,
      stdout: '',
      stderr: '`mao les` kent de opdracht "lijts" niet. Bedoelde u `mao les lijst`?\nZie `mao les --help`.\n',
    });
  });

  test('--versie and --version anywhere', async () => {
    for (const argv of [['--versie'], ['--version'], ['les', 'lijst', '--versie']]) {
      expect(await run(...argv)).toEqual({ code: 0, stdout: '9.8.7\n', stderr: '' });
    }
  });
});

describe('options', () => {
  const called = {
    args: [],
    regio: null,
    indicator: [],
    teDuiden: false,
    limiet: null,
    richting: null,
    database: null,
    json: false,
    quiet: false,
  };

  test('reach the body by type', async () => {
    const { stdout, stderr } = await run(
      ...['les', 'lijst', '--regio', 'TWE', '--indicator', '2.4', '--indicator=3.1', '--te-duiden'],
      ...['--limiet', '20', '--richting', 'Belemmerend'],
    );
    expect(JSON.parse(stdout)).toEqual({
      ...called,
      regio: 'TWE',
      indicator: ['2.4', '3.1'],
      teDuiden: true,
      limiet: 20,
      richting: 'belemmerend',
    });
    expect(stderr).toBe('Klaar.\n');
  });

  test('take a value that looks like an option behind "="; what has no value may be repeated', async () => {
    const { stdout } = await run('les', 'lijst', '--regio=--richting', '--te-duiden', '--te-duiden');
    expect(JSON.parse(stdout)).toEqual({ ...called, regio: '--richting', teDuiden: true });
    const dashes = await run('les', 'lijst', '--regio', '--onbekend', '--indicator', '-');
    expect(JSON.parse(dashes.stdout)).toEqual({ ...called, regio: '--onbekend', indicator: ['-'] });
  });

  test('that every command knows stand before or after it, and one with a value not in both places', async () => {
    const before = await run('--database', 'a.db', '--json', '--stil', 'les', 'lijst');
    const between = await run('les', '--database', 'a.db', '--json', '--stil', 'lijst');
    const after = await run('--json', 'les', 'lijst', '--database', 'a.db', '--json', '--stil');
    for (const { stdout, stderr } of [before, between, after]) {
      expect(JSON.parse(stdout)).toEqual({ ...called, database: 'a.db', json: true, quiet: true });
      expect(stderr).toBe('');
    }
    expect(await run('--database', 'b.db', 'les', 'lijst', '--database', 'a.db')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'De optie --database kan maar één keer worden gegeven.\nLaat er één staan. Zie `mao les lijst --help`.\n',
    });
  });
});

describe('wrong use exits 2 with the nearest that exists', () => {
  test.each([
    [['les'], 'Zeg erbij wat `mao les` moet doen: lijst, toon, wis.\nZie `mao les --help`.\n'],
    [['lesssen'], '`mao` kent de opdracht "lesssen" niet. Bedoelde u `mao les`?\nZie `mao --help`.\n'],
    [
      ['les', 'tonn'],
      '`mao les` kent de opdracht "tonn" niet. Bedoelde u `mao les toon`?\nZie `mao les --help`.\n',
    ],
    [['xyzzy'], '`mao` kent de opdracht "xyzzy" niet.\nZie `mao --help`.\n'],
    [
      ['les', 'lijst', '--regoi=TWE'],
      '`mao les lijst` kent de optie --regoi niet. Bedoelde u --regio?\nZie `mao les lijst --help`.\n',
    ],
    [['les', 'lijst', '-x'], '`mao les lijst` kent de optie -x niet.\nZie `mao les lijst --help`.\n'],
    [['--jsn', 'les', 'lijst'], '`mao` kent de optie --jsn niet. Bedoelde u --json?\nZie `mao --help`.\n'],
    [
      ['les', 'toon'],
      'Bij `mao les toon` ontbreekt <id>: De code van de les.\nDe codes ziet u met: mao les lijst\n',
    ],
    [
      ['les', 'lijst', '--regio'],
      'Bij de optie --regio ontbreekt een waarde.\nSchrijf het zo: --regio <regio>. Zie `mao les lijst --help`.\n',
    ],
    [
      ['les', 'lijst', '--indicator', '--te-duiden'],
      'Bij de optie --indicator ontbreekt een waarde.\n' +
        'Schrijf het zo: --indicator <code>. Zie `mao les lijst --help`.\n',
    ],
    [
      ['les', 'lijst', '--regio', '--richting=belemmerend'],
      'Bij de optie --regio ontbreekt een waarde.\nSchrijf het zo: --regio <regio>. Zie `mao les lijst --help`.\n',
    ],
    [
      ['--database', '--json', 'les', 'lijst', '--stil'],
      '{"error":{"code":"missing-value","message":"Bij de optie --database ontbreekt een waarde.",' +
        '"hint":"Schrijf het zo: --database <pad>. Zie `mao --help`."}}\n',
    ],
    [
      ['les', 'lijst', '--regio', 'TWE', '--regio=DRE'],
      'De optie --regio kan maar één keer worden gegeven.\nLaat er één staan. Zie `mao les lijst --help`.\n',
    ],
    [
      ['les', 'lijst', '--te-duiden=ja'],
      'Bij de optie --te-duiden hoort geen waarde.\nSchrijf alleen --te-duiden. Zie `mao les lijst --help`.\n',
    ],
    [
      ['les', 'lijst', '--regio', 'Hart', 'van', 'Brabant'],
      'Te veel bij `mao les lijst`: "van", "Brabant".\n' +
        'Zet een tekst met spaties tussen aanhalingstekens. Zie `mao les lijst --help`.\n',
    ],
    [
      ['les', 'lijst', '--richting', 'stimulerent'],
      'De optie --richting kent de waarde "stimulerent" niet. Bedoelde u stimulerend?\n' +
        'Kies uit: stimulerend, belemmerend.\n',
    ],
    [
      ['les', 'lijst', '--limiet', '0'],
      'De optie --limiet kan "0" niet gebruiken.\nGeef een heel getal van 1 tot en met 100.\n',
    ],
    [
      ['les', 'lijst', '--limiet', '1e2'],
      'De optie --limiet kan "1e2" niet gebruiken.\nGeef een heel getal van 1 tot en met 100.\n',
    ],
  ])('%j', async (argv, stderr) => {
    expect(await run(...argv)).toEqual({ code: 2, stdout: '', stderr });
  });

  test('as JSON, wherever --json stands', async () => {
    const { code, stdout, stderr } = await run('les', 'lijst', '--regoi', '--json');
    expect([code, stdout]).toEqual([2, '']);
    expect(JSON.parse(stderr)).toEqual({
      error: {
        code: 'unknown-option',
        message: '`mao les lijst` kent de optie --regoi niet. Bedoelde u --regio?',
        hint: 'Zie `mao les lijst --help`.',
      },
    });
  });
});

describe('errors of a command', () => {
  test('have the exit code of their kind, and cannot fool the terminal', async () => {
    expect(await run('les', 'toon', 'x')).toEqual({
      code: 4,
      stdout: '',
      stderr: 'Er is geen les "<U+202E>TWE".\nZoek hem.\n',
    });
    const asJson = await run('les', 'toon', 'x', '--json');
    expect(asJson.code).toBe(4);
    expect(asJson.stderr).toBe(
      '{"error":{"code":"not-found","message":"Er is geen les \\"\u202ETWE\\".","hint":"Zoek hem."}}\n',
    );
  });

  test('that nobody foresaw are told without their text', async () => {
    const { code, stdout, stderr } = await run('les', 'wis', 'x');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Er ging iets mis dat niet had mogen gebeuren: TypeError\.\n/);
    expect(stderr).not.toContain('geheime');
    expect(stderr).not.toContain('main.test');
  });

  test('show where they came from with MAO_DEBUG=1 only', async () => {
    const streams = testStreams();
    expect(await main(['les', 'wis', 'x'], { streams, env: { MAO_DEBUG: '1' }, entries })).toBe(1);
    expect(streams.stderr()).toContain('TypeError: geheime lestekst\n');
  });
});
