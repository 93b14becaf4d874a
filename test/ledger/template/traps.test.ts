import { planFill, type FillOptions, type LedgerFigure } from '../../../src/ledger/template';
import { cityFigures, figure, figures } from './figures';
import { _, draw, planInShort, type Drawing } from './sheet';

/** Fills nothing, or just what is listed. */
interface Trap {
  readonly what: string;
  readonly rows: Drawing['rows'];
  readonly rest?: Omit<Drawing, 'rows'>;
  readonly ledger?: readonly LedgerFigure[];
  readonly options?: FillOptions;
  readonly expected: Readonly<Record<string, number | string>>;
}

const traps: readonly Trap[] = [
  {
    what: '固定资产投资下面的第一产业是投资,不是增加值',
    rows: [
      ['云岭市2023年完成情况', _, _],
      ['指标', '单位', '完成'],
      ['固定资产投资', '亿元', _],
      ['第一产业', '亿元', _],
    ],
    expected: { C3: '!other-measure-only', C4: '!header-conflict' },
  },
  {
    what: '市本级的收入不是全市的',
    rows: [
      ['云岭市2023年完成情况', _, _],
      ['指标', '单位', '完成'],
      ['一、市本级', _, _],
      ['一般公共预算收入', '亿元', _],
    ],
    rest: { merges: ['A3:C3'] },
    expected: { C4: '!header-unread' },
  },
  {
    what: '标题是没有读过报告的县,即使台账里只有一个地区',
    rows: [
      ['红河县2023年完成情况', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
    ],
    ledger: cityFigures,
    expected: { B3: '!area-not-in-ledger' },
  },
  {
    what: '省下达的目标不是市里自己的目标',
    rows: [
      ['云岭市2023年', _],
      ['指标', '省下达目标(%)'],
      ['地区生产总值增速', _],
    ],
    expected: { B3: '!header-unread' },
  },
  {
    what: '没有年份',
    rows: [
      ['云岭市主要指标', _],
      ['指标', '目标(%)'],
      ['地区生产总值增速', _],
    ],
    expected: { B3: '!period-unclear' },
  },
  {
    what: '没有年份,但说了用哪一年',
    rows: [
      ['云岭市主要指标', _],
      ['指标', '目标(%)'],
      ['地区生产总值增速', _],
    ],
    options: { year: 2024 },
    expected: { B3: 6.5 },
  },
  {
    what: '不知道要目标还是完成数',
    rows: [
      ['云岭市', _],
      ['指标', '2023年'],
      ['地区生产总值(亿元)', _],
      ['进出口总额(亿元)', _],
    ],
    expected: { B3: '!kind-unclear', B4: 52.3 },
  },
  {
    what: '标题有两个年份而列里没有',
    rows: [
      ['云岭市2022年、2023年完成情况', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
    ],
    expected: { B3: '!period-unclear' },
  },
  {
    what: '表中没有地区,台账里有好几个',
    rows: [
      ['2023年完成情况', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
    ],
    expected: { B3: '!area-unclear' },
  },
  {
    what: '同比要的是百分比,台账里是百分点',
    rows: [
      ['云岭市2023年完成', _, _],
      ['指标', '完成', '同比(%)'],
      ['城镇化率(%)', _, _],
    ],
    expected: { B3: 61.5, C3: '!unit-differs' },
  },
  {
    what: '百分点的列收百分点的数',
    rows: [
      ['云岭市2023年完成', _, _],
      ['指标', '完成', '比上年增减(百分点)'],
      ['城镇化率(%)', _, _],
    ],
    expected: { B3: 61.5, C3: 1.2 },
  },
  {
    what: '美元不换算成人民币',
    rows: [
      ['云岭市2023年完成', _],
      ['指标', '完成'],
      ['实际使用外资(亿元)', _],
    ],
    expected: { B3: '!unit-differs' },
  },
  {
    what: '角上的亿元不是说人均收入',
    rows: [
      ['云岭市2023年完成', _],
      ['单位:亿元', _],
      ['指标', '完成'],
      ['城镇居民人均可支配收入', _],
    ],
    expected: { B4: '!unit-unclear' },
  },
  {
    what: '全省位次不用全市位次填',
    rows: [
      ['2023年完成', _, _],
      ['地区', '地区生产总值(亿元)', '全省位次'],
      ['青石区', _, _],
      ['云岭市', _, _],
    ],
    options: { kind: 'result' },
    expected: { B3: 326.3, C3: '!other-measure-only', B4: 1265.4, C4: 3 },
  },
  {
    what: '与全省的差距不是与目标的差距',
    rows: [
      ['云岭市2023年', _, _, _],
      ['指标', '目标(%)', '完成(%)', '与全省差距'],
      ['地区生产总值增速', _, _, _],
    ],
    expected: { B3: 7.5, C3: 7.1, D3: '!header-unread' },
  },
  {
    what: '表里的完成数与台账不同时不算完成率',
    rows: [
      ['云岭市2023年', _, _, _],
      ['指标', '目标', '完成', '完成率(%)'],
      ['一般公共预算收入(亿元)', _, 86, _],
    ],
    expected: { B3: 84.39, C3: '!filled', D3: '!sheet-differs' },
  },
  {
    what: '日期格式的单元格不写数',
    rows: [
      ['云岭市2023年完成', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
    ],
    rest: { formats: { B3: 'yyyy-mm-dd' } },
    expected: { B3: '!unit-differs' },
  },
  {
    what: '百分比格式的单元格不写亿元数',
    rows: [
      ['云岭市2023年完成', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
    ],
    rest: { formats: { B3: '0.00%' } },
    expected: { B3: '!unit-differs' },
  },
  {
    what: '力争目标与基本目标分开',
    rows: [
      ['云岭市2023年', _, _],
      ['指标', '目标(%)', '力争目标(%)'],
      ['固定资产投资增速', _, _],
      ['地区生产总值增速', _, _],
    ],
    expected: { B3: 8, C3: 10, B4: 7.5, C4: '!no-figure' },
  },
  {
    what: '读不懂的列不填,它后面的增速也不填',
    rows: [
      ['2023年完成', _, _, _],
      ['地区', '新兴产业产值(亿元)', '增速(%)', '地区生产总值(亿元)'],
      ['青石区', _, _, _],
    ],
    options: { kind: 'result' },
    expected: { B3: '!header-unread', C3: '!header-unread', D3: 326.3 },
  },
  {
    what: '行里写亿元、列里写万元',
    rows: [
      ['云岭市2023年', _],
      ['指标', '完成(万元)'],
      ['地区生产总值(亿元)', _],
    ],
    expected: { B3: '!unit-unclear' },
  },
  {
    what: '行和列说了两个年份',
    rows: [
      ['云岭市', _],
      ['指标', '2023年完成'],
      ['2022年地区生产总值(亿元)', _],
    ],
    expected: { B3: '!header-conflict' },
  },
  {
    what: '不认识的指标下面的“增速”也不认识',
    rows: [
      ['云岭市2023年完成', _],
      ['指标', '完成'],
      ['全社会用电量(亿千瓦时)', _],
      ['增速(%)', _],
    ],
    expected: { B3: '!no-figure', B4: '!no-figure' },
  },
  {
    what: '隐藏的行和列',
    rows: [
      ['云岭市2023年完成', _, _],
      ['指标', '完成', '增速(%)'],
      ['地区生产总值(亿元)', _, _],
      ['社会消费品零售总额(亿元)', _, _],
    ],
    rest: { hiddenRows: [3], hiddenColumns: [2] },
    expected: { B3: '!hidden', C3: '!hidden', B4: 486.2, C4: '!hidden' },
  },
  {
    what: '新增高新技术企业不是高新技术企业的总数',
    rows: [
      ['云岭市2023年完成', _],
      ['指标', '完成'],
      ['高新技术企业(家)', _],
      ['新增高新技术企业(家)', _],
    ],
    ledger: [
      ...cityFigures,
      {
        ...figure({
          area: '云岭市',
          kind: 'result',
          what: 'hightech_enterprises',
          measure: 'level',
          year: 2023,
          value: 40,
          unit: '家',
        }),
        record: {
          ...figure({
            area: '云岭市',
            kind: 'result',
            what: 'hightech_enterprises',
            measure: 'level',
            year: 2023,
            value: 40,
            unit: '家',
          }).record,
          indicator: '新增高新技术企业',
        },
      },
    ],
    expected: { B3: 312, B4: 40 },
  },
  {
    what: '突破300亿元与326.3亿元不矛盾,取准的',
    rows: [
      ['青石区2023年完成', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
    ],
    ledger: [
      ...figures,
      figure({
        area: '青石区',
        kind: 'result',
        what: 'gdp',
        measure: 'level',
        year: 2023,
        value: 300,
        unit: '亿元',
        bound: 'ge',
      }),
      figure({
        area: '青石区',
        kind: 'result',
        what: 'gdp',
        measure: 'level',
        year: 2023,
        value: 326,
        unit: '亿元',
      }),
    ],
    expected: { B3: 326.3 },
  },
  {
    what: '后来的报告订正了预计数',
    rows: [
      ['青石区2023年完成', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
    ],
    ledger: [
      figure({
        area: '青石区',
        kind: 'result',
        what: 'gdp',
        measure: 'level',
        year: 2023,
        value: 330,
        unit: '亿元',
        flags: ['provisional'],
      }),
      {
        ...figure({
          area: '青石区',
          kind: 'result',
          what: 'gdp',
          measure: 'level',
          year: 2023,
          value: 326.3,
          unit: '亿元',
        }),
        reportYear: 2025,
      },
    ],
    expected: { B3: 326.3 },
  },
  {
    what: '年份不明的记录不填',
    rows: [
      ['青石区2023年完成', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
    ],
    ledger: [
      figure({
        area: '青石区',
        kind: 'result',
        what: 'gdp',
        measure: 'level',
        year: 2023,
        value: 330,
        unit: '亿元',
        flags: ['period-unclear'],
      }),
    ],
    expected: { B3: '!no-figure' },
  },
  {
    what: '年均增速不用当年增速填',
    rows: [
      ['云岭市2023年完成', _],
      ['指标', '年均增长(%)'],
      ['地区生产总值', _],
    ],
    expected: { B3: '!no-figure' },
  },
  {
    what: '区间和定性目标可按原话写入,只在要求时',
    rows: [
      ['云岭市2023年目标', _],
      ['指标', '目标'],
      ['社会消费品零售总额增长', _],
      ['居民人均可支配收入增长', _],
      ['地区生产总值(亿元)', _],
    ],
    options: { takeText: true },
    expected: { B3: '增长6.5%—7%', B4: '与经济增长同步', B5: 1280 },
  },
  {
    what: '上半年的完成数不是全年的',
    rows: [
      ['云岭市2023年上半年主要指标', _, _],
      ['指标', '目标(%)', '完成(%)'],
      ['地区生产总值增速', _, _],
    ],
    expected: { B3: 7.5, C3: '!part-of-year' },
  },
  {
    what: '合并跨两行的单元格问了两件事',
    rows: [
      ['云岭市2023年完成', _],
      ['指标', '完成'],
      ['地区生产总值(亿元)', _],
      ['社会消费品零售总额(亿元)', _],
    ],
    rest: { merges: ['B3:B4'] },
    expected: { B3: '!merged', B4: '!merged' },
  },
  {
    what: '责任领导等列不是要数的',
    rows: [
      ['云岭市2023年完成', _, _, _],
      ['指标', '完成', '责任领导', '完成时限'],
      ['地区生产总值(亿元)', _, _, _],
    ],
    expected: { B3: 1265.4 },
  },
  {
    what: '完成(%)可能是完成率,也可能是增速,不猜',
    rows: [
      ['云岭市2023年', _],
      ['指标', '完成(%)'],
      ['地区生产总值(亿元)', _],
    ],
    expected: { B3: '!unit-unclear' },
  },
];

describe('what a sheet does not settle is left to the person', () => {
  test.each(traps.map((trap) => [trap.what, trap] as const))('%s', (_name, trap) => {
    const plan = planFill(draw({ rows: trap.rows, ...trap.rest }), trap.ledger ?? figures, trap.options);
    expect(planInShort(plan)).toEqual(trap.expected);
  });
});
