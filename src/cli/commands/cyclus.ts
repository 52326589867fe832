import { BY } from '../by-option.ts';
import type { NounSpec } from '../dutch.ts';
import { CYCLE_FORM } from '../nouns/cycle.ts';
import { fieldOptions } from '../nouns/noun-words.ts';
import { recordSpecs } from '../record-specs.ts';

const body = () => import('./cyclus-run.ts');
const specs = recordSpecs(CYCLE_FORM, body);
const NO_CHECK = {
  flags: '--zonder-check',
  description: 'vraagt niet of u eerst wilt kijken wat er al bekend is',
};

/** `mao cyclus …` */
export const cyclus: NounSpec = {
  name: 'cyclus',
  summary: 'de leercyclus in zes stappen, van aanname tot toepassing',
  commands: () => [
    {
      name: 'start',
      summary: 'begint een cyclus met een aanname',
      description:
        "Begint een leercyclus. Stap 1 is de aanname en waarom; stap 2 zijn de elementen en indicatoren waaraan u werkt, met wat al bekend is. Wat nog ontbreekt, mag later. Regio's en ambitie volgen uit de coalitie, de titel uit de aanname.",
      options: [...fieldOptions(CYCLE_FORM), NO_CHECK, BY],
      examples: [
        { command: 'mao cyclus start', description: 'Vragen beantwoorden in de terminal' },
        {
          command:
            'mao cyclus start --coalitie "Samen naar school" --aanname "Als wij ouders vroeg bellen, komen kinderen eerder terug." --waarom "Wie gemist wordt, komt sneller terug." --indicator 2.6',
          description: 'Stap 1 en 2 in één opdracht',
        },
      ],
      load: async () => (await body()).runStart,
    },
    specs.list(['--status loopt', 'Wat er loopt']),
    specs.show('toont de zes stappen: wat er is, wat ontbreekt, en hoe u dat vastlegt'),
    specs.change(['--indicator 2.6 --indicator 1.2', 'Waaraan de cyclus werkt; noem ze allemaal']),
    specs.end({
      name: 'sluit',
      summary: 'sluit een cyclus met wat zij opleverde',
      reason: 'waarom de cyclus stopt',
      options: [
        { flags: '--uitkomst <tekst>', description: 'wat de cyclus opleverde; daarmee begint een vervolg' },
        { flags: '--eind <datum>', description: 'wanneer zij eindigde; anders vandaag' },
      ],
      example: [
        '--uitkomst "Bellen helpt, als de school zelf belt." --reden "De proef is klaar."',
        'De cyclus en wat zij leerde blijven bewaard',
      ],
      load: async () => (await body()).runClose,
    }),
    {
      name: 'vervolg',
      summary: 'begint de volgende cyclus met de uitkomst van een gesloten cyclus',
      description:
        "Begint de volgende cyclus: dezelfde coalitie, regio's, ambitie en indicatoren, met de uitkomst van de gesloten cyclus als wat al bekend is. Die scherpt u aan tot een nieuwe aanname.",
      arguments: [specs.id],
      options: [...fieldOptions(CYCLE_FORM), NO_CHECK, BY],
      examples: [
        {
          command:
            'mao cyclus vervolg CY-7K3QD --aanname "Als de mentor zelf belt, komen kinderen eerder terug."',
          description: 'Een aanname die scherper is',
        },
      ],
      load: async () => (await body()).runFollowUp,
    },
    specs.history(),
    specs.erase(),
  ],
};
