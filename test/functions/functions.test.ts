import { cellInput } from '../../src/functions/cellInput';
import { metadata } from '../../src/functions/metadata';
import { functionTable } from '../../src/functions/functionTable';
import { monthOf } from '../../src/functions/month';
import { createLedgerIndex } from '../../src/ledger/ledgerIndex';
import { serialOf } from '../../src/ledger/tables';
import type { CellOutcome } from '../../src/functions/call';
import { record } from '../ledger/figures';
import { answer, call, shown, smallLedger } from './ledger';

const percent = (basicValue: number, numberFormat: string) => ({
  type: 'FormattedNumber',
  basicValue,
  numberFormat,
});

describe('TARGET and RESULT look figures up', () => {
  test.each<[string, unknown[], unknown]>([
    ['7.5 % is 0.075 shown 7.5%', ['TARGET', '云岭市', '地区生产总值', 2025], [0.075, '0.0%']],
    ['short names of area and indicator', ['TARGET', '云岭', 'GDP', '2025年'], [0.075, '0.0%']],
    ['the province in front', ['TARGET', '东山省云岭市', 'gdp', 2025], [0.075, '0.0%']],
    ['by its id', ['TARGET', '云岭市', 'unemployment_surveyed', 2025], [0.055, '0.0%']],
    ['a range is given in words', ['TARGET', '云岭市', '社零', 2025], '6.5—7%'],
    ['a goal without a number is given in words', ['TARGET', '云岭市', '居民收入', 2025], '与经济增长同步'],
    ['an indicator without id by its name', ['TARGET', '云岭市', '改造老旧小区', 2025], [30, '#,##0"个"']],
    ['the result in the measure of the target', ['RESULT', '云岭市', 'GDP', 2025], [0.071, '0.0%']],
    ['the measure asked for', ['RESULT', '云岭市', 'GDP', 2025, '总量'], [326.5, '#,##0.0"亿元"']],
    ['the measure in English', ['RESULT', '云岭市', 'GDP', 2025, 'level'], [326.5, '#,##0.0"亿元"']],
    ['a figure typed by hand', ['RESULT', '青石区', 'GDP', 2025], [0.0925, '0.00%']],
  ])('%s', (_name, [id, ...args], expected) => {
    expect(answer(id as string, args)).toEqual(expected);
  });

  test.each<[unknown[], string, string]>([
    [
      ['TARGET', '南湖区', 'GDP', 2025],
      '#N/A 台账中没有地区“南湖区”',
      '#N/A the ledger has no area “南湖区”',
    ],
    [
      ['TARGET', '白沙', 'GDP', 2025],
      '#N/A “白沙”可以指白沙县、白沙市，请写全称',
      '#N/A “白沙” may mean 白沙县、白沙市; write its full name',
    ],
    [
      ['TARGET', '云岭市', '幸福指数', 2025],
      '#N/A 指标字典和台账中都没有“幸福指数”，可在“指标字典”工作表中添加',
      '#N/A neither the dictionary nor the ledger knows “幸福指数”; add it on the sheet of indicators',
    ],
    [
      ['TARGET', '云岭市', '出口', 2025],
      '#N/A 台账中没有云岭市2025年“出口总额”的目标',
      '#N/A the ledger has no target of “出口总额” for 云岭市 in 2025',
    ],
    [
      ['TARGET', '白沙县', 'GDP', 2025],
      '#N/A 台账中没有白沙县2025年“地区生产总值”的目标，有2024年的',
      '#N/A the ledger has no target of “地区生产总值” for 白沙县 in 2025, only for 2024',
    ],
    [
      ['TARGET', '云岭市', 'GDP', 2025, '总量'],
      '#N/A 台账中云岭市2025年“地区生产总值”的目标没有“总量”，有增速',
      '#N/A the ledger has no level for the target of “地区生产总值” of 云岭市 in 2025, only growth',
    ],
    [
      ['TARGET', '云岭市', 'GDP', '明年'],
      '#VALUE! 年度“明年”无法识别，应为 2025 这样的四位数字',
      '#VALUE! the year “明年” cannot be read; it should be a number such as 2025',
    ],
    [
      ['TARGET', '云岭市', 'GDP', 2025, '面积'],
      '#VALUE! 参数“口径”无法识别“面积”，可用：总量、增速、比重、位次、差值',
      '#VALUE! “面积” is no measure; use one of Level, Growth, Share, Rank, Difference',
    ],
    [['TARGET', '', 'GDP', 2025], '#VALUE! 缺少参数“地区”', '#VALUE! the argument “area” is missing'],
  ])('%j says what is wrong or missing', ([id, ...args], zh, en) => {
    expect(answer(id as string, args)).toBe(zh);
    expect(answer(id as string, args, smallLedger(), 'en-US')).toBe(en);
  });

  test('an empty ledger says what to do', () => {
    expect(answer('TARGET', ['云岭市', 'GDP', 2025], createLedgerIndex())).toBe(
      '#N/A 台账还没有内容，请先在任务窗格中读取报告并写入台账',
    );
  });

  test('the answers follow the ledger when it changes', () => {
    const index = smallLedger();
    expect(answer('RESULT', ['云岭市', 'GDP', 2025], index)).toEqual([0.071, '0.0%']);
    index.set({ targets: [], results: [record({ kind: 'result', value: 6.8 })] });
    expect(answer('RESULT', ['云岭市', 'GDP', 2025], index)).toEqual([0.068, '0.0%']);
  });

  test('SOURCE gives the sentence, and says when there is none', () => {
    expect(answer('SOURCE', ['云岭市', 'GDP', 2025, '完成'])).toBe(
      '全年地区生产总值达到326.5亿元，增长7.1%。',
    );
    expect(answer('SOURCE', ['云岭市', 'GDP', 2025, 'target'])).toBe('全年地区生产总值增长7.5%以上。');
    expect(answer('SOURCE', ['青石区', 'GDP', 2025, '结果'])).toBe('#N/A 这个数值是手工录入的，没有原文');
  });

  test('INDICATOR gives the canonical name', () => {
    expect(answer('INDICATOR', ['社零'])).toBe('社会消费品零售总额');
    expect(answer('INDICATOR', ['全市GDP'])).toBe('地区生产总值');
    expect(answer('INDICATOR', ['改造老旧小区'])).toBe('改造老旧小区');
  });
});

