import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLedgerIndex } from '../../src/ledger/ledgerIndex';
import { answer } from './ledger';

/** Rows of the table in docs/functions.md whose example needs no ledger: formula and what the page says it gives. */
const examples = [
  ...readFileSync(join(__dirname, '../../docs/functions.md'), 'utf8').matchAll(
    /`=ZB\.(\w+)\(([^`]*)\)` → ([^|（]+)/gu,
  ),
]
  .map(([, id, args, shown]) => ({ id: id!, args: args!, shown: shown!.trim() }))
  .filter(({ id }) => !['TARGET', 'RESULT', 'SOURCE'].includes(id));

test.each(examples)('the page says that ZB.$id($args) gives $shown', ({ id, args, shown }) => {
  const values = JSON.parse(`[${args}]`) as unknown[];
  const given = answer(id, values, createLedgerIndex());
  const [number, format] = Array.isArray(given) ? (given as [number, string]) : [given, ''];
  const decimals = /\.(0+)/u.exec(format)?.[1]!.length ?? 0;
  const text = format.includes('%')
    ? `${((number as number) * 100).toFixed(decimals)}%`
    : format === ''
      ? String(number)
      : (number as number).toFixed(decimals);
  expect(text).toBe(shown);
});

test('the page has an example for most functions', () => {
  expect(examples.length).toBeGreaterThanOrEqual(8);
});
