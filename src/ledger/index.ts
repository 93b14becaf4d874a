/** What is done with records: units, gap arithmetic, identity and merge, pairing, ranking, and the tables of the workbook. */
export * from './area';
export * from './conflicts';
export * from './convert';
export * from './fingerprint';
export * from './gap';
export * from './identity';
export * from './language';
export * from './merge';
export * from './pairing';
export * from './quantityText';
export * from './ranking';
export type * from './record';
export * from './tables';
export { wordingOf } from './wording';
export * from './ledgerIndex';
