import type { Context } from './context.ts';
import { interruptedError } from './errors.ts';
import { askInTurn, BACK_HINT, onBack, type Step } from './going-back.ts';
import { renderSummary, type SummaryLine } from './render/summary.ts';

/** The texts of what is being filled in, by field; the parts of a list stand between `|`. */
export type FormTexts<F extends string = string> = Map<F, string>;

/** Questions about one thing. */
export interface Form<F extends string = string> {
  readonly fields: readonly {
    readonly field: F;
    readonly label: string;
    readonly question: string;
    /** Not for a new one: it is filled in at the end. */
    readonly atEnd?: true;
  }[];
  /** The fields it cannot do without. */
  readonly required: readonly F[];
  /** What is asked of a new one, in order; without it that is what is required. */
  readonly asked?: readonly F[];
  /** Fills in what follows from the answers so far; what is filled in is not asked. */
  readonly follow?: (texts: FormTexts<F>) => Promise<void>;
  /** Asks one field, beginning with what the texts hold of it, and puts the answer there. */
  readonly ask: (field: F, texts: FormTexts<F>) => Promise<void>;
  /** What will be recorded, as a person reads it. */
  readonly show: (texts: FormTexts<F>) => Promise<readonly SummaryLine[]>;
  /** `Deze les vastleggen?` */
  readonly confirm: string;
}

/**
 * Asks what is still open, offers the rest, and asks whether it is right. Nothing is asked when all that is required is
 * there; says whether anything was.
 *
 * @param context one whose questions have a way back.
 * @param refused what was answered was not taken: only whether it is right is asked, so that it can be changed.
 */
export async function fillForm<F extends string>(
  context: Context,
  form: Form<F>,
  texts: FormTexts<F>,
  refused = false,
): Promise<boolean> {
  if (refused) return askUntilRight(context, form, texts);
  const isOpen = (field: F) =>
    form.required.includes(field) ? !texts.get(field)?.trim() : !texts.has(field);
  if (!form.required.some(isOpen)) return false;
  const confirm: Step = { isOpen: () => true, ask: () => askUntilRight(context, form, texts) };
  context.notify(BACK_HINT);
  await askInTurn(
    [...neededSteps(form, texts, isOpen), ...furtherSteps(context, form, texts, isOpen), confirm],
    async () => {},
  );
  return true;
}

/** A question for each field that is asked anyway, unless it was given or follows from another answer. */
function neededSteps<F extends string>(
  form: Form<F>,
  texts: FormTexts<F>,
  isOpen: (field: F) => boolean,
): Step[] {
  const answered = new Set<F>();
  const followed = new Map<F, readonly F[]>();
  return (form.asked ?? form.required).map((field) => ({
    isOpen: () => isOpen(field),
    ask: async () => {
      if (!isOpen(field) && !answered.has(field)) return false;
      await form.ask(field, texts);
      answered.add(field);
      // What followed from the answer before may not follow from this one.
      for (const name of followed.get(field) ?? []) if (!answered.has(name)) texts.delete(name);
      const before = new Set(texts.keys());
      await form.follow?.(texts);
      followed.set(
        field,
        [...texts.keys()].filter((name) => !before.has(name)),
      );
      return true;
    },
  }));
}

/** A question which of the other fields are wanted too, and one for each of them. */
function furtherSteps<F extends string>(
  context: Context,
  form: Form<F>,
  texts: FormTexts<F>,
  isOpen: (field: F) => boolean,
): Step[] {
  let wanted: readonly F[] = [];
  const which = async (): Promise<boolean> => {
    const optional = form.fields.filter(
      ({ field, atEnd }) => !atEnd && (isOpen(field) || wanted.includes(field)),
    );
    const chosen = await context.prompter.selectMany({
      message: 'Wilt u nog meer vastleggen? Dat mag ook later.',
      option: '--help',
      choices: optional.map(({ field, question }) => ({ value: field, name: question })),
      initial: wanted,
    });
    for (const field of wanted) if (!chosen.includes(field)) texts.delete(field);
    wanted = chosen;
    return true;
  };
  const each = form.fields.map(({ field }) => async (): Promise<boolean> => {
    if (!wanted.includes(field)) return false;
    await form.ask(field, texts);
    await form.follow?.(texts);
    return true;
  });
  return [which, ...each].map((ask) => ({ isOpen: () => true, ask }));
}

/** Shows what will be recorded, until the person says that it is right. */
async function askUntilRight<F extends string>(
  context: Context,
  form: Form<F>,
  texts: FormTexts<F>,
): Promise<true> {
  for (;;) {
    context.notify(renderSummary(await form.show(texts), context.streams));
    const answer = await context.prompter.select({
      message: form.confirm,
      option: '--help',
      choices: [
        { value: 'yes', name: 'Ja, vastleggen' },
        { value: 'change', name: 'Eerst iets wijzigen' },
        { value: 'no', name: 'Nee, niet vastleggen' },
      ],
    });
    if (answer === 'yes') return true;
    if (answer === 'no') throw interruptedError();
    const change = async (): Promise<void> => {
      const field = await context.prompter.select({
        message: 'Wat wilt u wijzigen?',
        option: '--help',
        choices: form.fields.map(({ field: value, label }) => ({ value, name: label })),
      });
      await form.ask(field, texts);
    };
    await onBack(change, async () => {});
  }
}
