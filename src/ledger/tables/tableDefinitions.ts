import type { TableDefinition, TableId } from './definition';
import { gapsTable } from './gapsTable';
import { indicatorsTable } from './indicatorsTable';
import { resultsTable, targetsTable } from './ledgerTables';
import { sourcesTable } from './sourcesTable';

/** The five tables by their names. */
export const tableDefinitions: Readonly<Record<TableId, TableDefinition>> = {
  Targets: targetsTable,
  Results: resultsTable,
  Sources: sourcesTable,
  Gaps: gapsTable,
  Indicators: indicatorsTable,
};
