/** Rows of a table whose cells may reach over several columns or rows: the places they cover are empty cells, as in a sheet. */
import { mostColumns, type CellLines } from './table-text';

/** No table that people made goes on so far; a page that says more means "to the end". */
const mostRows = 1000;

export class SpannedTable {
  /** For each column, how many of the rows to come a cell from above still covers. */
  readonly #covered: number[] = [];
  #row: CellLines[] | undefined;
  #cell: CellLines | undefined;
  #columns = 1;
  #rows = 1;

  /** Where text goes now; undefined between the cells. */
  get cell(): CellLines | undefined {
    return this.#cell;
  }

  openRow(): void {
    this.#row = [];
    this.#cell = undefined;
  }

  openCell(columns: number, rows: number): void {
    if (!this.#row) return;
    this.closeCell();
    this.#passCovered(this.#row);
    this.#columns = within(columns, mostColumns);
    this.#rows = within(rows, mostRows);
    this.#cell = [];
  }

  closeCell(): void {
    const [row, cell] = [this.#row, this.#cell];
    if (!row || !cell) return;
    for (let place = 0; place < this.#columns; place += 1) {
      this.#covered[row.length] = this.#rows - 1;
      row.push(place === 0 ? cell : []);
    }
    this.#cell = undefined;
  }

  /** @returns the row's cells, each as its paragraphs */
  closeRow(): CellLines[] {
    this.closeCell();
    const row = this.#row ?? [];
    this.#passCovered(row);
    this.#row = undefined;
    return row;
  }

  #passCovered(row: CellLines[]): void {
    while ((this.#covered[row.length] ?? 0) > 0) {
      this.#covered[row.length]! -= 1;
      row.push([]);
    }
  }
}

function within(count: number, most: number): number {
  return Math.min(Math.max(1, Math.trunc(count)), most);
}
