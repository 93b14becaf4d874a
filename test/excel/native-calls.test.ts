/** Calls of the add-in put into look-ups and plain arithmetic, for a workbook that has to stand without it. */
import {
  nativeFormula,
  referencesOfCalls,
  type CallContext,
  type CellContent,
} from '../../src/excel/native-calls';
import { formatShowing } from '../../src/excel/shown-format';
import { createLedgerIndex } from '../../src/ledger/ledgerIndex';
import { structuredReferences } from '../../src/ledger/tables';
import { record } from '../ledger/figures';

const gdp = {
  area: '云岭市',
  indicatorId: 'gdp',
  indicator: '地区生产总值',
  measure: 'growth',
  unit: '%',
} as const;
const index = createLedgerIndex();
index.set({
  targets: [
    record({ ...gdp, kind: 'target', key: 't', value: 6, period: { from: 2025, to: 2025 } }),
    record({ ...gdp, kind: 'target', key: 'range', value: 6, upper: 7, period: { from: 2024, to: 2024 } }),
  ],
  results: [record({ ...gdp, kind: 'result', key: 'r', value: 6.4, period: { from: 2025, to: 2025 } })],
});

const cells: Readonly<Record<string, CellContent>> = {
  A2: { value: '云岭市', numberFormat: 'General' },
  A3: { value: 2025, numberFormat: 'General' },
  B2: { value: 0.06, numberFormat: '0.0%' },
  C2: { value: 0.064, numberFormat: '0.0%' },
  D2: { value: '7.5%以上', numberFormat: 'General' },
};
const context: CallContext = {
  index,
  language: 'zh-CN',
  references: structuredReferences('Targets', 'zh-CN'),
  read: ({ sheet, address }) => (sheet === null ? (cells[address] ?? null) : null),
};
const native = (formula: string): string | null => nativeFormula(formula, context);

describe('a call becomes what every spreadsheet has', () => {
  test.each([
    ['=ZB.TARGET("云岭市","GDP",2025)', /^=INDEX\(Targets\[目标值\],MATCH\("t",Targets\[键\],0\)\)$/u],
    ['=zb.result(A2,"地区生产总值",A3)', /^=INDEX\(Results\[完成值\],MATCH\("r",/u],
    ['=ZB.TARGET(A2,"GDP",2024)', /^=INDEX\(Targets\[.+\],MATCH\("range"/u],
    ['=ZB.SOURCE(A2,"GDP",2025,"完成")', /^=INDEX\(Results\[原文\],MATCH\("r",/u],
    ['=ROUND(ZB.TARGET(A2,"GDP",2025)*100,1)&"%"', /^=ROUND\(INDEX\(.+\)\*100,1\)&"%"$/u],
    ['=ZB.GAP(B2,C2,"GDP")', /^=IF\(OR\(B2="",C2=""\),"",ROUND\(\(C2-B2\)\*100,10\)\)$/u],
    ['=ZB.STATUS(ZB.TARGET(A2,"GDP",2025),ZB.RESULT(A2,"GDP",2025),"GDP")', /MATCH\("t".+MATCH\("r"/u],
  ])('%s', (formula, expected) => {
    expect(native(formula)).toMatch(expected);
  });
});

describe('a call that nothing else can say is left alone', () => {
  test.each([
    '=ZB.TARGET("无此市","GDP",2025)',
    '=ZB.TARGET("云岭市","GDP",2025,"增速")',
    '=ZB.TARGET(A2:A9,"GDP",2025)',
    '=ZB.TARGET(Other!A2,"GDP",2025)',
    '=ZB.GAP(D2,C2,"GDP")',
    '=ZB.GAP("7.5%以上","6.9%")',
    '=ZB.STATUS(B2,C2,"GDP",0.5)',
    '=ZB.CONVERT(1,"亿元","万元")',
    '=ZB.TARGET(A2,"GDP",2025)+ZB.PACE(1,2,3)',
  ])('%s', (formula) => {
    expect(native(formula)).toBeNull();
  });
});

test('single cells are asked for, ranges are not', () => {
  expect(referencesOfCalls("=ZB.TARGET($A$2,'汇 总'!B1,2025)+ZB.GAP(A1:A9,C3)")).toEqual([
    { sheet: null, address: 'A2' },
    { sheet: '汇 总', address: 'B1' },
    { sheet: null, address: 'C3' },
  ]);
});

test.each([
  [0.075, '7.5%', '0.0%'],
  [1234.5, '1,234.5亿元', '#,##0.0"亿元"'],
  [-0.6, '-0.6个百分点', '0.0"个百分点"'],
  [12000, '12000', null],
  ['完成', '完成', null],
  [3, '一月三日', null],
] as const)('%p shown as %s', (value, text, format) => {
  expect(formatShowing(value, text)).toBe(format);
});
