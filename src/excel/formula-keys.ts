/** Which rows of the ledger a formula of the add-in's functions looks up: =ZB.TARGET(A2,"社零",2025). */
import { ledgerIndex, LookupError } from '../ledger/ledgerIndex';
import type { RecordKind } from '../ledger/record';
import { kindWords, measureWords } from '../ledger/tables';
import { callsIn, literalOf, referenceOf, type FunctionCall } from './formula-calls';
import type { Session } from './session';

type Value = string | number | boolean | null;

interface LookUp {
  readonly kind: RecordKind | null;
  /** area, indicator, year, and measure or kind. */
  readonly arguments: readonly string[];
}

/** Keys in the order of the calls. One round trip when arguments are cells. */
export async function keysInFormula(
  session: Session,
  cell: { readonly sheet: string; readonly formula: string },
): Promise<string[]> {
  const lookUps = callsIn(cell.formula).flatMap((call) => lookUpOf(call) ?? []);
  if (lookUps.length === 0) return [];
  const ranges = new Map<string, Excel.Range>();
  for (const argument of lookUps.flatMap((each) => each.arguments)) {
    const reference = referenceOf(argument);
    if (!reference || ranges.has(argument)) continue;
    const sheet = session.workbook.worksheets.getItem(reference.sheet ?? cell.sheet);
    ranges.set(argument, sheet.getRange(reference.address).getCell(0, 0).load('values'));
  }
  if (ranges.size > 0) await session.send();
  const valueOf = (argument: string | undefined): Value => {
    if (argument === undefined) return null;
    return literalOf(argument) ?? (ranges.get(argument)?.values[0]![0] as Value | undefined) ?? null;
  };
  return lookUps.flatMap(({ kind, arguments: parts }) => {
    const [area, indicator, year, last] = [0, 1, 2, 3].map((index) => valueOf(parts[index]));
    const asked = kind ?? kindWords.code(String(last ?? ''));
    return asked ? (keyOf(asked, area!, indicator!, year!, kind ? last! : null) ?? []) : [];
  });
}

function lookUpOf({ name, arguments: parts }: FunctionCall): LookUp | null {
  switch (name) {
    case 'TARGET':
      return { kind: 'target', arguments: parts };
    case 'RESULT':
      return { kind: 'result', arguments: parts };
    case 'SOURCE':
      return { kind: null, arguments: parts };
    default:
      return null;
  }
}

function keyOf(kind: RecordKind, area: Value, indicator: Value, year: Value, measure: Value): string | null {
  if (area === null || indicator === null || !Number.isInteger(Number(year))) return null;
  try {
    return ledgerIndex.figure({
      kind,
      area: String(area),
      indicator: String(indicator),
      year: Number(year),
      measure: measure === null ? null : measureWords.code(String(measure)),
    }).key;
  } catch (error) {
    // The cell itself shows what is missing; there is just nothing to trace.
    if (error instanceof LookupError) return null;
    throw error;
  }
}
