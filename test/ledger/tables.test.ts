import fc from 'fast-check';
import { createDictionary } from '../../src/engine/lexicon/dictionary';
import { builtInDictionary, builtInIndicators } from '../../src/engine/lexicon/indicators';
import { figureAsRead, keyByHand } from '../../src/ledger/identity';
import { cellValueOf, numberFormat, valueOfCell } from '../../src/ledger/numberFormat';
import { parseQuantityText } from '../../src/ledger/quantityText';
import type { LedgerRecord } from '../../src/ledger/record';
import {
  dateOf,
  indicatorToRow,
  isFormula,
  recordToRow,
  rowFaultSentence,
  rowToIndicator,
  rowToRecord,
  rowToSource,
  serialOf,
  sourceToRow,
  structuredReferences,
  tableDefinitions,
  type LedgerColumnId,
  type ReadCell,
  type Row,
} from '../../src/ledger/tables';
import { wordingOf } from '../../src/ledger/wording';
import { figure, record } from './figures';

const chinese = structuredReferences('Targets', 'zh-CN');
const cellsOf = (row: Row<LedgerColumnId>): Record<string, ReadCell> =>
  Object.fromEntries(
    Object.entries(row).map(([id, cell]) => [id, isFormula(cell) ? cell.value : (cell ?? '')]),
  );
const asRead = (rest: Partial<LedgerRecord> = {}): LedgerRecord => {
  const plain = record(rest);
  return { ...plain, asRead: figureAsRead(plain) };
};
const read = (row: Record<string, ReadCell>) => rowToRecord(row, 'target', builtInDictionary);

describe('The columns of the tables', () => {
  test.each(Object.values(tableDefinitions))(
    '$id: ids and captions are unique in either language',
    ({ columns }) => {
      const ids = columns.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(new Set(columns.map(({ caption }) => caption.zh)).size).toBe(ids.length);
      expect(new Set(columns.map(({ caption }) => caption.en.toLowerCase())).size).toBe(ids.length);
    },
  );

  test('Targets has the columns that people of the trade expect, in their order', () => {
    const shown = tableDefinitions.Targets.columns
      .filter(({ hidden }) => !hidden)
      .map(({ caption }) => caption.zh);
    const expected = [
      '地区',
      '年度',
      '指标',
      '类别',
      '口径',
      '目标值',
      '上限',
      '单位',
      '约束',
      '期间',
      '原文',
      '来源',
      '备注',
      '状态',
    ];
    expect(shown.filter((caption) => expected.includes(caption))).toEqual(expected);
  });

  test('a row has a cell for every column and none besides', () => {
    const row = recordToRow(record(), 'zh-CN', chinese);
    expect(Object.keys(row).sort()).toEqual(tableDefinitions.Targets.columns.map(({ id }) => id).sort());
  });
});

describe('A record in cells', () => {
  test('7.5 % is 0.075 shown 7.5%', () => {
    const row = recordToRow(record(), 'zh-CN', chinese);
    expect(row.value).toBe(0.075);
    expect(numberFormat(row.value as number, '%')).toBe('0.0%');
  });

  test.each([
    [0.07, '%', '0%'],
    [0.0402, '%', '0.00%'],
    [-0.042, '%', '0.0%'],
    [780, '亿元', '#,##0'],
    [326.35, '亿元', '#,##0.00'],
    [0.4, '个百分点', '#,##0.0'],
    [3.14159265, '亿元', '#,##0.0000'],
    [null, '', 'General'],
  ])('%p %s has the format %s', (value, unit, format) => {
    expect(numberFormat(value, unit)).toBe(format);
  });

  test('the words of the cells are those of the language', () => {
    const rest = { bound: 'ge', basis: 'end', stretch: true, flags: ['provisional', 'conflict'] } as const;
    expect(recordToRow(record(rest), 'zh-CN', chinese)).toMatchObject({
      area: '云岭市',
      year: 2025,
      category: '综合',
      measure: '增速',
      bound: '以上',
      basis: '期末',
      stretch: '是',
      state: '已核',
      flags: '预计数、同一指标数值不一',
    });
    expect(recordToRow(record(rest), 'en-US', structuredReferences('Targets', 'en-US'))).toMatchObject({
      category: 'Economy',
      measure: 'Growth',
      bound: '≥',
      basis: 'End of period',
      stretch: 'Yes',
      state: 'Checked',
      flags: 'provisional, conflicting figures',
    });
  });

  test.each<[Partial<LedgerRecord>, string, string]>([
    [{}, '7.5%以上', '≥7.5%'],
    [{ value: -3, bound: 'ge' }, '下降3%以上', 'fall ≥3%'],
    [{ value: 6.5, upper: 7, bound: 'range' }, '6.5—7%', '6.5—7%'],
    [{ value: 780, unit: '亿元', measure: 'level', bound: 'eq' }, '780亿元', '780亿元'],
    [{ value: 7.1, bound: 'approx' }, '7.1%左右', '≈7.1%'],
    [{ value: 4.5, measure: 'share', bound: 'le' }, '4.5%以内', '≤4.5%'],
    [{ value: null, unit: '', bound: 'eq', goal: 'sync' }, '与经济增长同步', 'in step with the economy'],
  ])('%j is worded %s', (rest, zh, en) => {
    expect(wordingOf(record(rest), 'zh-CN')).toBe(zh);
    expect(wordingOf(record(rest), 'en-US')).toBe(en);
  });

  test('the formula of 表述 names the cells of its row by the captions of the language', () => {
    const cell = recordToRow(record(), 'zh-CN', chinese).wording;
    const formula = isFormula(cell) ? cell.formula : '';
    expect(formula).toContain('Targets[[#This Row],[目标值]]');
    expect(formula.split('(').length).toBe(formula.split(')').length);
    const renamed = structuredReferences('Targets', 'zh-CN', (_table, id) =>
      id === 'unit' ? "单位[#]'" : undefined,
    );
    expect(renamed.cell('unit')).toBe("Targets[[#This Row],[单位'['#']'']]");
  });
});