describe('GAP, ATTAINMENT, STATUS and REASON', () => {
  test.each<[unknown[], unknown]>([
    [
      ['GAP', '7.5%以上', '7.1%'],
      [-0.4, '#,##0.0"个百分点"'],
    ],
    [
      ['GAP', '780亿元', '7,650,000万元'],
      [-15, '#,##0"亿元"'],
    ],
    [['GAP', 0.075, 0.071], -0.004],
    [['GAP', 780, 765], -15],
    [
      ['GAP', '7.5%以上', 0.071],
      [-0.4, '#,##0.0"个百分点"'],
    ],
    [
      ['GAP', '780亿元', 765],
      [-15, '#,##0"亿元"'],
    ],
    [
      ['GAP', percent(0.075, '0.0%'), percent(0.071, '0.0%')],
      [-0.4, '#,##0.0"个百分点"'],
    ],
    [
      ['GAP', percent(7.5, '#,##0.0"亿元"'), percent(78000, '#,##0"万元"')],
      [0.3, '#,##0.0"亿元"'],
    ],
    [
      ['GAP', '控制在4.5%以内', '4.02%', '城镇登记失业率'],
      [-0.48, '#,##0.00"个百分点"'],
    ],
    [['GAP', '780亿元', '12万人'], '#N/A 计量单位“亿元”与“万人”不能换算'],
    [['GAP', '7.5%', '320亿元', 'GDP'], '#N/A 增速按不变价计算，不能与现价总量互相推算'],
    [['GAP', '7.5%', '320亿元', '社零'], '#N/A 一个是增速、一个是总量，缺少上年总量，无法比较'],
    [['GAP', '很多', '7.1%'], '#VALUE! “很多”中没有数值，应为数字，或 7.5%以上、780亿元 这样的写法'],
    [['GAP', '7.5%', ''], '#VALUE! 缺少参数“完成”'],
    [
      ['ATTAINMENT', '1000万人', '1314万人'],
      [1.314, '0.0%'],
    ],
    [
      ['ATTAINMENT', '60999万元', '24627万元'],
      [expect.closeTo(0.4037, 4), '0.0%'],
    ],
    [
      ['ATTAINMENT', '25%', '0%', 'GDP'],
      [0.8, '0.0%'],
    ],
    [
      ['ATTAINMENT', '40微克/立方米', '36微克/立方米', 'PM2.5'],
      [1.1, '0.0%'],
    ],
    [['ATTAINMENT', '95%', '97%', '城镇化率'], '#N/A 比率类指标没有完成率，请看差距（个百分点）'],
    [['ATTAINMENT', 0, 5], '#N/A 目标值为零或负数，没有完成率'],
    [['STATUS', '7.5%以上', '7.1%', 'GDP'], '未完成'],
    [['STATUS', '7.5%左右', '7.1%', 'GDP'], '基本完成'],
    [['STATUS', '7.5%以上', '7.1%', 'GDP', 0.5], '基本完成'],
    [['STATUS', '7.5%以上', '7.1%', 'GDP', '0.3个百分点'], '未完成'],
    [['STATUS', '780亿元', '750亿元', '社零', 0.05], '基本完成'],
    [['STATUS', '780亿元', '750亿元', '社零', '3%'], '未完成'],
    [['STATUS', '5.5%', '5.2%', '城镇调查失业率'], '完成'],
    [['STATUS', '5.5%', '5.2%'], '未完成'],
    [['STATUS', '7.5%以上', ''], '无结果'],
    [['STATUS', '与经济增长同步', '6%', '居民收入'], '未量化'],
    [['STATUS', '780亿元', '12万人'], '不可比'],
    [['STATUS', '7.5%', '7.1%', 'GDP', '很大'], '#VALUE! 容差“很大”无法识别，应为 0.5、0.5个百分点 或 5%'],
    [['REASON', '控制在4.5%以内', '4.02%', '城镇登记失业率'], '低于控制目标0.48个百分点'],
    [['REASON', '下降3%以上', '下降3.4%', '单位GDP能耗'], '降幅大于目标0.4个百分点'],
    [['REASON', '6.5—7%', '6.8%', '社零'], '处于目标区间6.5—7%内'],
    [['REASON', '7.5%以上', ''], '没有对应的完成数据'],
  ])('%j gives %j', ([id, ...args], expected) => {
    expect(answer(id as string, args)).toEqual(expected);
  });

  test('status and reason in English', () => {
    expect(answer('STATUS', ['7.5%以上', '7.1%'], smallLedger(), 'en-US')).toBe('Not met');
    expect(answer('REASON', ['7.5%以上', '7.1%'], smallLedger(), 'en-US')).toBe(
      '0.4 percentage points below the target',
    );
  });

  test('the figures of TARGET and RESULT compare by their units', () => {
    const [[target]] = call('TARGET', ['云岭市', 'GDP', 2025]) as [[CellOutcome]];
    const [[result]] = call('RESULT', ['云岭市', 'GDP', 2025]) as [[CellOutcome]];
    expect(answer('GAP', [target, result, 'GDP'])).toEqual([-0.4, '#,##0.0"个百分点"']);
  });

  test('the tolerance of the settings holds for 左右', () => {
    const index = createLedgerIndex();
    index.set({ targets: [], results: [], tolerance: { rate: 0.2, level: 1 } });
    expect(answer('STATUS', ['7.5%左右', '7.1%'], index)).toBe('未完成');
  });
});

