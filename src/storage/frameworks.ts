import type { Kysely, Transaction } from 'kysely';
import type { Element, Framework, Indicator } from '../domain/framework.ts';
import type { Tables } from './tables.ts';

/** Stores a version of the reflectiekader and makes it the one that new tags are made with. */
export async function insertFramework(trx: Transaction<Tables>, framework: Framework): Promise<void> {
  const { version, title, source } = framework;
  await trx.updateTable('frameworks').set({ current: 0 }).execute();
  await trx.insertInto('frameworks').values({ version, title, source, current: 1 }).execute();
  for (const element of framework.elements) {
    await insertItem(trx, version, null, element);
    for (const indicator of element.indicators) await insertItem(trx, version, element.code, indicator);
  }
}

async function insertItem(
  trx: Transaction<Tables>,
  framework: string,
  parent: string | null,
  item: Element | Indicator,
): Promise<void> {
  const { code, label, explanation, source } = item;
  const position = Number(code.slice(code.lastIndexOf('.') + 1));
  await trx
    .insertInto('framework_items')
    .values({ framework, code, parent, position, label, explanation, source })
    .execute();
  for (const former of item.formerLabels) {
    await trx.insertInto('framework_former_labels').values({ framework, code, label: former }).execute();
  }
}

/** The version that new tags are made with. */
export async function currentFramework(db: Kysely<Tables>): Promise<Framework> {
  const { version } = await db
    .selectFrom('frameworks')
    .select('version')
    .where('current', '=', 1)
    .executeTakeFirstOrThrow();
  const framework = await findFramework(db, version);
  if (!framework) throw new Error('the current framework is missing');
  return framework;
}

/** Every version there is, newest last. */
export async function frameworkVersions(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db.selectFrom('frameworks').select('version').orderBy('version').execute();
  return rows.map((row) => row.version);
}

/** Every version but the one that new tags are made with, newest last. */
export async function otherFrameworks(db: Kysely<Tables>, current: Framework): Promise<Framework[]> {
  const others: Framework[] = [];
  for (const version of await frameworkVersions(db)) {
    const framework = version === current.version ? null : await findFramework(db, version);
    if (framework) others.push(framework);
  }
  return others;
}

export async function findFramework(db: Kysely<Tables>, version: string): Promise<Framework | null> {
  const head = await db
    .selectFrom('frameworks')
    .select(['version', 'title', 'source'])
    .where('version', '=', version)
    .executeTakeFirst();
  if (!head) return null;
  const rows = await db
    .selectFrom('framework_items')
    .select(['code', 'parent', 'label', 'explanation', 'source'])
    .where('framework', '=', version)
    .orderBy('parent')
    .orderBy('position')
    .execute();
  const former = await db
    .selectFrom('framework_former_labels')
    .select(['code', 'label'])
    .where('framework', '=', version)
    .orderBy('label')
    .execute();
  const items = rows.map(({ parent, ...item }) => ({
    parent,
    item: {
      ...item,
      formerLabels: former.filter(({ code }) => code === item.code).map(({ label }) => label),
    },
  }));
  const childrenOf = (code: string) => items.filter(({ parent }) => parent === code).map(({ item }) => item);
  const elements = items
    .filter(({ parent }) => parent === null)
    .map(({ item }) => ({ ...item, indicators: childrenOf(item.code) }));
  return { ...head, elements };
}
