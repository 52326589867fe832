import type { Candidate } from '../../app/completions.ts';
import type { TopicPart } from '../render/topic.ts';

/** Something that `mao help` explains besides commands. */
export interface Topic extends Candidate {
  readonly description: string;
  /** Loads its text, only when it is asked for. */
  readonly load: () => Promise<readonly TopicPart[]>;
}

/** Every topic, in the order in which `mao help` names them. */
export const TOPICS: readonly Topic[] = [
  {
    value: 'datums',
    description: 'hoe u een dag, een maand of een jaar schrijft',
    load: async () => (await import('./datums.ts')).datums(),
  },
  {
    value: 'csv',
    description: 'welke kolommen mao kent in een CSV-bestand',
    load: async () => (await import('./csv.ts')).csv(),
  },
  {
    value: 'instellingen',
    description: 'wat u één keer instelt, en wat voor gaat',
    load: async () => (await import('./instellingen.ts')).instellingen(),
  },
  {
    value: 'terminal',
    description: 'toetsen, bladeren, aanvullen, schermlezer en kleur',
    load: async () => (await import('./terminal.ts')).terminal(),
  },
  {
    value: 'privacy',
    description: 'wat niet in een les hoort, en wat u doet als het er toch staat',
    load: async () => (await import('./privacy.ts')).privacy(),
  },
  {
    value: 'exitcodes',
    description: 'hoe een script ziet hoe het ging',
    load: async () => (await import('./exitcodes.ts')).exitcodes(),
  },
];
