/** The plain arithmetic that takes the functions' place in a frozen workbook, held against the functions themselves. */
import fc from 'fast-check';
import { builtInDictionary } from '../../src/engine/lexicon/indicators';
import { formatted } from '../../src/functions/cellInput';
import { defaultTolerance } from '../../src/ledger/gap';
import { createLedgerIndex } from '../../src/ledger/ledgerIndex';
import {
  cellValueOf,
  comparisonExpression,
  lookupExpression,
  structuredReferences,
  type Comparison,
} from '../../src/ledger/tables';
import { evaluate } from '../ledger/nativeFormula';
import { record } from '../ledger/figures';
import { answer } from './ledger';

const cell = (name: string): string => `Sheet[[#This Row],[${name}]]`;
const format = (unit: string): string => (unit === '%' ? '0.0%' : `#,##0.00"${unit}"`);

describe('A number beside another', () => {
  const number = fc.integer({ min: -2000, max: 20000 }).map((hundredths) => hundredths / 100);
  const given = fc.record({
    comparison: fc.constantFrom<Comparison>('GAP', 'ATTAINMENT', 'STATUS', 'REASON'),
    target: number,
    result: fc.oneof(number, fc.constant(null)),
    units: fc.constantFrom(
      ['%', '%'],
      ['%', ''],
      ['', '%'],
      ['亿元', '亿元'],
      ['亿元', ''],
      ['', ''],
      ['个百分点', '个百分点'],
      ['微克/立方米', '微克/立方米'],
      ['位', '位'],
    ),
    indicator: fc.constantFrom('地区生产总值', '单位GDP能耗', '城镇调查失业率', '一般公共预算收入', ''),
    language: fc.constantFrom<'zh-CN' | 'en-US'>('zh-CN', 'en-US'),
  });

  test('native arithmetic gives what the function gives, or there is none', () => {
    let compared = 0;
    fc.assert(
      fc.property(given, ({ comparison, target, result, units, indicator, language }) => {
        const reached = result ?? target;
        const unit = units[0] || units[1]!;
        const values = { t: cellValueOf(target, unit), r: cellValueOf(reached, unit) };
        const operand = (name: 't' | 'r', own: string) => ({
          expression: cell(name),
          value: values[name],
          unit: own,
        });
        const expression = comparisonExpression(
          comparison,
          operand('t', units[0]!),
          operand('r', units[1]!),
          {
            indicator: builtInDictionary.byName(indicator),
            tolerance: defaultTolerance,
            language,
          },
        );
        if (expression === null) return;
        const argument = (name: 't' | 'r', own: string): unknown =>
          own === '' ? values[name] : formatted(values[name], format(own));
        const asked = answer(
          comparison,
          [argument('t', units[0]!), argument('r', units[1]!), indicator || null],
          createLedgerIndex(),
          language,
        );
        const native = evaluate(expression, values);
        const shown = Array.isArray(asked) ? asked[0] : asked;
        if (typeof shown === 'string' && shown.startsWith('#N/A')) expect(native).toBe('');
        else if (typeof shown === 'number') expect(native).toBeCloseTo(shown, 9);
        else expect(native).toBe(shown);
        compared += 1;
      }),
      { numRuns: 1000 },
    );
    expect(compared).toBeGreaterThan(700);
  });

  test('figures in two units are left to the function', () => {
    const terms = { indicator: undefined, tolerance: defaultTolerance, language: 'zh-CN' } as const;
    const [target, result] = [
      { expression: 'B2', value: 1.2, unit: '亿元' },
      { expression: 'C2', value: 13000, unit: '万元' },
    ];
    expect(comparisonExpression('GAP', target!, result!, terms)).toBeNull();
  });
});

describe('A figure of the ledger', () => {
  const references = structuredReferences('Gaps', 'zh-CN');

  test('is looked up by the key of its row', () => {
    expect(lookupExpression(record({ key: '云岭市|2025' }), 'value', references)).toBe(
      'INDEX(Targets[目标值],MATCH("云岭市|2025",Targets[键],0))',
    );
    expect(lookupExpression(record({ key: 'r', kind: 'result' }), 'sentence', references)).toBe(
      'INDEX(Results[原文],MATCH("r",Results[键],0))',
    );
  });

  test('a key is never read as a pattern or as the end of the text', () => {
    expect(lookupExpression(record({ key: '“5*”"?~' }), 'value', references)).toContain('"“5~*”""~?~~"');
  });

  test('a key longer than Excel looks up leaves no formula', () => {
    expect(lookupExpression(record({ key: '长'.repeat(256) }), 'value', references)).toBeNull();
    expect(lookupExpression(record({ key: '' }), 'value', references)).toBeNull();
  });
});
