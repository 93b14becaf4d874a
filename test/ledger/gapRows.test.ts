import fc from 'fast-check';
import { builtInDictionary } from '../../src/engine/lexicon/indicators';
import { assess, reasonSentence, statusWord } from '../../src/ledger/gap';
import { pairLedger } from '../../src/ledger/pairing';
import type { Bound, LedgerRecord } from '../../src/ledger/record';
import {
  gapRows,
  gapsTable,
  isFormula,
  recordToRow,
  structuredReferences,
  type Cell,
} from '../../src/ledger/tables';
import { wordingOf } from '../../src/ledger/wording';
import { record } from './figures';
import { evaluate, type Value } from './nativeFormula';

const references = structuredReferences('Gaps', 'zh-CN');
const result = (rest: Partial<LedgerRecord>): LedgerRecord =>
  record({ key: 'r', kind: 'result', bound: 'eq', sourceId: '云岭市|2026|work', ...rest });

function rowsOf(targets: LedgerRecord[], results: LedgerRecord[], formulas: 'live' | 'native' | 'values') {
  const pairs = pairLedger({ targets, results }, { dictionary: builtInDictionary });
  return gapRows(pairs, { language: 'zh-CN', dictionary: builtInDictionary, references, formulas });
}
const valueOf = (cell: Cell): Value => (isFormula(cell) ? cell.value : (cell ?? ''));
const formulaOf = (cell: Cell): string | null => (isFormula(cell) ? cell.formula : null);

/** The row as cells by caption, as native formulas see them. */
function cellsByCaption(row: Readonly<Record<string, Cell>>): Record<string, Value> {
  return Object.fromEntries(gapsTable.columns.map(({ id, caption }) => [caption.zh, valueOf(row[id]!)]));
}

describe('A row of Gaps', () => {
  const [row] = rowsOf([record()], [result({ value: 7.1 })], 'live');

  test('shows both figures in words and as numbers, the gap in 个百分点, status and reason', () => {
    expect(Object.fromEntries(Object.entries(row!).map(([id, cell]) => [id, valueOf(cell)]))).toMatchObject({
      area: '云岭市',
      year: 2025,
      indicator: '地区生产总值',
      measure: '增速',
      targetWording: '7.5%以上',
      resultWording: '7.1%',
      target: 0.075,
      result: 0.071,
      unit: '%',
      gap: -0.4,
      gapUnit: '个百分点',
      status: '未完成',
      reason: '低于目标0.4个百分点',
      targetKey: 'k',
      resultKey: 'r',
    });
  });

  test('has a cell for every column and none besides', () => {
    expect(Object.keys(row!).sort()).toEqual(gapsTable.columns.map(({ id }) => id).sort());
  });

  test('computes by the functions over the words of the row, which carry unit and bound', () => {
    const args = 'Gaps[[#This Row],[目标]],Gaps[[#This Row],[完成]],Gaps[[#This Row],[指标]]';
    expect(formulaOf(row!.gap)).toBe(`=IFERROR(ZB.GAP(${args}),"")`);
    expect(formulaOf(row!.status)).toBe(`=IFERROR(ZB.STATUS(${args}),"")`);
  });

  test('follows the ledger through the keys of its rows', () => {
    expect(formulaOf(row!.result)).toBe(
      '=IFERROR(IF(INDEX(Results[完成值],MATCH(Gaps[[#This Row],[结果键]],Results[键],0))="","",INDEX(Results[完成值],MATCH(Gaps[[#This Row],[结果键]],Results[键],0))),"")',
    );
  });

  test('an indicator that the dictionary knows by another name only is named by its id', () => {
    const [other] = rowsOf([record({ indicator: '全市经济盘子' })], [result({ value: 7 })], 'live');
    expect(formulaOf(other!.gap)).toContain('[指标编码]');
  });

  test('a result in another unit stands in the unit of the target', () => {
    const money = {
      measure: 'level',
      indicatorId: 'budget_revenue',
      indicator: '一般公共预算收入',
      bound: 'eq',
    } as const;
    const [other] = rowsOf(
      [record({ ...money, value: 7.5, unit: '亿元' })],
      [result({ ...money, value: 78000, unit: '万元' })],
      'native',
    );
    expect(valueOf(other!.result)).toBe(7.8);
    expect(formulaOf(other!.result)).toMatch(/^=IFERROR\(ROUND\(.*\*0\.0001,10\),""\)$/u);
    expect([other!.unit, valueOf(other!.gap), other!.gapUnit]).toEqual(['亿元', 0.3, '亿元']);
  });

  test('without a result it says so', () => {
    const [other] = rowsOf([record()], [], 'live');
    expect([other!.status, other!.reason, other!.gap, other!.result]).toEqual([
      '无结果',
      '没有对应的完成数据',
      null,
      null,
    ]);
  });

  test('what the cells of the row cannot compute stays a value: 与经济增长同步', () => {
    const income = { indicatorId: 'resident_income', indicator: '居民人均可支配收入' };
    const targets = [record({ ...income, value: null, unit: '', bound: 'eq', goal: 'sync' })];
    const results = [result({ ...income, key: 'i', value: 6.1 }), result({ value: 5.8 })];
    const [other] = rowsOf(targets, results, 'live');
    expect([other!.status, other!.gap, other!.reason]).toEqual([
      '完成',
      0.3,
      '与经济增长同步：增速高于经济增长（5.8%）0.3个百分点',
    ]);
    expect([valueOf(other!.result), other!.unit]).toEqual([0.061, '%']);
  });

  test('other figures of the ledger for the same are named beside the reason', () => {
    const [other] = rowsOf(
      [record()],
      [result({ value: 7.1 }), result({ key: 's', value: 7.6, sourceId: '云岭市|2027|work' })],
      'live',
    );
    expect(valueOf(other!.reason)).toBe('低于目标0.4个百分点（台账另有：7.6%）');
    expect(formulaOf(other!.reason)).toMatch(/&"（台账另有：7.6%）"$/u);
  });

  test('rows typed by hand that have no key yet get rows of their own, with figures instead of look-ups', () => {
    const typed = { key: '', sourceId: '', state: 'by-hand', asRead: '' } as const;
    const rows = rowsOf(
      [record(typed), record({ ...typed, value: 8 })],
      [result({ ...typed, value: 7.6 })],
      'live',
    );
    expect(new Set(rows.map(({ key }) => key)).size).toBe(2);
    expect(rows.map((row) => [row.target, row.result, valueOf(row.status)])).toEqual([
      [0.075, 0.076, '完成'],
      [0.08, 0.076, '未完成'],
    ]);
  });

  test('areas are ranked by the result of one indicator, the best first', () => {
    const at = (area: string, value: number) => ({ area, value, key: area });
    const targets = ['青石区', '白沙县', '云岭市'].map((area) => record({ area, key: `t${area}` }));
    const results = [at('青石区', 6), at('白沙县', 8), at('云岭市', 6)].map(result);
    expect(rowsOf(targets, results, 'values').map((each) => each.rank)).toEqual([2, 1, 2]);
  });
});

