import {
  noteText,
  outcomeSentence,
  evidenceSentence,
  liveFormula,
  planFill,
  requestSentence,
  type Mapping,
} from '../../../src/ledger/template';
import { cityFigures, figure, figures, type Stated } from './figures';
import { _, draw, planInShort, type Drawing } from './sheet';

const drawing: Drawing = {
  rows: [
    ['云岭市2023年主要指标', _, _],
    ['指标', '目标', '完成'],
    ['地区生产总值(亿元)', _, _],
    ['一般公共预算收入(万元)', _, _],
    ['社会消费品零售总额增速(%)', _, _],
  ],
  merges: ['A1:C1'],
};
const plan = planFill(draw(drawing), figures);
const cell = (address: string) => plan.cells.find((other) => other.address === address)!;

describe('every decision carries its evidence', () => {
  test('which header said which part of the question', () => {
    expect(
      cell('C4').evidence.map(({ facet, source, cell: place, reads }) => [facet, source, place, reads]),
    ).toEqual([
      ['indicator', 'row-header', { row: 3, column: 0 }, '一般公共预算收入'],
      ['area', 'title', { row: 0, column: 0 }, '云岭市'],
      ['kind', 'column-header', { row: 1, column: 2 }, 'result'],
      ['period', 'title', { row: 0, column: 0 }, '2023'],
      ['measure', 'row-header', { row: 3, column: 0 }, 'level'],
      ['unit', 'row-header', { row: 3, column: 0 }, '万元'],
    ]);
  });

  test('in words', () => {
    const said = cell('C4').evidence.map((evidence) => evidenceSentence(evidence, 'zh-CN'));
    expect(said[1]).toBe('标题“云岭市2023年主要指标”（A1）');
    expect(evidenceSentence(cell('C4').evidence[2]!, 'en-US')).toBe('column header “完成” (C2)');
    expect(requestSentence(cell('C4').request, 'zh-CN')).toBe(
      '云岭市 一般公共预算收入 2023年 完成 总量(万元)',
    );
  });

  test('what was assumed is said to be assumed', () => {
    const assumed = planFill(
      draw({
        rows: [
          ['2023年', _],
          ['指标', '完成'],
          ['地区生产总值', _],
        ],
      }),
      cityFigures,
    ).cells[0]!;
    expect(
      assumed.evidence.filter(({ source }) => source === 'assumed').map(({ facet, text }) => [facet, text]),
    ).toEqual([
      ['area', 'only-area'],
      ['measure', 'plain-name-is-level'],
      ['unit', 'usual-unit'],
    ]);
  });
});

describe('a proposal says what is written and what the report said', () => {
  test('with its conversion and sentence', () => {
    const { outcome } = cell('C4');
    expect(outcome).toMatchObject({
      state: 'fill',
      proposal: {
        value: 851000,
        wording: '85.1亿元',
        conversion: { from: '亿元', to: '万元', before: 85.1, after: 851000 },
        qualified: false,
      },
    });
    expect(outcomeSentence(cell('C4'), 'zh-CN')).toBe('851000（85.1亿元 → 851000 万元）');
    expect(noteText(cell('C4'), 'zh-CN')).toBe(
      '云岭市2024年政府工作报告.txt\n云岭市2023年一般公共预算收入达到85.1亿元。',
    );
  });

  test('with the words that a number leaves out', () => {
    expect(outcomeSentence(cell('B3'), 'zh-CN')).toBe('1280（报告原意：1280亿元左右）');
    expect(outcomeSentence(cell('B3'), 'en-US')).toBe('1280 (as reported: 1280亿元左右)');
  });

  test('a reason names what the ledger has instead', () => {
    expect(outcomeSentence(cell('B5'), 'zh-CN')).toContain('目标 增长6.5%—7%');
  });
});

