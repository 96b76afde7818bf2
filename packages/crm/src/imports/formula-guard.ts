/** What a spreadsheet takes for a formula, unless it is a plain number or a phone number. */
const formula = /^[=+\-@\t\r]/;
const plainNumber = /^[+-]?[\d\s().,-]+$/;
const guarded = /^'[=+\-@\t\r]/;

/** Keeps a spreadsheet from running a cell: OWASP's way against CSV injection, an apostrophe ahead of it. */
export const guardFormula = (cell: string): string =>
  formula.test(cell) && !plainNumber.test(cell) ? `'${cell}` : cell;

/** Takes off the apostrophe that `guardFormula` put there, when a corrected file comes back. */
export const unguardFormula = (cell: string): string => (guarded.test(cell) ? cell.slice(1) : cell);
