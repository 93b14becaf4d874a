/** Parts of a report: which years a heading or the words of a paragraph turn to. */
import { lines, only } from './reading';

const FIGURES = '新建公路300公里。';

/** `R 2016-2020` for the figure below a heading, in a report of the year. */
const below = (year: number, heading: string, opening = ''): string =>
  partOf(`${year}年云岭市政府工作报告\n各位代表:\n${heading}\n${opening}${FIGURES}\n`);

/** The figure in the middle of a text: its kind and years. */
function partOf(text: string): string {
  const { records } = only(text);
  const { kind, period } = records.find(({ value }) => value === 300)!;
  const years = period.from === period.to ? `${period.to}` : `${period.from}-${period.to}`;
  return `${kind === 'target' ? 'T' : 'R'} ${years}`;
}

describe('a heading that looks back', () => {
  it.each<[year: number, heading: string, part: string]>([
    [2021, '一、“十三五”时期工作回顾', 'R 2016-2020'],
    [2006, '一、“十五”时期国民经济和社会发展回顾', 'R 2001-2005'],
    [2001, '一、“九五”计划执行情况的回顾', 'R 1996-2000'],
    [2026, '一、“十四五”时期发展成就', 'R 2021-2025'],
    [2023, '一、过去五年工作回顾', 'R 2018-2022'],
    [2022, '一、过去四年工作回顾', 'R 2018-2021'],
    [2023, '一、第四届市人民政府工作回顾', 'R 2018-2022'],
    [2023, '一、本届政府的主要工作', 'R 2018-2022'],
    [2023, '一、奋发前进的五年', 'R 2018-2022'],
    [2023, '一、过去五年的政府工作', 'R 2018-2022'],
    [2022, '一、过去一年主要工作', 'R 2021'],
    [2021, '一、2020年和“十三五”工作回顾', 'R 2020'],
    [2021, '一、“十三五”时期和2020年工作回顾', 'R 2016-2020'],
    [2021, '二、“十三五”发展成效和“十四五”目标任务', 'R 2016-2020'],
    [2024, '一、2023年各项目标任务全面完成', 'R 2023'],
    [2024, '二、投资较快增长,交通建设三年目标基本实现', 'R 2023'],
    [2022, '一、新一届政府成立以来的工作', 'R 2021'],
  ])('%i %s: %s', (year, heading, part) => {
    expect(below(year, heading)).toBe(part);
  });
});

describe('a heading that looks ahead', () => {
  it.each<[year: number, heading: string, part: string]>([
    [2021, '二、“十四五”时期的指导思想、目标和思路', 'T 2021-2025'],
    [2026, '二、“十五五”时期发展的主要考虑', 'T 2026-2030'],
    [2006, '二、“十一五”时期的展望', 'T 2006-2010'],
    [2022, '二、今后五年的奋斗目标和主要任务', 'T 2022-2026'],
    [2022, '二、新一届政府工作的总体思路', 'T 2022-2026'],
    [2022, '二、今后四年的目标和任务', 'T 2022-2025'],
    [2022, '二、今后五年工作思路和2022年重点任务', 'T 2022-2026'],
    [2022, '二、2022年重点任务和今后五年的打算', 'T 2022'],
    [2022, '二、2022年工作安排', 'T 2022'],
    [2022, '二、总体要求和主要目标', 'T 2022'],
  ])('%i %s: %s', (year, heading, part) => {
    expect(below(year, heading)).toBe(part);
  });

  it('a plan that still runs opens no review', () => {
    const sub = '(一)聚焦全面小康,奋力实现“十三五”规划圆满收官。\n';
    expect(below(2020, `二、2020年主要目标任务\n一年来稳步前进。\n${sub}`)).toBe('T 2020');
  });
});

describe('words that turn a review', () => {
  it.each<[year: number, heading: string, opening: string, part: string]>([
    [2021, '一、2020年和“十三五”工作回顾', '各位代表!“十三五”时期是极不平凡的五年。', 'R 2016-2020'],
    [2021, '一、2020年和“十三五”工作回顾', '一年来稳步前进。回顾“十三五”,我们奋力跨越。', 'R 2016-2020'],
    [2023, '一、过去五年工作回顾', '五年来,我们奋力跨越。\n刚刚过去的2022年,我们顶住压力。', 'R 2022'],
    [2023, '一、过去五年工作回顾', '五年来,我们奋力跨越。\n各位代表!刚刚过去的2022年极不平凡。', 'R 2022'],
    [
      2022,
      '一、2021年和本届政府工作回顾',
      '2021年,我们顶住压力。\n本届政府以来的四年,我们奋力跨越。',
      'R 2018-2021',
    ],
    // A remark on one year, in mid-paragraph, turns nothing.
    [
      2021,
      '一、“十三五”时期和2020年工作回顾',
      '五年来奋力跨越。2020年,全市森林覆盖率达到40%。',
      'R 2016-2020',
    ],
    [2023, '一、2022年工作回顾', '三年来,我们顶住压力。\n一年来,我们奋力跨越。', 'R 2022'],
  ])('%i %s %s: %s', (year, heading, opening, part) => {
    expect(below(year, heading, opening)).toBe(part);
  });

  it.each<[why: string, opening: string, part: string]>([
    ['last year', '过去一年,我们坚持依法行政。', 'R 2023'],
    ['a plan that has ended', '“十三五”时期,我们坚持依法行政。', 'R 2016-2020'],
    ['a plan that still runs', '“十四五”期间,我们坚持依法行政。', 'T 2024'],
  ])('among the tasks, a paragraph on %s stands alone', (_why, opening, part) => {
    const text = `2024年云岭市政府工作报告\n各位代表:\n一、2023年工作回顾\n稳步前进。\n二、2024年工作安排\n${opening}${FIGURES}\n加快建设,改造公路200公里。\n`;
    expect(partOf(text)).toBe(part);
    expect(lines(only(text)).at(-1)).toBe('T 改造公路 level 200公里 2024');
  });
});

describe('a look back among the goals of several years', () => {
  it.each<[opening: string, part: string]>([
    ['“十三五”时期,云岭市走过了极不寻常的五年。', 'R 2016-2020'],
    ['各位代表,刚刚过去的2020年,我们奋力前行。', 'R 2020'],
    ['我市进入全国首批试点城市之列。', 'T 2021-2025'],
  ])('%s: %s', (opening, part) => {
    expect(below(2021, '二、“十四五”时期主要目标', opening)).toBe(part);
  });
});

describe('words that turn a plan', () => {
  it.each<[opening: string, part: string]>([
    ['2021年是“十四五”开局之年,经济社会发展主要预期目标是:', 'T 2021'],
    ['“十四五”时期,全市经济社会发展的主要目标是:', 'T 2021-2025'],
    ['今后五年,我们的奋斗目标是:建设现代化云岭。', 'T 2021-2025'],
    ['实施“十四五”规划、做好今年工作,总体要求是:稳中求进。', 'T 2021'],
  ])('%s: %s', (opening, part) => {
    expect(below(2021, '二、“十四五”时期目标和2021年工作安排', opening)).toBe(part);
    expect(below(2021, '一、2020年工作回顾', `稳步前进。\n${opening}`)).toBe(part);
  });

  it('a paragraph on this year turns back from the years ahead', () => {
    const opening = '今后五年,我们要接续奋斗。\n今年,我们要开好局。';
    expect(below(2021, '二、“十四五”时期目标和2021年工作安排', opening)).toBe('T 2021');
  });
});
