import { SETTING_NAMES, SETTING_RULES, type SettingName } from '../../domain/setting.ts';
import type { TopicPart } from '../render/topic.ts';

const MEANINGS: Readonly<Record<SettingName, string>> = {
  regio: 'uw eigen regio: daar begint de vraag naar de regio mee',
  rol: 'uw rol in de geschiedenis, als u geen --door geeft',
  coalitie: 'de coalitie waarin u werkt: daar begint de vraag naar de coalitie mee',
  database: 'het databasebestand, als u geen --database geeft',
  editor: 'het programma waarin u lange tekst schrijft',
  pager: 'het programma waarmee u door lange uitvoer bladert; "geen" zet het uit',
  toegankelijk: 'ja voor wie een schermlezer gebruikt',
};

/** What can be set, and what goes before what. */
export function instellingen(): readonly TopicPart[] {
  return [
    'Wat u niet elke keer wilt typen, stelt u één keer in. mao begin vraagt naar uw regio, rol en coalitie; mao instelling zet <naam> <waarde> zet er een, mao instelling lijst toont wat er geldt en waar het vandaan komt.',
    SETTING_NAMES.map((name) => [
      name,
      `${MEANINGS[name]} (omgeving: ${SETTING_RULES[name].variables.join(', ')})`,
    ]),
    'Wat het dichtst bij de opdracht staat, gaat voor: de optie, dan de omgevingsvariabele, dan het projectbestand .mao.json in deze map of erboven, dan uw eigen bestand.',
    `In een projectbestand mogen ${SETTING_NAMES.filter((name) => SETTING_RULES[name].program).join(' en ')} niet staan: het kan van een ander komen en mag geen programma starten.`,
  ];
}
