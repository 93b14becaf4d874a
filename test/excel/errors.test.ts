import { LedgerError, type LedgerErrorCode } from '../../src/excel/errors';
import { inOurWords } from '../../src/excel/session';

test('an error says what happened in either language, with the names it speaks of', () => {
  const error = new LedgerError('sheet-protected', { sheet: '目标' });
  expect(error.message).toContain('工作表“目标”受保护');
  expect(error.sentence('en-US')).toContain('“目标” is protected');
});

test.each<[string | undefined, LedgerErrorCode]>([
  ['InvalidOperationInCellEditMode', 'cell-being-edited'],
  ['RequestPayloadSizeLimitExceeded', 'too-much-for-excel'],
  ['ResponsePayloadSizeLimitExceeded', 'too-much-for-excel'],
  ['GeneralException', 'excel-failed'],
  [undefined, 'excel-failed'],
])("Excel's %s becomes %s, and the cause is kept", (code, ours) => {
  const theirs = Object.assign(new Error('原因'), { code });
  const error = inOurWords(theirs);
  expect(error.code).toBe(ours);
  expect(error.cause).toBe(theirs);
});

test('an error of our own travels on as it is', () => {
  const error = new LedgerError('cancelled');
  expect(inOurWords(error)).toBe(error);
});
