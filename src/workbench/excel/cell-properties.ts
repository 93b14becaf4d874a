import type { HostObject } from '../richapi/excel-type';
import type { CellRange } from './range';

/** What is asked of each cell: `{format: {fill: {color: true}, protection: true}}`. */
export interface Asked {
  readonly [name: string]: boolean | Asked;
}

/** The asked members of a cell, a row or a column, as `getCellProperties` and its like answer them. */
async function propertiesOf(
  range: CellRange,
  object: HostObject,
  asked: Asked,
): Promise<Record<string, unknown>> {
  const { scalars = {}, parts = {}, name: typeName } = object.excelType;
  const answer: Record<string, unknown> = {};
  for (const [name, wanted] of Object.entries(asked)) {
    if (!wanted) continue;
    if (Object.hasOwn(scalars, name)) answer[name] = await scalars[name].read(object as never);
    else if (Object.hasOwn(parts, name)) {
      const part = await parts[name](object as never);
      answer[name] = part && (await propertiesOf(range, part, wanted === true ? everything(part) : wanted));
    } else throw range.book.refuse(typeName, name);
  }
  return answer;
}

const everything = ({ excelType }: HostObject): Asked =>
  Object.fromEntries(Object.keys(excelType.scalars ?? {}).map((name) => [name, true]));

export async function cellProperties(range: CellRange, asked: Asked): Promise<unknown[][]> {
  const { rows, columns } = range.area;
  const answer: unknown[][] = [];
  for (let row = 0; row < rows; row++) {
    const line: unknown[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = range.cell(row, column);
      line.push(await propertiesOf(range, cell, asked));
    }
    answer.push(line);
  }
  return answer;
}

export async function rowProperties(range: CellRange, asked: Asked): Promise<unknown[]> {
  const answer: unknown[] = [];
  for (let row = 0; row < range.area.rows; row++)
    answer.push(await propertiesOf(range, range.row(row).entireRow(), asked));
  return answer;
}

export async function columnProperties(range: CellRange, asked: Asked): Promise<unknown[]> {
  const answer: unknown[] = [];
  for (let column = 0; column < range.area.columns; column++)
    answer.push(await propertiesOf(range, range.column(column).entireColumn(), asked));
  return answer;
}
