import type { CommandSpec } from '../dutch.ts';

/** `mao help`; what it does is known where the tree of commands is made. */
export const help: Omit<CommandSpec, 'load'> = {
  name: 'help',
  summary: 'toont de hulp bij een opdracht of onderwerp',
  arguments: [
    {
      name: '[opdracht...]',
      description: 'de opdracht, zoals u die zou typen, of een onderwerp',
      completes: 'help',
    },
  ],
  examples: [
    { command: 'mao help les lijst', description: 'De hulp bij een opdracht' },
    { command: 'mao help datums', description: 'Hoe u een datum schrijft' },
  ],
};
