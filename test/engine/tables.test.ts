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
