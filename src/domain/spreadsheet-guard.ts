/**
 * What a spreadsheet would take for a formula, white space and quotes in front included: also the full-width
 * signs, and a tab or line break with which a cell could spill into another.
 */
const FORMULA = /^(?:['\s]*[=+\-@|＝＋－＠]|'*[\t\r\n])/u;

/** The text of a cell such that a spreadsheet shows it and does not calculate it: one `'` in front where needed. */
export function guard(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before `guard`: takes exactly that one `'` off and no other. */
export function unguard(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
