import { listRecords } from '../../app/list-records.ts';
import { knownReference } from '../../app/references.ts';
import { listRegions } from '../../app/regions.ts';
import { COALITION } from '../../domain/coalition.ts';
import type { SettingName } from '../../domain/setting.ts';
import { ROLES } from '../../domain/values.ts';
import type { Context } from '../context.ts';
import type { Run } from '../dutch.ts';
import { type Options, text } from '../options.ts';
import { ownRegion, regionChoices } from '../region-choices.ts';
import { safeText } from '../render/safe-text.ts';
import { withSession } from '../session.ts';
import { readSetting, saveSettings } from './instelling-run.ts';

const QUESTIONS = {
  regio: 'Welke regio is de uwe? (typ om te zoeken)',
  rol: 'Welke rol hebt u? (een rol, geen naam)',
  otherRol: 'Hoe heet uw rol?',
  coalitie: 'In welke coalitie werkt u?',
} as const;

const RUNNING = { statuses: [COALITION.statuses[0]] };
/** Coalitions to choose from. */
const MOST = 200;

/** `mao begin` */
export const run: Run = async (context, { options }) => {
  const typed = await askMissing(context, options);
  const changes = new Map<SettingName, string>();
  for (const [name, value] of typed) {
    // What was not there need not be taken away.
    if (value.trim() === '' && context.settings.get(name) === null) continue;
    changes.set(name, await readSetting(context, name, value));
  }
  const isKnown = await isKnownCoalition(context, changes.get('coalitie') ?? '');
  const path = await saveSettings(context, changes);
  if (!isKnown) tellUnknownCoalition(context, changes.get('coalitie') ?? '');
  context.notify(
    `Dit staat in ${path}. Wijzigen kan met: mao instelling zet <naam> <waarde>\n\n` +
      'Leg nu uw eerste les vast:          mao les toevoegen\n' +
      'Kijk wat anderen al leerden:        mao zoek <woorden>\n' +
      'Laat de Tab-toets meedenken:        mao help terminal',
  );
  return 0;
};

/** Looked up before anything is saved: a database that cannot be used is no half success. */
async function isKnownCoalition(context: Context, name: string): Promise<boolean> {
  if (name === '') return true;
  return (await withSession(context, null, (deps) => knownReference(deps, 'coalition', name))) !== null;
}

/** A coalition may be set before it is there; who does should know that it still has to begin. */
function tellUnknownCoalition(context: Context, name: string): void {
  const named = /["\\$`!]/u.test(name) ? '' : ` --naam "${safeText(name)}"`;
  context.notify(`De coalitie ${safeText(name)} is er nog niet. Begin haar met: mao coalitie start${named}`);
}

/** What was given by options; on a terminal the rest is asked, beginning with what is set now. */
async function askMissing(context: Context, options: Options): Promise<Map<SettingName, string>> {
  const { prompter } = context;
  const given = new Map<SettingName, string>();
  for (const name of ['regio', 'rol', 'coalitie'] as const) {
    const value = text(options, name);
    if (value !== null) given.set(name, value);
  }
  // A script gives what it wants to set; the region is what everybody has.
  if (!prompter.canAsk && given.size > 0) return given;
  if (!given.has('regio')) given.set('regio', await askRegion(context));
  if (!given.has('rol')) given.set('rol', await askRole(context));
  if (!given.has('coalitie')) given.set('coalitie', await askCoalition(context));
  return given;
}

async function askRegion(context: Context): Promise<string> {
  const question = { message: QUESTIONS.regio, option: '--regio' };
  if (!context.prompter.canAsk) return context.prompter.text(question);
  const regions = await withSession(context, null, listRegions);
  const own = ownRegion(regions, context);
  return context.prompter.select({
    ...question,
    choices: regionChoices(regions),
    ...(own === null ? {} : { initial: own }),
  });
}

async function askRole({ prompter, settings }: Context): Promise<string> {
  const now = settings.get('rol');
  const known: readonly string[] = now === null ? ROLES : [...new Set([now, ...ROLES])];
  const role = await prompter.select<string | null>({
    message: QUESTIONS.rol,
    option: '--rol',
    choices: [...known.map((value) => ({ value, name: value })), { value: null, name: 'een andere rol' }],
    ...(now === null ? {} : { initial: now }),
  });
  return role ?? prompter.text({ message: QUESTIONS.otherRol, option: '--rol', required: true });
}

/** One of the coalitions that run, where there are any, or another one, which may still have to begin. */
async function askCoalition(context: Context): Promise<string> {
  const { prompter, settings } = context;
  const now = settings.get('coalitie');
  const running = await withSession(context, null, (deps) => listRecords(deps, COALITION, RUNNING, MOST));
  if (running.records.length > 0) {
    const names = running.records.map(({ name }) => name);
    const chosen = await prompter.select<string | null>({
      message: QUESTIONS.coalitie,
      option: '--coalitie',
      choices: [
        ...names.map((name) => ({ value: name, name })),
        { value: '', name: 'geen' },
        { value: null, name: 'een andere coalitie' },
      ],
      initial: now === null || names.includes(now) ? (now ?? '') : null,
    });
    if (chosen !== null) return chosen;
  }
  return prompter.text({
    // Where one is set already, Enter keeps that.
    message: now === null ? `${QUESTIONS.coalitie} (Enter als dat er nu geen is)` : QUESTIONS.coalitie,
    option: '--coalitie',
    ...(now === null ? {} : { initial: now }),
  });
}
