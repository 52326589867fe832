import type { CommandSpec } from '../dutch.ts';

export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;
export type Shell = (typeof SHELLS)[number];

/** `mao aanvullen` */
export const aanvullen: CommandSpec = {
  name: 'aanvullen',
  summary: 'laat de Tab-toets opdrachten, opties en waarden aanvullen',
  description:
    "Schrijft wat uw shell nodig heeft om bij mao aan te vullen met de Tab-toets: opdrachten, opties, regio's, indicatoren, codes van lessen en andere waarden.",
  arguments: [
    // After --voor it is what stands on the command line.
    { name: '[shell...]', description: SHELLS.join(', '), completes: SHELLS },
  ],
  options: [
    { flags: '--voor <shell>', description: 'antwoordt aan een shell', choices: SHELLS, hidden: true },
    { flags: '--nieuw', description: 'er begint een nieuw woord', hidden: true },
  ],
  examples: [
    {
      command: 'mao aanvullen bash',
      description: 'Voor bash: zet eval "$(mao aanvullen bash)" in ~/.bashrc',
    },
    {
      command: 'mao aanvullen fish',
      description: 'Voor fish: mao aanvullen fish > ~/.config/fish/completions/mao.fish',
    },
  ],
  load: async () => (await import('./aanvullen-run.ts')).run,
};