describe('PACE and REQUIRED', () => {
  test.each<[unknown[], unknown]>([
    [
      ['PACE', 1, 0.367, 4],
      [expect.closeTo(3.3667, 4), '0.0'],
    ],
    [
      ['PACE', '100%', '36.7%', '4月'],
      [expect.closeTo(3.3667, 4), '0.0'],
    ],
    [
      ['PACE', '60999万元', '24627万元', '上半年'],
      [expect.closeTo(-9.6272, 4), '0.0'],
    ],
    [
      ['PACE', '6亿元', '43.2%', 4],
      [expect.closeTo(9.8667, 4), '0.0'],
    ],
    [
      ['PACE', '增长7%', '增长6.5%', 4],
      [-0.5, '0.0'],
    ],
    [['PACE', 100, 50, 13], '#VALUE! “13”不是截止月份，应为 1 到 12、日期，或 4月、上半年、前三季度'],
    [['PACE', 0, 50, 3], '#VALUE! 全年目标应大于零'],
    [['PACE', '6亿元', '3万人', 3], '#N/A 计量单位“亿元”与“万人”不能换算'],
    [
      ['REQUIRED', '100亿元', '1210000万元', 2],
      [0.1, '0.0%'],
    ],
    [
      ['REQUIRED', 100, 121, '2'],
      [0.1, '0.0%'],
    ],
    [['REQUIRED', 0, 121, 2], '#VALUE! 基数应大于零'],
    [['REQUIRED', 100, 121, 0], '#VALUE! 参数“年数”应大于零'],
    [['REQUIRED', 100, 121, '几年'], '#VALUE! 参数“年数”应为数字，而不是“几年”'],
  ])('%j gives %j', ([id, ...args], expected) => {
    expect(answer(id as string, args)).toEqual(expected);
  });

  test.each<[string | number, number | null]>([
    [4, 4],
    ['4', 4],
    ['4月', 4],
    ['1-4月', 4],
    ['2025年10月底', 10],
    ['2025-04-30', 4],
    ['2025/4', 4],
    ['上半年', 6],
    ['前三季度', 9],
    ['一季度', 3],
    ['全年', 12],
    [serialOf(new Date(2025, 3, 30)), 4],
    [0, null],
    [4.5, null],
    [2025, null],
    ['明天', null],
  ])('%p runs to month %p', (cell, month) => {
    expect(monthOf(cellInput(cell))).toBe(month);
  });
});

