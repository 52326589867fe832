import type { Context } from './context.ts';
import { interruptedError } from './errors.ts';
import { safeText } from './render/safe-text.ts';

/** The texts of what is being filled in, by field; the parts of a list stand between `|`. */
export type FormTexts<F extends string = string> = Map<F, string>;

/** Questions about one thing. */
export interface Form<F extends string = string> {
  readonly fields: readonly { readonly field: F; readonly label: string; readonly question: string }[];
  /** The fields it cannot do without, in the order in which they are asked. */
  readonly required: readonly F[];
  /** Asks one field, beginning with what the texts hold of it, and puts the answer there. */
  readonly ask: (field: F, texts: FormTexts<F>) => Promise<void>;
  /** `Deze les vastleggen?` */
  readonly confirm: string;
}

/**
 * Asks what is still needed, offers the rest, and asks whether it is right. Nothing is asked when all is there; says
 * whether anything was.
 */
export async function fillForm<F extends string>(
  context: Context,
  form: Form<F>,
  texts: FormTexts<F>,
): Promise<boolean> {
  const missing = form.required.filter((field) => !texts.get(field)?.trim());
  if (missing.length === 0) return false;
  for (const field of missing) await form.ask(field, texts);
  const optional = form.fields.filter(({ field }) => !form.required.includes(field) && !texts.has(field));
  const more = await context.prompter.selectMany({
    message: 'Wilt u nog meer vastleggen? Dat mag ook later.',
    option: '--help',
    choices: optional.map(({ field, question }) => ({ value: field, name: question })),
  });
  for (const field of more) await form.ask(field, texts);
  await askUntilRight(context, form, texts);
  return true;
}

/** Shows what will be recorded, until the person says that it is right. */
async function askUntilRight<F extends string>(
  context: Context,
  form: Form<F>,
  texts: FormTexts<F>,
): Promise<void> {
  for (;;) {
    context.notify(summary(form, texts));
    const answer = await context.prompter.select({
      message: form.confirm,
      option: '--help',
      choices: [
        { value: 'yes', name: 'Ja, vastleggen' },
        { value: 'change', name: 'Eerst iets wijzigen' },
        { value: 'no', name: 'Nee, niet vastleggen' },
      ],
    });
    if (answer === 'yes') return;
    if (answer === 'no') throw interruptedError();
    const field = await context.prompter.select({
      message: 'Wat wilt u wijzigen?',
      option: '--help',
      choices: form.fields.map(({ field: value, label }) => ({ value, name: label })),
    });
    await form.ask(field, texts);
  }
}

/** What was answered so far, a line each. */
function summary<F extends string>({ fields }: Form<F>, texts: FormTexts<F>): string {
  const lines = fields.flatMap(({ field, label }) => {
    const text = texts.get(field);
    return text ? [`  ${label}: ${safeText(text.replaceAll('|', ', '))}`] : [];
  });
  return ['', ...lines, ''].join('\n');
}
