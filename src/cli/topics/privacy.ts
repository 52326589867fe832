import type { TopicPart } from '../render/topic.ts';

/** What does not belong in a lesson. */
export function privacy(): readonly TopicPart[] {
  return [
    'Een les vertelt wat we leerden, niet over wie. Schrijf geen namen, adressen, geboortedata of nummers van kinderen, ouders of professionals op. Noem bij --door uw rol, geen naam.',
    'mao stuurt niets naar buiten: alles blijft op uw computer. De database, kopieën, exports, rapporten en instellingen kunt alleen u lezen. Stuurt u een bestand door, dan geldt dat voor de kopie niet meer.',
    'Staat er toch iets in dat er niet hoort:',
    [
      ['mao les concept --weg <nr>', 'wist een onafgemaakte les'],
      ['mao les wijzig <id>', 'verbetert de tekst; wat er stond, blijft in de geschiedenis'],
      ['mao les wis <id>', 'wist de les voorgoed, met haar geschiedenis en zoekwoorden'],
    ],
    'Na het wissen noemt mao de reservekopieën, exports en rapporten die het maakte toen de les er al was. Verwijder die, en verbeter ook het bestand van de regio.',
    'Met de zichtbaarheid "eigen regio" telt een les mee in het rapport over het netwerk, maar haar woorden staan er niet in.',
  ];
}
