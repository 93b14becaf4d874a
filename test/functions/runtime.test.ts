import type { ledgerIndex as LedgerIndexOfRuntime } from '../../src/ledger/ledgerIndex';
import { record } from '../ledger/figures';

/** Stands in for Excel's runtime of custom functions. */
class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

describe('Excel calls the functions', () => {
  const functions = new Map<string, (...args: unknown[]) => unknown>();
  let ledgerIndex: typeof LedgerIndexOfRuntime;

  beforeAll(async () => {
    Object.assign(globalThis, {
      CustomFunctions: {
        Error: RuntimeError,
        ErrorCode: { invalidValue: '#VALUE!', notAvailable: '#N/A' },
        associate: (id: string, implementation: (...args: unknown[]) => unknown) =>
          functions.set(id, implementation),
      },
    });
    await import('../../src/functions/functions');
    ({ ledgerIndex } = await import('../../src/ledger/ledgerIndex'));
    ledgerIndex.set({ targets: [record()], results: [] });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, 'CustomFunctions');
    Reflect.deleteProperty(globalThis, 'Office');
  });

  const invocation = { address: 'Sheet1!B2' };

  test('every function of the table is associated under its id', () => {
    expect([...functions.keys()]).toHaveLength(13);
  });

  test('with ranges as rows of cells and its invocation behind them, and gets rows back', () => {
    expect(functions.get('TARGET')!([['云岭市']], [['GDP']], [[2025]], null, invocation)).toEqual([
      [{ type: 'FormattedNumber', basicValue: 0.075, numberFormat: '0.0%' }],
    ]);
  });

  test('a single wrong cell throws the error with its sentence, in the language of the screen', () => {
    const call = () => functions.get('TARGET')!([['南湖区']], [['GDP']], [[2025]], null, invocation);
    expect(call).toThrow(new RuntimeError('#N/A', '台账中没有地区“南湖区”'));
    Object.assign(globalThis, { Office: { context: { displayLanguage: 'en-GB' } } });
    expect(call).toThrow('the ledger has no area “南湖区”');
    expect(() => functions.get('GAP')!([['很多']], [['7%']], null, invocation)).toThrow(
      'there is no figure in “很多”',
    );
  });

  test('in a range the errors stand among the answers, and other cells’ errors are handed on', () => {
    const theirs = new RuntimeError('#DIV/0!');
    const answers = functions.get('GAP')!(
      [['7%'], ['很多'], [theirs]],
      [['8%']],
      null,
      invocation,
    ) as unknown[][];
    expect(answers[0]).toEqual([{ type: 'FormattedNumber', basicValue: 1, numberFormat: '#,##0"个百分点"' }]);
    expect(answers[1]![0]).toMatchObject({ code: '#VALUE!' });
    expect(answers[2]![0]).toBe(theirs);
  });

  test('statuses come in the language of the workbook, whoever opens it', () => {
    const status = () => functions.get('STATUS')!([['7.5%']], [['7%']], null, null, invocation);
    expect(status()).toEqual([['Not met']]);
    ledgerIndex.set({ targets: [], results: [], language: 'zh-CN' });
    expect(status()).toEqual([['未完成']]);
  });
});
