/** A filter hides rows from Excel's own writing and deleting; it is lifted for a write and set again afterwards. */

/** Queues the question; the caller sends. */
export function lookAtFilter(table: Excel.Table): Excel.AutoFilter {
  return table.autoFilter.load('isDataFiltered,criteria');
}

export function liftFilter(filter: Excel.AutoFilter | null, table: Excel.Table): void {
  if (filter?.isDataFiltered) table.clearFilters();
}

export function setFilterAgain(filter: Excel.AutoFilter | null, columns: readonly Excel.TableColumn[]): void {
  if (!filter?.isDataFiltered) return;
  for (const [index, criteria] of (filter.criteria ?? []).entries())
    if (criteria?.filterOn) columns[index]?.filter.apply(criteria);
}