describe('several figures', () => {
  const asked = {
    rows: [
      ['青石区2023年', _],
      ['指标', '完成'],
      ['地区生产总值增速(%)', _],
    ],
  };
  const base = { area: '青石区', kind: 'result', what: 'gdp', measure: 'growth', year: 2023 } as const;

  test('in 个百分点 are no rivals to one in %', () => {
    const ledger = [
      figure({ ...base, value: 3.7, unit: '%' }),
      figure({ ...base, value: 0.6, unit: '个百分点' }),
    ];
    expect(planInShort(planFill(draw(asked), ledger))).toEqual({ B3: 3.7 });
  });

  test('of two reports that agree are one', () => {
    const ledger = [
      figure({ ...base, value: 3.7, unit: '%' }),
      { ...figure({ ...base, value: 3.7, unit: '%' }), reportYear: 2025 },
    ];
    expect(planInShort(planFill(draw(asked), ledger))).toEqual({ B3: 3.7 });
  });

  test('that contradict each other are shown, each with its sentence', () => {
    const ledger = [figure({ ...base, value: 3.7, unit: '%' }), figure({ ...base, value: 3.9, unit: '%' })];
    const [only] = planFill(draw(asked), ledger).cells;
    expect(only!.outcome).toMatchObject({ state: 'leave', reason: 'conflict' });
    expect(outcomeSentence(only!, 'zh-CN')).toContain('完成 增长3.7%；完成 增长3.9%');
  });

  const level = { ...base, measure: 'level', unit: '亿元' } as const;
  const rate = { ...base, unit: '%' } as const;
  const target = { ...base, kind: 'target', unit: '%' } as const;
  test.each<[what: string, one: Partial<Stated>, other: Partial<Stated>, expected: number | string]>([
    ['an amount and its rounding are one', { ...level, value: 326.3 }, { ...level, value: 326 }, 326.3],
    [
      'an amount and a number near it are two',
      { ...level, value: 326.3 },
      { ...level, value: 327 },
      '!conflict',
    ],
    [
      'a rounding by three per cent is another',
      { ...level, value: 1.36 },
      { ...level, value: 1.4 },
      '!conflict',
    ],
    [
      'a whole per cent is no rounding of a half',
      { ...rate, value: 5.5 },
      { ...rate, value: 6 },
      '!conflict',
    ],
    [
      'a whole per cent is no rounding of a tenth',
      { ...rate, value: 7.1 },
      { ...rate, value: 7 },
      '!conflict',
    ],
    ['a tenth is the rounding of hundredths', { ...rate, value: 7.14 }, { ...rate, value: 7.1 }, 7.14],
    [
      '左右 is borne out by what is near',
      { ...rate, value: 7.1 },
      { ...rate, value: 7, bound: 'approx' },
      7.1,
    ],
    ['6%左右 is not by 5.5%', { ...rate, value: 5.5 }, { ...rate, value: 6, bound: 'approx' }, '!conflict'],
    [
      '突破 is borne out by what is above',
      { ...level, value: 326.3 },
      { ...level, value: 300, bound: 'ge' },
      326.3,
    ],
    [
      '下降 is not borne out by a rise',
      { ...rate, value: 5 },
      { ...rate, value: -3, bound: 'ge' },
      '!conflict',
    ],
    ['two targets are two', { ...target, value: 7 }, { ...target, value: 6.5, bound: 'ge' }, '!conflict'],
    [
      'one target near 左右 is another',
      { ...target, value: 7.2 },
      { ...target, value: 7, bound: 'approx' },
      '!conflict',
    ],
  ])('%s', (_what, one, other, expected) => {
    const ofTarget = one.kind === 'target';
    const unit = one.measure === 'level' ? '(亿元)' : '增速(%)';
    const rows = [
      ['青石区2023年', _],
      ['指标', ofTarget ? '目标' : '完成'],
      [`地区生产总值${unit}`, _],
    ];
    for (const both of [
      [one, other],
      [other, one],
    ]) {
      const ledger = both.map((each) => figure(each as Stated));
      expect(planInShort(planFill(draw({ rows }), ledger))).toEqual({ B3: expected });
    }
  });
});

describe('what was agreed is remembered for the next sheet of the same shape', () => {
  const nextYear: Drawing = { ...drawing, rows: [['云岭市2022年主要指标', _, _], ...drawing.rows.slice(1)] };
  const correction = (set: Mapping['corrections'][number]['set']): Mapping => ({
    fingerprint: plan.fingerprint,
    corrections: [{ rowKey: cell('C3').rowKey, columnKey: null, set }],
  });

  test('the shape is the same a year later, and another with another header', () => {
    expect(planFill(draw(nextYear), figures).fingerprint).toBe(plan.fingerprint);
    const other = {
      ...drawing,
      rows: drawing.rows.map((row, index) => (index === 1 ? ['指标', '目标', '实绩'] : row)),
    };
    expect(planFill(draw(other), figures).fingerprint).not.toBe(plan.fingerprint);
  });

  test('struck-out cells stay empty, and the rest is filled', () => {
    const short = planInShort(planFill(draw(nextYear), figures, { mappings: [correction('skip')] }));
    expect(short).toMatchObject({ B3: '!struck-out', C3: '!struck-out', C4: 796000 });
  });

  test('a corrected indicator and unit are asked for instead, and say so', () => {
    const mappings = [correction({ indicator: '社零', unit: '万元' })];
    const [, corrected] = planFill(draw(nextYear), figures, { mappings }).cells;
    expect(corrected).toMatchObject({
      address: 'C3',
      outcome: { state: 'fill', proposal: { value: 4553000 } },
    });
    const said = corrected!.evidence.filter(({ source }) => source === 'correction');
    expect(new Set(said.map(({ facet }) => facet))).toEqual(new Set(['indicator', 'unit', 'measure']));
  });

  test('a header that was not understood can be explained once', () => {
    const unread = {
      rows: [
        ['云岭市2023年', _],
        ['指标', '省考核口径'],
        ['地区生产总值(亿元)', _],
      ],
    };
    const first = planFill(draw(unread), figures);
    expect(planInShort(first)).toEqual({ B3: '!header-unread' });
    const { columnKey } = first.cells[0]!;
    const mappings: Mapping[] = [
      { fingerprint: first.fingerprint, corrections: [{ rowKey: null, columnKey, set: { kind: 'result' } }] },
    ];
    expect(planInShort(planFill(draw(unread), figures, { mappings }))).toEqual({ B3: 1265.4 });
  });

  test('agreed for another shape, it changes nothing', () => {
    const mappings = [{ ...correction('skip'), fingerprint: 'other' }];
    expect(planInShort(planFill(draw(drawing), figures, { mappings }))).toEqual(planInShort(plan));
  });
});

