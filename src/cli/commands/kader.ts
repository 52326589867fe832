import type { NounSpec } from '../dutch.ts';

/** `mao kader …` */
export const kader: NounSpec = {
  name: 'kader',
  summary: 'het reflectiekader: elementen en indicatoren',
  commands: () => [
    {
      name: 'toon',
      summary: 'toont het reflectiekader',
      options: [
        {
          flags: '--versie-kader <versie>',
          description: 'een bepaalde versie, bijvoorbeeld 2022',
          completes: 'framework',
        },
        { flags: '--uitleg', description: 'met de uitleg bij elk element en elke indicator' },
      ],
      examples: [
        { command: 'mao kader toon', description: 'De zes werkzame elementen met hun indicatoren' },
        { command: 'mao kader toon --uitleg', description: 'Met wat ze betekenen' },
      ],
      load: async () => (await import('./kader-toon.ts')).run,
    },
    {
      name: 'controleer',
      summary: 'controleert een bestand met een reflectiekader of een lexicon',
      arguments: [
        {
          name: '<bestand>',
          description: 'een JSON-bestand, of - voor de standaardinvoer',
          completes: 'file',
        },
      ],
      options: [{ flags: '--lexicon', description: 'het bestand is een lexicon: de woorden per indicator' }],
      examples: [
        {
          command: 'mao kader controleer reflectiekader-2027.json',
          description: 'Alle fouten, elk met de plaats',
        },
        { command: 'mao kader controleer lexicon.json --lexicon', description: 'Hetzelfde voor een lexicon' },
      ],
      load: async () => (await import('./kader-controleer.ts')).run,
    },
    {
      name: 'lexicon',
      summary: 'geeft het lexicon: de woorden waaraan mao indicatoren herkent',
      description:
        'Geeft het lexicon als JSON: de woorden waaraan mao merkt bij welke indicator een les hoort. Bewaar het in een bestand om het te verbeteren, en kijk met mao kader meet wat een verandering doet.',
      examples: [
        { command: 'mao kader lexicon > lexicon.json', description: 'Een eigen exemplaar om aan te werken' },
      ],
      load: async () => (await import('./kader-lexicon.ts')).run,
    },
    {
      name: 'meet',
      summary: 'meet wat de voorstellen voor indicatoren goed en fout hebben',
      description:
        'Stelt indicatoren voor bij de teksten van een bestand en telt wat daarvan klopt. Elke regel is een tekst: {"id": "L001", "titel": "…", "tekst": "…"}, met wat mensen vonden dat erbij hoort als "gold": {"primair": "2.4", "secundair": ["2.1"]}; "primair": null is een tekst over iets anders. Legt niets vast.',
      arguments: [
        {
          name: '<bestand>',
          description: 'een tekst per regel als JSON, of - voor de standaardinvoer',
          completes: 'file',
        },
      ],
      options: [
        {
          flags: '--lexicon <bestand>',
          description: 'een ander lexicon dan dat van mao zelf',
          completes: 'file',
        },
      ],
      examples: [
        {
          command: 'mao kader meet proeflessen.jsonl',
          description: 'Wat gaat goed, wat niet, en door welke woorden',
        },
        {
          command: 'mao kader meet proeflessen.jsonl --lexicon lexicon.json',
          description: 'Hetzelfde met een verbeterd lexicon',
        },
      ],
      load: async () => (await import('./kader-meet.ts')).run,
    },
  ],
};
