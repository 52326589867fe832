import { NOUN_WORDS } from '../app/noun-words.ts';
import type { NounDefinition } from '../domain/record.ts';
import { BY } from './by-option.ts';
import type { ArgumentSpec, CommandSpec, Example, OptionSpec, Run } from './dutch.ts';
import { fieldOptions, type NounForm } from './nouns/noun-words.ts';

/** What stands behind the command in an example, and what that is for. */
type RestOfExample = readonly [rest: string, description: string];

/** What the commands do that every noun has; the file of a noun exports them by these names. */
interface RecordRuns {
  readonly runListed: Run;
  readonly runShown: Run;
  readonly runChanged: Run;
  readonly runHistoryOf: Run;
  readonly runErase: Run;
}

/** A command that ends a record, with the reason. */
interface Ending {
  readonly name: 'sluit' | 'intrekken';
  readonly summary: string;
  /** What `--reden` tells. */
  readonly reason: string;
  readonly options?: readonly OptionSpec[];
  readonly example: RestOfExample;
  readonly load: CommandSpec['load'];
}

export interface RecordSpecs {
  /** The argument that names one. */
  readonly id: ArgumentSpec;
  /** `lijst`, with the filters that the noun has fields for. */
  readonly list: (example: RestOfExample) => CommandSpec;
  /** `toon` */
  readonly show: (summary: string, example?: string) => CommandSpec;
  /** `wijzig`, with an option for each field. */
  readonly change: (example: RestOfExample) => CommandSpec;
  readonly end: (ending: Ending) => CommandSpec;
  /** `geschiedenis` */
  readonly history: () => CommandSpec;
  /** `wis` */
  readonly erase: () => CommandSpec;
}

/** The commands that every noun has, in the words of this one. */
export function recordSpecs(form: NounForm, runs: () => Promise<RecordRuns>): RecordSpecs {
  const { noun, prefix, date } = form.definition;
  const { the, many, command } = NOUN_WORDS[noun];
  const code = `${prefix}-7K3QD`;
  const example = (words: string, [rest, description]: RestOfExample): Example => ({
    command: `mao ${command} ${words} ${rest}`.trim(),
    description,
  });
  const id: ArgumentSpec = {
    name: '<id>',
    description: `de code van ${the}, bijvoorbeeld ${code}`,
    completes: noun,
    codeOf: noun,
  };
  return {
    id,
    list: (given) => ({
      name: 'lijst',
      summary: date === null ? `toont ${many}` : `toont ${many}, de nieuwste eerst`,
      options: filterOptions(form.definition, many),
      examples: [example('lijst', given)],
      load: async () => (await runs()).runListed,
    }),
    show: (summary, description = `Alles van ${the}`) => ({
      name: 'toon',
      summary,
      arguments: [id],
      examples: [example('toon', [code, description])],
      load: async () => (await runs()).runShown,
    }),
    change: (given) => ({
      name: 'wijzig',
      summary: `wijzigt ${the}; wat er stond, blijft in de geschiedenis`,
      description: `Wijzigt ${the}; wat er stond, blijft in de geschiedenis. Een lege tekst maakt een veld leeg.`,
      arguments: [id],
      options: [...fieldOptions(form, 'changed'), BY],
      examples: [example(`wijzig ${code}`, given)],
      load: async () => (await runs()).runChanged,
    }),
    end: ({ name, summary, reason, options = [], example: given, load }) => ({
      name,
      summary,
      arguments: [id],
      options: [{ flags: '--reden <tekst>', description: reason }, ...options, BY],
      examples: [example(`${name} ${code}`, given)],
      load,
    }),
    history: () => ({
      name: 'geschiedenis',
      summary: 'toont wie wat wanneer wijzigde',
      arguments: [id],
      examples: [example('geschiedenis', [code, 'Van vastleggen tot nu'])],
      load: async () => (await runs()).runHistoryOf,
    }),
    erase: () => ({
      name: 'wis',
      summary: `wist ${the} voorgoed, met de geschiedenis`,
      description: `Wist ${the} voorgoed: tekst, zoekwoorden en geschiedenis. Bedoeld voor wat er niet in had mogen staan, zoals persoonsgegevens. Kan niet ongedaan worden gemaakt.`,
      arguments: [id],
      options: [
        {
          flags: '--alleen-tekst',
          description: 'wist alleen de tekst en de geschiedenis; wat ernaar verwijst, blijft staan',
        },
        { flags: '--ja', description: 'zonder te vragen of u het zeker weet' },
      ],
      examples: [
        example(`wis ${code}`, ['--ja', 'Meteen wissen']),
        example(`wis ${code}`, ['--alleen-tekst', 'Als iets anders ernaar verwijst']),
      ],
      load: async () => (await runs()).runErase,
    }),
  };
}

/** The options that choose records of a noun; `recordFilterTexts` reads them. */
function filterOptions(definition: NounDefinition, many: string): OptionSpec[] {
  const has = (kind: string) => Object.values(definition.fields).some((field) => field.kind === kind);
  const pick = (there: boolean, ...options: OptionSpec[]): OptionSpec[] => (there ? options : []);
  return [
    ...pick(has('region') || has('regions'), {
      flags: '--regio <regio>',
      description: 'alleen van deze regio: naam, alias of code',
      completes: 'region',
      repeatable: true,
    }),
    ...pick(
      has('tags'),
      {
        flags: '--element <element>',
        description: 'alleen bij dit werkzame element en zijn indicatoren',
        completes: 'element',
        repeatable: true,
      },
      {
        flags: '--indicator <indicator>',
        description: 'alleen bij deze indicator, bijvoorbeeld 2.4',
        completes: 'indicator',
        repeatable: true,
      },
    ),
    ...pick('coalition' in definition.fields, {
      flags: '--coalitie <coalitie>',
      description: 'alleen van deze coalitie: naam of code',
      completes: 'coalition',
      repeatable: true,
    }),
    ...pick('cycle' in definition.fields, {
      flags: '--cyclus <code>',
      description: 'alleen bij deze cyclus',
      completes: 'cycle',
      repeatable: true,
    }),
    ...pick('ambition' in definition.fields, {
      flags: '--ambitie <naam>',
      description: 'alleen bij deze ambitie: naam of nummer',
      completes: 'ambition',
      repeatable: true,
    }),
    {
      flags: '--status <status>',
      description: 'alleen met deze status',
      repeatable: true,
      choices: definition.statuses,
    },
    ...pick(
      definition.date !== null,
      { flags: '--van <datum>', description: 'op of na deze dag, maand of in dit jaar' },
      { flags: '--tot <datum>', description: 'op of voor deze dag, maand of in dit jaar' },
    ),
    { flags: '--limiet <aantal>', description: `hoeveel ${many} ten hoogste; zonder --json is dat 20` },
  ];
}
