import type { ExcelType } from '../richapi/excel-type';
import { MAX_COLUMNS, MAX_ROWS } from '../sheet/area';
import type { CellRange } from './range';
import type { Sheet } from './worksheet';

const freeze = ({ book, id }: Sheet, rows: number, columns: number): void =>
  book.layout.freeze(id, rows, columns);

export const freezePanesType: ExcelType<Sheet> = {
  name: 'WorksheetFreezePanes',
  methods: {
    freezeAt: (sheet, range: CellRange | string) => {
      const { area } = typeof range === 'string' ? sheet.range(range) : range;
      const rows = area.rows === MAX_ROWS ? 0 : area.row + area.rows;
      const columns = area.columns === MAX_COLUMNS ? 0 : area.column + area.columns;
      freeze(sheet, rows, columns);
    },
    freezeColumns: (sheet, count = 1) => freeze(sheet, 0, count),
    freezeRows: (sheet, count = 1) => freeze(sheet, count, 0),
    getLocation: (sheet) => {
      const area = sheet.book.layout.frozen(sheet.id);
      return area && sheet.rangeByIndexes(area.row, area.column, area.rows, area.columns);
    },
    unfreeze: (sheet) => freeze(sheet, 0, 0),
  },
};