describe('QUANTITY and CONVERT', () => {
  test.each<[unknown[], unknown]>([
    [['QUANTITY', '三千五百万元', '亿元'], 0.35],
    [
      ['QUANTITY', '7.5%以上'],
      [0.075, '0.0%'],
    ],
    [['QUANTITY', '约1.2亿人次', '万人次'], 12000],
    [
      ['QUANTITY', '326.5亿元'],
      [326.5, '#,##0.0"亿元"'],
    ],
    [
      ['QUANTITY', '三成', '%'],
      [0.3, '0%'],
    ],
    [['QUANTITY', '6.5—7%'], '#VALUE! “6.5—7%”是一个区间，不是一个数'],
    [['QUANTITY', '1200', '万元'], '#VALUE! “1200”没有计量单位，无法换算为万元'],
    [['QUANTITY', '12亿元', '万人'], '#VALUE! “亿元”与“万人”不是同一类计量单位，不能换算'],
    [['CONVERT', 780, '亿元', '万元'], 7800000],
    [['CONVERT', '1,500', '亩', '公顷'], 100],
    [['CONVERT', 1, '亿元', '亿美元'], '#VALUE! “亿元”与“亿美元”不是同一类计量单位，不能换算'],
    [['CONVERT', 1, '斛', '吨'], '#VALUE! 不认识计量单位“斛”，请使用亿元、万人、公顷、% 等单位'],
  ])('%j gives %j', ([id, ...args], expected) => {
    expect(answer(id as string, args)).toEqual(expected);
  });
});