describe('Native formulas say what the arithmetic says', () => {
  const pairs = fc.record({
    target: fc.integer({ min: -2000, max: 20000 }).map((n) => n / 100),
    result: fc.integer({ min: -2000, max: 20000 }).map((n) => n / 100),
    bound: fc.constantFrom<Bound>('eq', 'ge', 'le', 'approx'),
    indicatorId: fc.constantFrom('gdp', 'energy_intensity', 'cpi', 'budget_revenue', null),
    shape: fc.constantFrom(
      { unit: '%', measure: 'growth' },
      { unit: '%', measure: 'share' },
      { unit: '‰', measure: 'share' },
      { unit: '亿元', measure: 'level' },
      { unit: '个百分点', measure: 'growth' },
      { unit: '位', measure: 'rank' },
    ),
  });

  test('gap, attainment, status and plain reasons, for any pair', () => {
    fc.assert(
      fc.property(pairs, ({ target, result: reached, bound, indicatorId, shape }) => {
        const figure = {
          ...shape,
          indicatorId,
          indicator: indicatorId ?? '无名指标',
        } as Partial<LedgerRecord>;
        const [pair] = pairLedger(
          {
            targets: [record({ ...figure, value: target, bound })],
            results: [result({ ...figure, value: reached })],
          },
          { dictionary: builtInDictionary },
        );
        const [row] = gapRows([pair!], {
          language: 'zh-CN',
          dictionary: builtInDictionary,
          references,
          formulas: 'native',
        });
        const cells = cellsByCaption(row!);
        const assessment = assess(pair!.target, pair!.result, pair!.context);
        const computed = (cell: Cell): Value =>
          isFormula(cell) ? evaluate(cell.formula, cells) : (cell ?? '');
        expect(computed(row!.gap)).toBeCloseTo(assessment.gap!, 9);
        expect(computed(row!.status)).toBe(statusWord(assessment.status, 'zh-CN'));
        const attainment = computed(row!.attainment);
        if (assessment.attainment === null) expect(attainment).toBe('');
        else expect(attainment as number).toBeCloseTo(assessment.attainment, 9);
        expect(computed(row!.reason)).toBe(reasonSentence(assessment.reason, 'zh-CN'));
      }),
      { numRuns: 300 },
    );
  });

  test('the formula of 表述 gives the words of the figure', () => {
    const figures = fc.record({
      value: fc.integer({ min: -100000, max: 1000000 }).map((n) => n / 100),
      unit: fc.constantFrom('%', '亿元', '万人次'),
      bound: fc.constantFrom<Bound>('eq', 'ge', 'le', 'approx', 'range'),
      measure: fc.constantFrom('growth', 'level', 'share'),
      language: fc.constantFrom('zh-CN', 'en-US'),
    });
    fc.assert(
      fc.property(figures, ({ language, bound, value, ...rest }) => {
        const spoken = language as 'zh-CN';
        const upper = bound === 'range' ? value * 2 : null;
        const figure = record({ ...rest, value, bound, upper } as Partial<LedgerRecord>);
        const row = recordToRow(figure, spoken, structuredReferences('Targets', spoken));
        const captions =
          spoken === 'zh-CN'
            ? ['目标值', '上限', '单位', '约束', '口径']
            : ['Target', 'Upper end', 'Unit', 'Bound', 'Measure'];
        const ids = ['value', 'upper', 'unit', 'bound', 'measure'] as const;
        const cells = Object.fromEntries(captions.map((caption, at) => [caption, valueOf(row[ids[at]!])]));
        expect(evaluate(formulaOf(row.wording)!, cells)).toBe(wordingOf(figure, spoken));
      }),
      { numRuns: 300 },
    );
  });

  test('an emptied cell gives an empty gap and 无结果, not an error', () => {
    const [row] = rowsOf([record()], [result({ value: 7.1 })], 'native');
    const cells = { ...cellsByCaption(row!), 完成值: '' };
    expect(evaluate(formulaOf(row!.gap)!, cells)).toBe('');
    expect(evaluate(formulaOf(row!.status)!, cells)).toBe('无结果');
  });
});
