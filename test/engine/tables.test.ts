import { line, TITLE } from './reading';
import { readReports } from '../../src/engine';

const read = (rows: string): string[] =>
  readReports(`${TITLE}一、2023年工作回顾\n${rows}\n`)[0].records.map(line);

const EXPECTED = [
  'R gdp level 512.3亿元 2023',
  'R gdp growth 6.1% 2023',
  'T gdp growth 6.5% ge 2024',
  'R unemployment_surveyed share 5.1% 2023',
  'T unemployment_surveyed share 5.5% le 2024',
  'R fiscal_revenue_total level 182300万元 2023',
  'R fiscal_revenue_total growth 4.2% 2023',
  'T fiscal_revenue_total level 190000万元 2024',
];
const ROWS = [
  ['指标', '单位', '2023年实际', '增长(%)', '2024年目标'],
  ['地区生产总值', '亿元', '512.3', '6.1', '增长6.5%以上'],
  ['城镇调查失业率', '%', '5.1', '—', '≤5.5'],
  ['财政总收入', '万元', '182,300', '4.2', '190,000'],
];

describe('a pasted table gives each figure the kind and year of its column', () => {
  it.each([
    ['tabs', ROWS.map((row) => row.join('\t')).join('\n')],
    ['runs of spaces', ROWS.map((row) => row.join('   ')).join('\n')],
    ['single spaces', ROWS.map((row) => row.join(' ')).join('\n')],
    [
      'bars',
      ROWS.map((row) => `| ${row.join(' | ')} |`)
        .join('\n')
        .replace('\n', '\n| --- | --- | --- | --- | --- |\n'),
    ],
  ])('%s', (_how, rows) => {
    expect(read(rows)).toEqual(EXPECTED);
  });

  it('an empty cell keeps the columns behind it in their places', () => {
    expect(read('指标\t单位\t2023年实际\t2024年目标\n城镇新增就业\t万人\t\t2.6以上')).toEqual([
      'T urban_jobs level 2.6万人 ge 2024',
    ]);
  });

  it('a second head in the table gives its columns a new meaning', () => {
    expect(
      read('指标\t单位\t2023年实际\n粮食产量\t万吨\t31\n指标\t单位\t2024年目标\n粮食产量\t万吨\t32'),
    ).toEqual(['R grain_output level 31万吨 2023', 'T grain_output level 32万吨 2024']);
  });

  it('columns that nothing explains give no figure', () => {
    expect(read('甲\t乙\t丙\n12\t13\t14\n15\t16\t17')).toEqual([]);
  });
});

