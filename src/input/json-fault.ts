import { type ParseErrorCode, printParseErrorCode } from 'jsonc-parser/lib/esm/main.js';

/** A place in a text: line and position on it, both from 1. */
export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** What is wrong, as Dutch sentences. */
export interface JsonFault {
  readonly message: string;
  readonly hint: string;
}

const NOT_CLOSED: JsonFault = {
  message: 'Deze tekst is niet op dezelfde regel met een " afgesloten.',
  hint: 'Zet een " achter de tekst, en schrijf een nieuwe regel in een tekst als \\n.',
};
const NOT_IN_TEXT: JsonFault = {
  message: 'In deze tekst staat een teken dat daar niet kan.',
  hint: 'Schrijf een \\ als \\\\ en een tab als \\t.',
};
const COMMENT: JsonFault = {
  message: 'Hier staat een opmerking.',
  hint: 'Haal de opmerking weg; die kan in een JSON-bestand niet.',
};
const NUMBER: JsonFault = { message: 'Dit getal is niet af.', hint: 'Schrijf het als 3 of als 3.5.' };

/** What each fault that the parser knows comes to; `at` is the offset of the sign that does not fit. */
const FAULTS: Readonly<
  Record<ReturnType<typeof printParseErrorCode>, (text: string, at: number) => JsonFault>
> = {
  InvalidSymbol: strayFault,
  InvalidNumberFormat: () => NUMBER,
  PropertyNameExpected: expected('de naam van een veld tussen aanhalingstekens'),
  ValueExpected: expected('een waarde'),
  ColonExpected: expected('een dubbele punt'),
  CommaExpected: expected('een komma of een sluitend haakje'),
  CloseBraceExpected: expected('een }'),
  CloseBracketExpected: expected('een ]'),
  EndOfFileExpected: expected('niets meer'),
  InvalidCommentToken: () => COMMENT,
  UnexpectedEndOfComment: () => COMMENT,
  UnexpectedEndOfString: () => NOT_CLOSED,
  UnexpectedEndOfNumber: () => NUMBER,
  InvalidUnicode: () => NOT_IN_TEXT,
  InvalidEscapeCharacter: () => NOT_IN_TEXT,
  InvalidCharacter: () => NOT_IN_TEXT,
  '<unknown ParseErrorCode>': strayFault,
};

/** Says in Dutch what the parser found at an offset. */
export function syntaxFault(code: ParseErrorCode, text: string, at: number): JsonFault {
  return FAULTS[printParseErrorCode(code)](text, at);
}

/** There is something else here than what must be; `what` has its article. */
function expected(what: string): (text: string, at: number) => JsonFault {
  return (text, at) => {
    if (at >= text.length) {
      return {
        message: `Het bestand houdt hier op, maar er hoort ${what} te staan.`,
        hint: 'Kijk of het bestand volledig is en of elke { en [ is afgesloten.',
      };
    }
    const sign = signAt(text, at);
    if (/[}\]]/.test(sign) && text.slice(0, at).trimEnd().endsWith(',')) {
      return { message: `Na de laatste komma komt niets meer voor ${sign}.`, hint: 'Haal die komma weg.' };
    }
    return {
      message: `Hier staat ${visible(sign)}, maar er hoort ${what} te staan.`,
      hint: 'Kijk of er net hiervoor een teken ontbreekt of te veel staat.',
    };
  };
}

/** There is something here that stands nowhere in JSON outside a text. */
function strayFault(text: string, at: number): JsonFault {
  const sign = signAt(text, at);
  return sign === '#'
    ? COMMENT
    : { message: `Hier staat ${visible(sign)}, en dat kan hier niet.`, hint: strayHint(sign) };
}

function strayHint(sign: string): string {
  if (/['‘’‚“”„«»]/u.test(sign)) return 'Gebruik rechte dubbele aanhalingstekens: ".';
  if (/\p{L}/u.test(sign))
    return 'Zet een tekst of een naam tussen dubbele aanhalingstekens; true, false en null schrijft u klein.';
  return 'Haal dit teken weg.';
}

function signAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** The sign itself where it can be seen, else its number. */
function visible(sign: string): string {
  if (/[\p{L}\p{N}\p{P}\p{S}]/u.test(sign)) return sign;
  return `het teken U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
