/** The five tables of the workbook: columns as data, rows to records and back. */
export * from './columnFormat';
export * from './definition';
export * from './gapRows';
export * from './gapsTable';
export * from './indicatorRows';
export * from './indicatorsTable';
export * from './ledgerRows';
export * from './ledgerTables';
export * from './nativeCalls';
export * from './references';
export * from './rowFault';
export * from './rowRecords';
export * from './sourceRows';
export * from './sourcesTable';
export * from './tableDefinitions';
export * from './words';
export { cellValueOf, isFractionUnit, numberFormat, valueOfCell } from '../numberFormat';