describe('tables of an outline', () => {
  const outline = (rows: string): string[] =>
    readReports(
      `云岭市国民经济和社会发展第十四个五年规划纲要\n第一章 主要目标\n专栏1 主要指标\n${rows}\n`,
    )[0].records.map(line);

  const TARGETS = [
    'R gdp growth 2.3% 2020',
    'T gdp growth 6.5% approx 2021-2025 average',
    'R urbanization share 60.6% 2020',
    'T urbanization share 65% 2025 end',
    'T urbanization growth 4.4个百分点 2021-2025 cumulative',
    'T urban_jobs level 25万人 ge 2021-2025 cumulative',
    'T energy_intensity growth -13.5% 2021-2025 cumulative',
    'T surface_water_ratio share assigned 2025 end',
    'R unemployment_surveyed share 5.2% 2020',
    'T unemployment_surveyed share 5.5% le 2021-2025',
  ];

  it.each([
    [
      'groups in merged cells',
      '类别\t指标\t2020年\t2025年\t年均/累计\t属性\n经济发展\t1.地区生产总值增长(%)\t2.3\t—\t6.5左右\t预期性\n\t2.常住人口城镇化率(%)\t60.6\t65\t〔4.4〕\t预期性\n民生福祉\t3.城镇新增就业人数(万人)\t—\t—\t[>25]\t预期性\n绿色生态\t4.单位GDP能源消耗降低(%)\t—\t—\t〔13.5〕\t约束性\n\t5.地表水水质优良比例(%)\t—\t完成省下达任务\t—\t约束性\n\t6.城镇调查失业率(%)\t5.2\t—\t<5.5\t预期性',
    ],
    [
      'groups on lines of their own',
      '指标\t2020年\t2025年\t年均增速[累计]\t属性\n经济发展\n(1)地区生产总值增长(%)\t2.3\t—\t6.5左右\t预期性\n(2)常住人口城镇化率(%)\t60.6\t65\t[4.4]\t预期性\n民生福祉\n(3)城镇新增就业人数(万人)\t—\t—\t[>25]\t预期性\n(4)单位GDP能源消耗降低(%)\t—\t—\t[13.5]\t约束性\n(5)地表水水质优良比例(%)\t—\t完成省下达任务\t—\t约束性\n(6)城镇调查失业率(%)\t5.2\t—\t<5.5\t预期性',
    ],
    [
      'bars, numbers and a column of units',
      '| 序号 | 指标名称 | 单位 | 2020年 | 2025年 | 年均/累计 | 属性 |\n|---|---|---|---|---|---|---|\n| 1 | 地区生产总值增长 | % | 2.3 | — | 6.5左右 | 预期性 |\n| 2 | 常住人口城镇化率 | % | 60.6 | 65 | 〔4.4〕 | 预期性 |\n| 3 | 城镇新增就业人数 | 万人 | — | — | 〔>25〕 | 预期性 |\n| 4 | 单位GDP能源消耗降低 | % | — | — | 〔13.5〕 | 约束性 |\n| 5 | 地表水水质优良比例 | % | — | 完成省下达任务 | — | 约束性 |\n| 6 | 城镇调查失业率 | % | 5.2 | — | <5.5 | 预期性 |',
    ],
    [
      'every cell on a line of its own',
      '类别\n指标\n2020年\n2025年\n年均/累计\n属性\n经济发展\n地区生产总值增长(%)\n2.3\n—\n6.5左右\n预期性\n常住人口城镇化率(%)\n60.6\n65\n〔4.4〕\n预期性\n民生福祉\n城镇新增就业人数(万人)\n—\n—\n〔>25〕\n预期性\n绿色生态\n单位GDP能源消耗降低(%)\n—\n—\n〔13.5〕\n约束性\n地表水水质优良比例(%)\n—\n完成省下达任务\n—\n约束性\n民生福祉\n城镇调查失业率(%)\n5.2\n—\n<5.5\n预期性',
    ],
  ])('%s', (_how, rows) => {
    expect(outline(rows)).toEqual(TARGETS);
  });

  it('a group of two rows puts one more cell in', () => {
    expect(
      outline(
        '指标\t2020年\t2025年\t年均增速[累计]\t属性\n(3)城镇化率\t常住人口城镇化率(%)\t56.1\t60\t[3.9]\t预期性\n户籍人口城镇化率(%)\t39.9\t45\t[5.1]\t预期性',
      ),
    ).toEqual([
      'R urbanization share 56.1% 2020',
      'T urbanization share 60% 2025 end',
      'T urbanization growth 3.9个百分点 2021-2025 cumulative',
      'R 户籍人口城镇化率 share 39.9% 2020',
      'T 户籍人口城镇化率 share 45% 2025 end',
      'T 户籍人口城镇化率 growth 5.1个百分点 2021-2025 cumulative',
    ]);
  });
});

describe('tables of a year', () => {
  it('the share of the plan that was reached is no figure of its own', () => {
    const rows =
      '指标\t计量单位\t2023年目标\t2023年完成\t比上年增长(%)\t完成年度目标%\t2024年预期目标\n地区生产总值\t亿元\t600\t612.5\t6.1\t102.1\t6%左右\n城镇新增就业\t万人\t5\t5.3\t3.2\t106\t5以上';
    expect(read(rows)).toEqual([
      'T gdp level 600亿元 2023',
      'R gdp level 612.5亿元 2023',
      'R gdp growth 6.1% 2023',
      'T gdp growth 6% approx 2024',
      'T urban_jobs level 5万人 2023',
      'R urban_jobs level 5.3万人 2023',
      'R urban_jobs growth 3.2% 2023',
      'T urban_jobs level 5万人 ge 2024',
    ]);
  });

  it('a budget counts in the unit of its corner, by the year of its caption', () => {
    const rows =
      '2023年一般公共预算收支表 单位:万元\n项目\t预算数\t执行数\t为预算的%\t比上年增长%\n一般公共预算收入\t452000\t460100\t101.8\t5.6\n其中:税收收入\t300000\t310000\t103.3\t6.2';
    expect(
      readReports(`云岭市2023年预算执行情况和2024年预算草案的报告\n${rows}\n`)[0].records.map(line),
    ).toEqual([
      'T budget_revenue level 452000万元 2023',
      'R budget_revenue level 460100万元 2023',
      'R budget_revenue growth 5.6% 2023',
      'T tax_revenue level 300000万元 2023',
      'R tax_revenue level 310000万元 2023',
      'R tax_revenue growth 6.2% 2023',
    ]);
  });

  it('a range and a unit inside the cell', () => {
    expect(
      read('指标\t2023年完成\t2024年目标\n地区生产总值\t612.5亿元\t增长6-6.5%\n粮食产量\t31万吨\t稳定'),
    ).toEqual([
      'R gdp level 612.5亿元 2023',
      'T gdp growth 6~6.5% range 2024',
      'R grain_output level 31万吨 2023',
      'T grain_output growth improve 2024',
    ]);
  });

  it('short lines that are no table stay lines', () => {
    expect(read('指标\n过程\n结果\n地区生产总值增长5%。')).toEqual(['R gdp growth 5% 2023']);
  });
});
