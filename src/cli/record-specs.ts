import type { NounDefinition, RecordNoun } from '../domain/record.ts';
import { BY } from './by-option.ts';
import type { ArgumentSpec, CommandSpec, Example, OptionSpec } from './dutch.ts';
import { fieldOptions, type NounForm } from './nouns/noun-words.ts';

/** How a noun is spoken of in the help of its commands. */
export interface SpokenNoun {
  /** `de cyclus` */
  readonly the: string;
  readonly many: string;
  /** A code as an example. */
  readonly code: string;
  readonly noun: RecordNoun;
  /** Its commands: `mao cyclus`. */
  readonly path: string;
}

/** The argument that names one. */
export function codeArgument({ the, code, noun }: SpokenNoun): ArgumentSpec {
  return { name: '<id>', description: `de code van ${the}, bijvoorbeeld ${code}`, completes: noun };
}

/** `lijst`, with the filters that the noun has fields for. */
export function listSpec(
  form: NounForm,
  { many }: SpokenNoun,
  examples: readonly Example[],
  load: CommandSpec['load'],
): CommandSpec {
  return {
    name: 'lijst',
    summary: form.definition.date === null ? `toont ${many}` : `toont ${many}, de nieuwste eerst`,
    options: filterOptions(form.definition, many),
    examples,
    load,
  };
}

/** `toon` */
export function showSpec(noun: SpokenNoun, summary: string, load: CommandSpec['load']): CommandSpec {
  const { the, code, path } = noun;
  return {
    name: 'toon',
    summary,
    arguments: [codeArgument(noun)],
    examples: [{ command: `${path} toon ${code}`, description: `Alles van ${the}` }],
    load,
  };
}

/** `wijzig`, with an option for each field. */
export function changeSpec(
  form: NounForm,
  noun: SpokenNoun,
  examples: readonly Example[],
  load: CommandSpec['load'],
): CommandSpec {
  return {
    name: 'wijzig',
    summary: `wijzigt ${noun.the}; wat er stond, blijft in de geschiedenis`,
    description: `Wijzigt ${noun.the}; wat er stond, blijft in de geschiedenis. Een lege tekst maakt een veld leeg.`,
    arguments: [codeArgument(noun)],
    options: [...fieldOptions(form, 'changed'), BY],
    examples,
    load,
  };
}

/** `sluit` or `intrekken`, with the reason. */
export function endSpec(
  noun: SpokenNoun,
  verb: { readonly name: string; readonly summary: string; readonly reason: string },
  options: readonly OptionSpec[],
  examples: readonly Example[],
  load: CommandSpec['load'],
): CommandSpec {
  return {
    name: verb.name,
    summary: verb.summary,
    arguments: [codeArgument(noun)],
    options: [{ flags: '--reden <tekst>', description: verb.reason }, ...options, BY],
    examples,
    load,
  };
}

/** `geschiedenis` */
export function historySpec(noun: SpokenNoun, load: CommandSpec['load']): CommandSpec {
  return {
    name: 'geschiedenis',
    summary: 'toont wie wat wanneer wijzigde',
    arguments: [codeArgument(noun)],
    examples: [{ command: `${noun.path} geschiedenis ${noun.code}`, description: 'Van vastleggen tot nu' }],
    load,
  };
}

/** `wis` */
export function eraseSpec(noun: SpokenNoun, load: CommandSpec['load']): CommandSpec {
  return {
    name: 'wis',
    summary: `wist ${noun.the} voorgoed, met de geschiedenis`,
    description: `Wist ${noun.the} voorgoed: tekst, zoekwoorden en geschiedenis. Bedoeld voor wat er niet in had mogen staan, zoals persoonsgegevens. Kan niet ongedaan worden gemaakt.`,
    arguments: [codeArgument(noun)],
    options: [{ flags: '--ja', description: 'zonder te vragen of u het zeker weet' }],
    examples: [{ command: `${noun.path} wis ${noun.code} --ja`, description: 'Meteen wissen' }],
    load,
  };
}

/** The options that choose records of a noun; `recordFilterTexts` reads them. */
export function filterOptions(definition: NounDefinition, many: string): OptionSpec[] {
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
