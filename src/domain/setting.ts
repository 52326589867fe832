/** The settings there are. Named as people type them and as they stand in a settings file. */
export const SETTING_NAMES = [
  'regio',
  'rol',
  'coalitie',
  'database',
  'editor',
  'pager',
  'toegankelijk',
] as const;
export type SettingName = (typeof SETTING_NAMES)[number];

export interface SettingRule {
  /** Environment variables that go before the files, the first one first. */
  readonly variables: readonly string[];
  /** Whether it starts a program: then a project file, which may come from anybody, cannot set it. */
  readonly program?: boolean;
  /** The only values there are. */
  readonly choices?: readonly string[];
}

export const YES_NO = ['ja', 'nee'] as const;

export const SETTING_RULES: Readonly<Record<SettingName, SettingRule>> = {
  regio: { variables: ['MAO_REGIO'] },
  rol: { variables: ['MAO_ROL'] },
  coalitie: { variables: ['MAO_COALITIE'] },
  database: { variables: ['MAO_DATABASE'] },
  editor: { variables: ['VISUAL', 'EDITOR'], program: true },
  pager: { variables: ['MAO_PAGER', 'PAGER'], program: true },
  toegankelijk: { variables: ['ACCESSIBLE'], choices: YES_NO },
};

/** Where a value comes from, the one that counts most first. The options of a command go before all of them. */
export type SettingSource = 'environment' | 'project' | 'user';

/** A setting that has a value. */
export interface SettingValue {
  readonly value: string;
  readonly source: SettingSource;
  /** The variable, or the path of the file. */
  readonly place: string;
}

/** What stands in a settings file. */
export type SettingTexts = Readonly<Partial<Record<SettingName, string>>>;
