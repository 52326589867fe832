import { EXIT } from '../errors.ts';
import type { TopicPart } from '../render/topic.ts';

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  done: 'gedaan; ook als er niets gevonden is',
  failed: 'er ging iets mis dat niet had mogen gebeuren',
  usage: 'de opdracht klopt niet',
  rejected: 'gegevens zijn afgekeurd; er is niets vastgelegd, tenzij u daarom vroeg',
  notFound: 'wat u noemde, bestaat niet',
  database:
    'de database is niet te gebruiken: in gebruik, niet te schrijven, beschadigd, of van een nieuwere versie',
  interrupted: 'afgebroken met Ctrl-C',
};

/** What the exit codes mean. */
export function exitcodes(): readonly TopicPart[] {
  return [
    'Als mao klaar is, geeft het een getal door. Een script ziet daaraan hoe het ging; in bash staat het in $?.',
    Object.entries(EXIT).map(([name, code]) => [
      String(code),
      // The names are those of EXIT: TypeScript only knows the names of entries as text.
      new Map(Object.entries(MEANINGS)).get(name) ?? '',
    ]),
    'Wordt mao van buitenaf beëindigd, dan is het 129 (SIGHUP) of 143 (SIGTERM). mao importeer geeft ook 3 als --goede-rijen de goede rijen heeft vastgelegd en er andere zijn afgekeurd, en bij een conflict.',
    'Met --json staat een fout als JSON op de standaardfout; de vorm staat in schemas/fout.schema.json.',
  ];
}
