import type { Deps } from '../app/deps.ts';
import { requireRecord } from '../app/find-record.ts';
import { showFramework } from '../app/frameworks.ts';
import { listRecords } from '../app/list-records.ts';
import { NOUN_WORDS } from '../app/noun-words.ts';
import { type RecordFilterTexts, resolveRecordFilter } from '../app/record-filter.ts';
import { recordHistory } from '../app/record-history.ts';
import { namesIn } from '../app/record-names.ts';
import { type AnyRecord, type NounDefinition, titleOf } from '../domain/record.ts';
import type { Context } from './context.ts';
import type { Run } from './dutch.ts';
import { jsonArray } from './json-output.ts';
import { fieldLabel, type NounForm } from './nouns/noun-words.ts';
import { argument, choices, type Options, text, texts, wholeNumber } from './options.ts';
import { renderHistory } from './render/history.ts';
import { renderRecordPage } from './render/record-page.ts';
import { renderRecordTable } from './render/record-table.ts';
import { withSession } from './session.ts';

const PAGE = 20;

/** `lijst` */
export function runList<D extends NounDefinition>(form: NounForm<D>): Run {
  const { definition } = form;
  return async (context, { options }) => {
    const limit =
      wholeNumber(options, 'limiet', { min: 1 }) ?? (context.json ? Number.MAX_SAFE_INTEGER : PAGE);
    const { records, total, names } = await withSession(context, null, async (deps) => {
      const filter = await resolveRecordFilter(deps, recordFilterTexts(definition, options));
      const list = await listRecords(deps, definition, filter, limit);
      return { ...list, names: context.json ? new Map() : await namesIn(deps, definition, list.records) };
    });
    if (context.json) await context.streams.outAll(jsonArray(records));
    else {
      context.streams.out(renderRecordTable(form, records, names, context.streams));
      tellTotal(context, definition, records.length, total, options);
    }
    return 0;
  };
}

function tellTotal(
  { notify }: Context,
  definition: NounDefinition,
  shown: number,
  total: number,
  options: Options,
): void {
  const { many, make } = NOUN_WORDS[definition.noun];
  if (shown === 0) {
    const filter = recordFilterTexts(definition, options);
    const narrowed = Object.values(filter).some((part) => part !== null && part.length > 0);
    notify(
      narrowed
        ? `Er zijn geen ${many} die hierbij passen. Laat een filter weg om meer te zien.`
        : `Er zijn nog geen ${many}. Begin met: ${make}`,
    );
  } else if (total > shown) notify(`${shown} van ${total} ${many}. Meer ziet u met --limiet ${total}.`);
}

/** What was typed for `filterOptions`. */
function recordFilterTexts(definition: NounDefinition, options: Options): RecordFilterTexts {
  const many = (name: string) => (options.has(name) ? texts(options, name) : []);
  const one = (name: string) => (options.has(name) ? text(options, name) : null);
  return {
    regions: many('regio'),
    elements: many('element'),
    indicators: many('indicator'),
    coalitions: many('coalitie'),
    cycles: many('cyclus'),
    ambitions: many('ambitie'),
    statuses: choices(options, 'status', definition.statuses),
    from: one('van'),
    until: one('tot'),
  };
}

/** `toon` */
export function runShow<D extends NounDefinition>(form: NounForm<D>): Run {
  return async (context, input) => {
    const page = await withSession(context, null, async (deps) => {
      const { record } = await requireRecord(deps.storage.db, form.definition, argument(input, 0));
      return recordPage(deps, form.definition, record);
    });
    context.streams.out(
      context.json ? `${JSON.stringify(page.record)}\n` : renderRecordPage(form, page, context.streams),
    );
    return 0;
  };
}

/** A record with what the codes in it stand for. */
export async function recordPage<R extends AnyRecord>(deps: Deps, definition: NounDefinition, record: R) {
  return {
    record,
    names: await namesIn(deps, definition, [record]),
    framework: await showFramework(deps, null),
  };
}

/** `geschiedenis` */
export function runHistory<D extends NounDefinition>(form: NounForm<D>): Run {
  return async (context, input) => {
    const { record, events } = await withSession(context, null, (deps) =>
      recordHistory(deps, form.definition, argument(input, 0)),
    );
    if (context.json) context.streams.out(`${JSON.stringify({ id: record.id, events })}\n`);
    else {
      const subject = {
        id: record.id,
        title: titleOf(form.definition, { ...record }),
        labelOf: (field: string) => fieldLabel(form, field),
      };
      context.streams.out(renderHistory(subject, events, context.streams));
    }
    return 0;
  };
}
