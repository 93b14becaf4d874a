/** The five tables of the workbook, as data. */
export * from './definition';
export * from './ledgerTables';
export * from './sourcesTable';
export * from './gapsTable';
export * from './indicatorsTable';
