import type { CycleHandles } from '../../app/cycle-handles.ts';
import { closeCommand } from '../../app/cycles.ts';
import type { Missing, NextAct } from '../../domain/cycle-progress.ts';

/** Something to do for a cycle: why, and the command that does it. */
export interface Act {
  readonly what: string;
  readonly command: string;
}

/** What is known of a cycle that makes the command complete; its title gives the words for the check. */
export interface ActContext extends CycleHandles {
  readonly cycle: string;
  readonly title: string;
}

/** What is missing, in words, with the command that records it. */
export function actFor(
  next: NextAct,
  { cycle, title, untagged, unshared, lesson, reflection, perspective, uptake }: ActContext,
): Act {
  const acts: Readonly<Record<NextAct, Act>> = {
    assumption: {
      what: 'Er is nog geen aanname vastgelegd.',
      command: `mao cyclus wijzig ${cycle} --aanname "…" --waarom "…"`,
    },
    check: {
      what: 'Er is nog niet gekeken wat het netwerk hierover al weet.',
      command: `mao check ${shellText(title)} --cyclus ${cycle}`,
    },
    tag: {
      what: 'Er is nog geen element of indicator gekozen.',
      command: `mao cyclus wijzig ${cycle} --indicator <code>`,
    },
    activity: {
      what: 'Er is nog geen activiteit vastgelegd.',
      command: `mao activiteit toevoegen --cyclus ${cycle}`,
    },
    lesson: { what: 'Er is nog geen les geoogst.', command: `mao les toevoegen --cyclus ${cycle}` },
    lessonTag: {
      what: 'Er is nog geen les die langs het reflectiekader is geordend.',
      command: `mao les label ${untagged ?? '<id>'} --indicator <code>`,
    },
    sharing: {
      what: 'Er is nog geen geordende les gedeeld in het netwerk.',
      command: `mao les deel ${unshared ?? '<id>'} --kanaal <kanaal>`,
    },
    reflection: {
      what: 'Er is nog geen reflectie op een les van deze cyclus.',
      command: `mao reflectie toevoegen --cyclus ${cycle} --les ${lesson ?? '<code>'}`,
    },
    perspective: {
      what: 'Er is nog geen handelingsperspectief dat op een les van deze cyclus rust.',
      // What was answered need not be typed again.
      command:
        reflection === null
          ? `mao perspectief toevoegen --les ${lesson ?? '<code>'}`
          : `mao perspectief toevoegen --reflectie ${reflection}`,
    },
    uptake: {
      what: 'Er is nog geen handelingsperspectief toegepast.',
      command: `mao toepassing toevoegen --perspectief ${perspective ?? '<code>'}`,
    },
    outcome: {
      what: 'Van geen toepassing is al bekend wat zij opleverde.',
      command: `mao toepassing wijzig ${uptake ?? '<id>'} --uitkomst <uitkomst>`,
    },
    close: {
      what: 'Alle stappen zijn gezet. Sluit de cyclus met wat zij opleverde; een vervolg begint daar.',
      command: closeCommand(cycle),
    },
  };
  return acts[next];
}

/** What is missing in few words, for a table or a list. */
export const MISSING_WORDS: Readonly<Record<Missing, string>> = {
  assumption: 'een aanname',
  tag: 'een element of indicator',
  activity: 'een activiteit',
  lesson: 'een les',
  lessonTag: 'een les met een label',
  sharing: 'een gedeelde les',
  reflection: 'een reflectie',
  perspective: 'een handelingsperspectief',
  uptake: 'een toepassing',
  outcome: 'een uitkomst',
};

/** A text as one word for the shell; what a shell would act on within quotes is left out. */
function shellText(text: string): string {
  return `"${text
    .replace(/["\\$`!]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()}"`;
}
