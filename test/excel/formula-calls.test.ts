import { callsIn, literalOf, referenceOf } from '../../src/excel/formula-calls';

describe("the add-in's functions inside a formula", () => {
  test.each<[formula: string, calls: [name: string, ...parts: string[]][]]>([
    ['=ZB.TARGET("云岭市","社零",2025)', [['TARGET', '"云岭市"', '"社零"', '2025']]],
    ['=zb.target($A2,B$1,2025)', [['TARGET', '$A2', 'B$1', '2025']]],
    ['=IFERROR(ZB.RESULT(A2,"GDP",2025),"")', [['RESULT', 'A2', '"GDP"', '2025']]],
    [
      '=ZB.GAP(ZB.TARGET(A2,B2,2025),ZB.RESULT(A2,B2,2025))',
      [
        ['GAP', 'ZB.TARGET(A2,B2,2025)', 'ZB.RESULT(A2,B2,2025)'],
        ['TARGET', 'A2', 'B2', '2025'],
        ['RESULT', 'A2', 'B2', '2025'],
      ],
    ],
    ['=ZB.STATUS([@目标],[@完成],[@指标])', [['STATUS', '[@目标]', '[@完成]', '[@指标]']]],
    [
      '=ZB.SOURCE(Targets[[#This Row],[地区]],"税,收",2025)',
      [['SOURCE', 'Targets[[#This Row],[地区]]', '"税,收"', '2025']],
    ],
    ["=ZB.GAP('一,(区)'!A1,{1,2})", [['GAP', "'一,(区)'!A1", '{1,2}']]],
    ['=ZB.INDICATOR("他说""GDP"",对")', [['INDICATOR', '"他说""GDP"",对"']]],
    ['=ZB.PACE(A1,,6)', [['PACE', 'A1', '', '6']]],
  ])('%s', (formula, calls) => {
    expect(callsIn(formula).map((call) => [call.name, ...call.arguments])).toEqual(calls);
  });

  test.each([
    ['a text, not a formula', 'ZB.TARGET("云岭市","社零",2025)'],
    ['named inside a text', '="=ZB.TARGET(1,2)"'],
    ['another namespace that ends alike', '=XZB.TARGET(A1,B1,2025)'],
    ['a name without parentheses', '=ZB.TARGET+1'],
    ['a sheet so called', "='ZB.GAP(1'!A1"],
    ['a column so called', '=Targets[ZB.GAP(]'],
  ])('no call: %s', (_, formula) => {
    expect(callsIn(formula)).toEqual([]);
  });

  test('a call knows its place', () => {
    const formula = '=1+ZB.CONVERT(A1,"亿元","万元")*2';
    const [call] = callsIn(formula);
    expect(formula.slice(call!.start, call!.end)).toBe('ZB.CONVERT(A1,"亿元","万元")');
  });

  test('a formula that breaks off is read to its end', () => {
    expect(callsIn('=ZB.TARGET("云岭市,(').map((call) => call.arguments)).toEqual([['"云岭市,(']]);
  });
});

test.each<[string, string | number | null]>([
  ['"云岭市"', '云岭市'],
  ['"他说""好"""', '他说"好"'],
  ['2025', 2025],
  ['-0.5', -0.5],
  ['A1', null],
  ['"a"&"b"', null],
])('the literal %s is read', (argument, value) => {
  expect(literalOf(argument)).toBe(value);
});

test.each<[string, ReturnType<typeof referenceOf>]>([
  ['$A2', { sheet: null, address: 'A2' }],
  ['目标!$B$7', { sheet: '目标', address: 'B7' }],
  ["'张三''s 表'!b2:B9", { sheet: "张三's 表", address: 'B2:B9' }],
  ['"A2"', null],
  ['A2+1', null],
  ['Targets[值]', null],
])('the reference %s is read', (argument, reference) => {
  expect(referenceOf(argument)).toEqual(reference);
});
