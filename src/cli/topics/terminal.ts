import type { TopicPart } from '../render/topic.ts';

/** What to know of working at a terminal. */
export function terminal(): readonly TopicPart[] {
  return [
    'Bij een vraag:',
    [
      ['Enter', 'bevestigt het antwoord'],
      ['pijl omhoog, omlaag', 'kiest in een lijst; in een lange lijst typt u een woord om te zoeken'],
      ['spatiebalk', 'kruist aan, waar u meer mag kiezen'],
      ['<', 'gaat een vraag terug, bij mao les toevoegen'],
      [':e', 'op een eigen regel: gaat in uw editor verder met een lange tekst'],
      ['Ctrl-C', 'breekt af; er wordt niets vastgelegd. Met een les gaat u later verder: mao les concept'],
    ],
    'Past iets niet op het scherm, dan bladert u erdoor met een pager, gewoonlijk less:',
    [
      ['spatiebalk, b', 'een scherm verder, een scherm terug'],
      ['/woord', 'zoekt'],
      ['q', 'klaar'],
    ],
    'Alles in één keer krijgt u met --geen-pager, of voorgoed met mao instelling zet pager geen.',
    'De Tab-toets laat u meedenken met mao aanvullen <shell>: bash, zsh, fish of powershell. In bash zet u de regel eval "$(mao aanvullen bash)" in ~/.bashrc.',
    'Met een schermlezer: mao instelling zet toegankelijk ja (of ACCESSIBLE=1). mao schrijft dan alleen hele regels, en een keuze typt u met haar nummer, haar code of een woord.',
    'Geen kleur: zet de omgevingsvariabele NO_COLOR op 1. Een lang antwoord met meer regels sluit u af met een lege regel; plakken mag.',
  ];
}