describe('A row becomes the same record again', () => {
  const records = fc.record({
    value: fc.option(fc.integer({ min: -100000, max: 10000000 }).map((n) => n / 100)),
    unit: fc.constantFrom('%', '亿元', '个百分点', '‰', '万人次', '微克/立方米'),
    bound: fc.constantFrom('eq', 'ge', 'le', 'approx'),
    measure: fc.constantFrom('level', 'growth', 'share', 'rank', 'gap'),
    stretch: fc.boolean(),
    basis: fc.constantFrom('annual', 'average', 'cumulative', 'end'),
    note: fc.constantFrom('', '=SUM(A1)', '+1', '@x'),
    from: fc.integer({ min: 1990, max: 2035 }),
    years: fc.integer({ min: 0, max: 5 }),
    language: fc.constantFrom('zh-CN', 'en-US'),
  });

  test('in either language, for any figure', () => {
    fc.assert(
      fc.property(records, ({ from, years, language, value, bound, ...rest }) => {
        const original = asRead({
          ...rest,
          value,
          bound: value === null ? 'eq' : bound,
          goal: value === null ? 'improve' : null,
          period: { from, to: from + years },
        } as Partial<LedgerRecord>);
        const row = recordToRow(
          original,
          language as 'zh-CN',
          structuredReferences('Targets', language as 'zh-CN'),
        );
        expect(read(cellsOf(row)).record).toEqual(original);
      }),
    );
  });

  test('a range keeps its upper end', () => {
    const original = asRead({ value: 6.5, upper: 7, bound: 'range' });
    expect(read(cellsOf(recordToRow(original, 'zh-CN', chinese))).record).toEqual(original);
  });

  test('what a person corrects is corrected, and its state says so', () => {
    const row = { ...cellsOf(recordToRow(asRead(), 'zh-CN', chinese)), value: 0.08 };
    expect(read(row).record).toMatchObject({ value: 8, state: 'corrected', key: 'k' });
  });

  test('a new name of the indicator is looked up; the old hidden id no longer holds', () => {
    const row = { ...cellsOf(recordToRow(asRead(), 'zh-CN', chinese)), indicator: '社零总额' };
    expect(read(row).record).toMatchObject({ indicatorId: 'retail_sales' });
    expect(read({ ...row, indicator: '重点项目' }).record).toMatchObject({ indicatorId: null });
  });

  test("a person's own category and damaged hidden cells do not get in the way", () => {
    const row = {
      ...cellsOf(recordToRow(asRead(), 'zh-CN', chinese)),
      category: '重点工程',
      place: '?',
      asRead: '?',
    };
    expect(read(row).record).toMatchObject({ category: '重点工程', valueSpan: null, indicatorId: 'gdp' });
    expect(recordToRow(read(row).record!, 'en-US', chinese).category).toBe('重点工程');
  });
});