describe('a live formula gives the cell the same number', () => {
  const live = (rows: Drawing['rows'], formats = {}): (string | null)[] =>
    planFill(draw({ rows, formats }), figures).cells.map(liveFormula);

  test.each<[string, Drawing['rows'], Record<string, string>, (string | null)[]]>([
    [
      'in the unit of the report',
      [
        ['云岭市2023年', _],
        ['指标', '完成'],
        ['地区生产总值(亿元)', _],
      ],
      {},
      ['=ZB.RESULT("云岭市","地区生产总值",2023,"总量")'],
    ],
    [
      'in another unit',
      [
        ['云岭市2023年', _],
        ['指标', '目标'],
        ['一般公共预算收入(万元)', _],
      ],
      {},
      ['=ZB.TARGET("云岭市","一般公共预算收入",2023,"总量")*10000'],
    ],
    [
      'as 7.1 below (%)',
      [
        ['云岭市2023年', _],
        ['指标', '完成'],
        ['地区生产总值增速(%)', _],
      ],
      {},
      ['=ZB.RESULT("云岭市","地区生产总值",2023,"增速")*100'],
    ],
    [
      'as 0.071 in a percent format',
      [
        ['云岭市2023年', _],
        ['指标', '完成'],
        ['地区生产总值增速', _],
      ],
      { B3: '0.0%' },
      ['=ZB.RESULT("云岭市","地区生产总值",2023,"增速")'],
    ],
    [
      'of a share',
      [
        ['云岭市2023年', _],
        ['指标', '完成'],
        ['城镇化率(%)', _],
      ],
      {},
      ['=ZB.RESULT("云岭市","常住人口城镇化率",2023,"比重")*100'],
    ],
    [
      'but none of a cell that stays empty',
      [
        ['云岭市2023年', _],
        ['指标', '完成'],
        ['地区生产总值(天)', _],
      ],
      {},
      [null],
    ],
  ])('%s', (_name, rows, formats, expected) => {
    expect(live(rows, formats)).toEqual(expected);
  });
});

test('a form of labels and blanks', () => {
  const form: Drawing = {
    rows: [
      ['云岭市2023年完成情况登记表', _, _, _],
      ['填报单位:', '市统计局', '日期:', '2024年1月'],
      ['地区生产总值(亿元)', _, '增速(%)', _],
      ['一般公共预算收入', '万元', _, '联系人'],
    ],
    merges: ['A1:D1'],
  };
  expect(planInShort(planFill(draw(form), figures))).toEqual({ B3: 1265.4, D3: 7.1, C4: 851000 });
});

test('time grows with the sheet, no faster: ten times the rows take about ten times as long', () => {
  // The processor's time: what else the machine does must not matter.
  const spent = (count: number): number => {
    const rows = Array.from({ length: count }, (_unused, index) => [
      index % 2 === 0 ? '地区生产总值(亿元)' : `指标${index}`,
      _,
      _,
      _,
    ]);
    const heads = ['指标', '目标', '完成', '完成率(%)'];
    const grid = draw({ rows: [['云岭市2023年', _, _, _], heads, ...rows] });
    const before = process.cpuUsage().user;
    expect(planFill(grid, figures).cells).toHaveLength(count * 3);
    return (process.cpuUsage().user - before) / 1000;
  };
  spent(500);
  const small = spent(1000);
  expect(spent(10_000)).toBeLessThan(Math.max(25 * small, 4000));
});
