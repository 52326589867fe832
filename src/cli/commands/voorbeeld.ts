import type { CommandSpec } from '../dutch.ts';

/** `mao voorbeeld` */
export const voorbeeld: CommandSpec = {
  name: 'voorbeeld',
  summary: 'laat met verzonnen lessen zien wat mao kan',
  description:
    'Maakt een kleine database met verzonnen lessen in een tijdelijke map en laat zien wat u ermee kunt: inlezen, zoeken en rapporteren, en hoe een les de hele kringloop rondgaat: van aanname tot toepassing elders. Uw eigen database blijft ongemoeid.',
  examples: [{ command: 'mao voorbeeld', description: 'In tien seconden het geheel' }],
  load: async () => (await import('./voorbeeld-run.ts')).run,
};