describe('A row that a person typed', () => {
  test('needs area, indicator, year and figure; the rest is inferred', () => {
    const typed = read({ area: '青石区', indicator: '社零', year: 2025, value: '增长7%左右' }).record!;
    expect(typed).toMatchObject({
      area: '青石区',
      indicatorId: 'retail_sales',
      value: 7,
      unit: '%',
      bound: 'approx',
      measure: 'growth',
      category: 'consumption',
      state: 'by-hand',
      basis: 'annual',
      key: '',
    });
    expect(keyByHand(typed, new Set())).toBe('by-hand|青石区|target|retail_sales|growth|2025|annual|base|1');
  });

  test('a percentage typed into a percentage cell is one, of a ratio it is a share', () => {
    expect(
      read({ area: '青石区', indicator: '城镇化率', year: '2025', value: 0.65, unit: '%' }).record,
    ).toMatchObject({
      value: 65,
      measure: 'share',
    });
  });

  test.each<[Record<string, ReadCell>, string, string]>([
    [{ indicator: '社零', year: 2025, value: 1 }, 'area', '缺少地区'],
    [{ area: '青石区', year: 2025, value: 1 }, 'indicator', '缺少指标'],
    [
      { area: '青石区', indicator: '社零', period: '明年', value: 1 },
      'period',
      '期间或年度“明年”无法识别，应为 2025 或 2021-2025',
    ],
    [
      { area: '青石区', indicator: '社零', year: 2025, value: '很多' },
      'value',
      '数值“很多”无法识别，应为数字，或 7.5%以上、780亿元 这样的写法',
    ],
    [
      { area: '青石区', indicator: '社零', year: 2025, value: 1, measure: '面积' },
      'measure',
      '“面积”不在可选内容中：总量、增速、比重、位次、差值',
    ],
  ])('%j: the column %s is named', (row, column, sentence) => {
    const fault = read(row).faults![0]!;
    expect([fault.column, rowFaultSentence(fault, 'zh-CN')]).toEqual([column, sentence]);
  });
});

describe('Sources and the dictionary', () => {
  test('a source comes back from its row, its time to the second', () => {
    const source = {
      id: '云岭市|2025|work',
      file: '云岭市2025.docx',
      area: '云岭市',
      year: 2025,
      title: '政府工作报告',
      readAt: new Date(2026, 1, 3, 4, 5, 6),
      fingerprint: 'a-b',
      targets: 30,
      results: 120,
      note: '',
    };
    expect(rowToSource(sourceToRow(source) as Record<string, ReadCell>)).toEqual(source);
    expect(rowToSource({})).toBeNull();
  });

  test('2026-02-03 12:00 is day 46056.5 of Excel', () => {
    expect(serialOf(new Date(2026, 1, 3, 12))).toBe(46056.5);
    expect(dateOf(46056.5)).toEqual(new Date(2026, 1, 3, 12));
  });

  test.each(builtInIndicators)('$name comes back from its row', (entry) => {
    const nothing = createDictionary([]);
    const row = indicatorToRow(entry, 'en-US') as Record<string, ReadCell>;
    expect(rowToIndicator(row, nothing).entry).toEqual(entry);
  });

  test('a name alone is enough, and a known name is extended', () => {
    expect(rowToIndicator({ name: '新能源汽车产量', unit: '万吨' }, builtInDictionary).entry).toMatchObject({
      id: 'own:新能源汽车产量',
      dimension: 'mass',
      direction: 'higher',
      growth: 'nominal',
    });
    const extended = rowToIndicator({ name: '社零', aliases: '社零额，消零' }, builtInDictionary).entry!;
    expect(extended.id).toBe('retail_sales');
    expect(extended.aliases).toEqual(expect.arrayContaining(['社零总额', '消零']));
  });

  test('a word that is no choice is named with the choices', () => {
    const fault = rowToIndicator({ name: '甲', direction: '向上' }, builtInDictionary).faults![0]!;
    expect(rowFaultSentence(fault, 'en-US')).toBe(
      '“向上” is not one of Higher is better, Lower is better, Stay within',
    );
  });
});

test('every wording is read back as the figure it came from', () => {
  const figures = fc.record({
    value: fc.integer({ min: 1, max: 1000000 }).map((n) => n / 100),
    unit: fc.constantFrom('%', '亿元', '万人次', '微克/立方米', '个'),
    bound: fc.constantFrom('eq', 'ge', 'le', 'approx') as fc.Arbitrary<'eq'>,
    isFall: fc.boolean(),
    language: fc.constantFrom('zh-CN', 'en-US') as fc.Arbitrary<'zh-CN'>,
  });
  fc.assert(
    fc.property(figures, ({ value, unit, bound, isFall, language }) => {
      const original = figure(isFall && unit === '%' ? -value : value, unit, { bound });
      expect(parseQuantityText(wordingOf(original, language))).toMatchObject({
        value: original.value,
        unit,
        bound,
      });
    }),
  );
});

test('a percentage in a cell is the decimal fraction, and comes back', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }), (digits, decimals) => {
      const value = Number(`${digits}e-${decimals}`);
      expect(cellValueOf(value, '%')).toBe(Number(`${digits}e-${decimals + 2}`));
      expect(valueOfCell(cellValueOf(value, '%'), '%')).toBe(value);
    }),
  );
});
