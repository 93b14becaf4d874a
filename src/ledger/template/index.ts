/**
 * Filling the user's own sheets. Pure: a grid and figures go in, a plan comes out, and nothing is written.
 *
 * `planFill(grid, figures, options)` finds what each cell asks for and what the ledger has for it. A cell is filled only when
 * every part of the question is settled by the sheet (or by an option); else it stays as it is, with the reason.
 */
export type * from './grid';
export type * from './plan';
export type * from './mapping';
export type { LedgerFigure } from './figure';
export { addressOf, placeOf } from './grid';
export { figuresOf, figuresOfLedger, keyOfStated } from './figure';
export { isPicked } from './plan';
export { planFill } from './plan-fill';
export { takesWords } from './answering/answer';
export { TemplateError } from './template-error';
export { evidenceSentence, noteText, outcomeSentence, reasonWords, requestSentence } from './describe';
export { sourceCells } from './source-cells';
export type { SourceCell } from './source-cells';
export { liveFormula } from './live-formula';
export { nativeFormula } from './native-formula';
