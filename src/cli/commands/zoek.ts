import type { CommandSpec } from '../dutch.ts';
import { FILTER_OPTIONS } from '../filter-options.ts';

/** `mao zoek` */
export const zoek: CommandSpec = {
  name: 'zoek',
  summary: 'zoekt in alle lessen',
  description:
    'Zoekt in alle lessen, de beste eerst. U mag een hele vraag typen: niet alle woorden hoeven voor te komen, en ook andere vormen, samenstellingen, afkortingen en tikfouten worden gevonden. Ingetrokken lessen doen niet mee, tenzij u --status ingetrokken geeft.',
  arguments: [{ name: '<woorden...>', description: 'waar het over gaat' }],
  options: [
    ...FILTER_OPTIONS,
    { flags: '--limiet <aantal>', description: 'hoeveel lessen ten hoogste (anders 20)' },
  ],
  examples: [
    { command: 'mao zoek thuiszitters terug naar school', description: 'Wat het netwerk al leerde' },
    { command: 'mao zoek hoe krijg je ouders aan tafel', description: 'Een vraag, zoals u haar zou stellen' },
    {
      command: 'mao zoek wachtlijst --regio Groningen --element 5',
      description: 'Binnen een regio en een element',
    },
  ],
  load: async () => (await import('./zoek-run.ts')).run,
};