describe('Ranges in, spilled answers out', () => {
  const spread = (id: string, args: readonly unknown[]) =>
    call(id, args).map((row) => row.map((cell) => shown(cell)));

  test('a column of areas', () => {
    expect(spread('TARGET', [[['云岭市'], ['青石区']], 'GDP', 2025])).toEqual([
      [[0.075, '0.0%']],
      [[0.08, '0.0%']],
    ]);
  });

  test('areas down and years across make a grid', () => {
    expect(spread('TARGET', [[['白沙县'], ['云岭市']], 'GDP', [[2024, 2025]]])).toEqual([
      [[0.06, '0.0%'], '#N/A 台账中没有白沙县2025年“地区生产总值”的目标，有2024年的'],
      ['#N/A 台账中没有云岭市2024年“地区生产总值”的目标，有2025年的', [0.075, '0.0%']],
    ]);
  });

  test('a blank row gives a blank, an error of another cell is handed on, and neither spoils the others', () => {
    const error = { type: 'Error', errorType: 'Div0', basicValue: '#DIV/0!' };
    const answers = call('GAP', [
      [['7%'], [''], [error], ['8%']],
      [['7.5%'], ['7%'], ['1%'], ['7%']],
    ]);
    expect(answers.map(([cell]) => shown(cell!))).toEqual([
      [0.5, '#,##0.0"个百分点"'],
      '',
      { sort: 'error', error },
      [-1, '#,##0"个百分点"'],
    ]);
  });

  test('ranges of different lengths say so where they do not meet', () => {
    expect(
      spread('GAP', [
        [['7%'], ['8%']],
        [['7%'], ['7%'], ['7%']],
      ])[2],
    ).toEqual(['#N/A 各参数区域的行数或列数不一致，这一格没有对应的参数']);
  });

  test('a whole column is refused in a sentence', () => {
    const column = Array.from({ length: 1_048_576 }, () => ['7%']);
    expect(answer('GAP', [column, '7%'])).toMatch(/^#VALUE! 区域太大（1048576 个单元格）/u);
  });

  test('5,000 cells of TARGET are answered in less than a second of computing', () => {
    const index = createLedgerIndex();
    const areas = Array.from({ length: 100 }, (_, at) => `第${at}区`);
    const years = Array.from({ length: 50 }, (_, at) => 1990 + at);
    const targets = areas.flatMap((area) =>
      years.map((year) => record({ area, value: (year - 1980) / 10, period: { from: year, to: year } })),
    );
    index.set({ targets, results: [] });
    const before = process.cpuUsage();
    const answers = call('TARGET', [areas.map((area) => [area]), 'GDP', [years]], index);
    const { user, system } = process.cpuUsage(before);
    expect(answers.flat().every((cell) => typeof cell === 'object' && 'basicValue' in cell)).toBe(true);
    expect(answers.flat()).toHaveLength(5000);
    expect((user + system) / 1000).toBeLessThan(1000);
  });
});

describe('The metadata that Excel reads', () => {
  test.each(['zh-CN', 'en-US'] as const)('%s: every function with its description and help', (language) => {
    const { functions } = metadata(language);
    expect(functions.map(({ id }) => id)).toEqual([
      'TARGET',
      'RESULT',
      'GAP',
      'ATTAINMENT',
      'STATUS',
      'REASON',
      'PACE',
      'REQUIRED',
      'EXTRACT',
      'QUANTITY',
      'CONVERT',
      'INDICATOR',
      'SOURCE',
    ]);
    for (const { id, name, description, parameters } of functions) {
      expect(name).toBe(id);
      expect(/\p{Script=Han}/u.test(description)).toBe(
        language === 'zh-CN' || /[社三万亿]/u.test(description),
      );
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(3);
      expect(new Set(parameters.map((parameter) => parameter.name)).size).toBe(parameters.length);
      const firstOptional = parameters.findIndex(({ optional }) => optional);
      if (firstOptional >= 0)
        expect(parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
    }
  });

  test('the order of parameters, which never changes once released', () => {
    const order = Object.fromEntries(
      functionTable.map(({ id, parameters }) => [id, Object.keys(parameters).join(' ')]),
    );
    expect(order).toEqual({
      TARGET: 'area indicator year measure',
      RESULT: 'area indicator year measure',
      GAP: 'target result indicator',
      ATTAINMENT: 'target result indicator',
      STATUS: 'target result indicator tolerance',
      REASON: 'target result indicator tolerance',
      PACE: 'target cumulative asOf',
      REQUIRED: 'base target years',
      EXTRACT: 'text kind',
      QUANTITY: 'text unit',
      CONVERT: 'value from to',
      INDICATOR: 'name',
      SOURCE: 'area indicator year kind',
    });
  });
});
