import { readReports } from '../../src/engine';

const OPENING = '各位代表:\n现在,我代表市人民政府,向大会报告工作,请予审议。\n';
const BODY = `一、2023年工作回顾\n全市地区生产总值增长5%。${'各项事业稳步前进。'.repeat(90)}\n二、2024年工作安排\n地区生产总值增长6%。\n`;

const heads = (text: string): [string, number | null][] =>
  readReports(text).map(({ area, year }) => [area, year]);

describe('a report is known by its head', () => {
  it.each<[why: string, head: string, area: string, year: number]>([
    ['title with year and area', '2024年云岭市政府工作报告\n', '云岭市', 2024],
    ['area before the year', '云岭市2024年政府工作报告\n', '云岭市', 2024],
    [
      'session in the line below',
      '政府工作报告\n——2024年1月10日在云岭市第五届人民代表大会第三次会议上\n',
      '云岭市',
      2024,
    ],
    [
      'year in Chinese numerals',
      '政府工作报告\n——二〇二四年一月十日在云岭市第五届人民代表大会第三次会议上\n',
      '云岭市',
      2024,
    ],
    [
      'letters set apart',
      '政  府  工  作  报  告\n(2024年1月10日在云岭市第五届人大三次会议上)\n',
      '云岭市',
      2024,
    ],
    [
      'district of a city',
      '政府工作报告\n——2024年1月8日在云岭市青石区第二届人民代表大会第四次会议上\n',
      '青石区',
      2024,
    ],
    [
      'speaker before the area',
      '云岭市市长林一舟在云岭市第五届人民代表大会第三次会议上的政府工作报告(2024年)\n',
      '云岭市',
      2024,
    ],
    [
      'title of the year to come, given in December',
      '2024年云岭市政府工作报告\n——2023年12月28日在云岭市第五届人民代表大会第三次会议上\n',
      '云岭市',
      2024,
    ],
    [
      'metadata above',
      '标题:云岭市政府工作报告\n来源:市政府办公室\n——2024年1月10日在云岭市第五届人民代表大会第三次会议上\n',
      '云岭市',
      2024,
    ],
    [
      'session without its date',
      '2024年政府工作报告\n(在云岭市第五届人民代表大会第三次会议上)\n',
      '云岭市',
      2024,
    ],
    [
      'speaker right before the session',
      '政府工作报告\n林一舟在云岭市第五届人民代表大会第三次会议上(2024年1月10日)\n',
      '云岭市',
      2024,
    ],
    ['title without the level of the area', '云岭政府工作报告(2024年1月10日 林一舟)\n', '云岭市', 2024],
    ['name that begins like a verb', '遵云市政府工作报告(2024年1月10日)\n', '遵云市', 2024],
    ['given in December for the year to come', '云岭市政府工作报告(2023年12月7日)\n', '云岭市', 2024],
    [
      'bulletin of a department, its year in front',
      '2023年度云岭市人力资源和社会保障事业发展统计公报\n',
      '云岭市',
      2024,
    ],
    ['title by the year reviewed', '2023年云岭市政府工作报告\n', '云岭市', 2024],
    [
      'date of the page in place of the session',
      '云岭市2024年政府工作报告\n(2031年2月20日)\n',
      '云岭市',
      2024,
    ],
  ])('%s', (_why, head, area, year) => {
    expect(heads(head + OPENING + BODY)).toEqual([[area, year]]);
  });

  it('a congress held in November plans for the next year and keeps its own', () => {
    const [report] = readReports(
      '云岭市政府工作报告\n——2023年11月20日在云岭市第六届人民代表大会第一次会议上\n' +
        OPENING +
        '一、过去五年工作回顾\n城镇新增就业4万人。\n二、2024年工作安排\n地区生产总值增长6%。\n',
    );
    expect([report.area, report.year]).toEqual(['云岭市', 2023]);
    expect(report.records.map(({ kind, period }) => [kind, period.from, period.to])).toEqual([
      ['result', 2019, 2023],
      ['target', 2024, 2024],
    ]);
  });

  it('an excerpt that never says its full name gets it from the people it speaks of', () => {
    const text =
      '一年来,全区上下团结一心。向支持云岭发展的各界人士、海内外云岭乡亲致谢,52万云岭人民功不可没。\n二、2024年工作安排\n今年全区主要预期目标是:地区生产总值增长6%。\n';
    expect(heads(text)).toEqual([['云岭区', 2024]]);
  });

  it('a report of an autonomous region that only says 自治区', () => {
    const body = BODY + '内蒙古各项事业稳步前进。全区人民团结奋斗。';
    const head = '2024年自治区政府工作报告\n各位代表:\n现在,我代表自治区人民政府,向大会报告工作。\n';
    expect(heads(head + body)).toEqual([['内蒙古自治区', 2024]]);
  });

  it('an area named in titles of plans and by its party committee', () => {
    const body = BODY.concat(
      '按照《云岭市国土空间总体规划》,贸易市场建设加快。在中共云岭市委的领导下奋勇前进。全市上下一心。',
    );
    expect(heads(`2024年政府工作报告\n各位代表:\n现在,我代表市人民政府向大会报告工作。\n${body}`)).toEqual([
      ['云岭市', 2024],
    ]);
  });

  it('a report on the outline of a five-year plan is of its first year', () => {
    const text = `各位代表:\n现在,我代表云岭市人民政府,向大会作关于国民经济和社会发展第十一个五年规划纲要的报告。\n一、“十五”时期的回顾\n地区生产总值年均增长9%。\n二、2010年主要目标\n到2010年,地区生产总值达到500亿元。\n`;
    expect(heads(text)).toEqual([['云岭市', 2006]]);
  });

  it('an empty text has no report', () => {
    expect(readReports(' \n ')).toEqual([]);
  });
});

describe('several reports in one text are told apart', () => {
  const report = (title: string): string => `${title}\n${OPENING}${BODY}`;

  it('each begins at its title, an advertisement in front being left out', () => {
    const text = `免费资料请加群\n目录\n${report('2024年云岭市政府工作报告')}${report('2024年白沙县政府工作报告')}`;
    const reports = readReports(text);
    expect(heads(text)).toEqual([
      ['云岭市', 2024],
      ['白沙县', 2024],
    ]);
    expect(reports.map(({ span }) => text.slice(span.start, span.start + 8))).toEqual([
      '2024年云岭市',
      '2024年白沙县',
    ]);
  });

  it('bulletins of a department begin at their titles', () => {
    const bulletin = (year: number, children: string): string =>
      `云岭市${year}年教育事业发展统计公报\n在园幼儿${children}万人。${'各项事业稳步前进。'.repeat(90)}\n`;
    const reports = readReports(bulletin(2022, '2.3') + bulletin(2023, '2.2'));
    expect(reports.map(({ area, year }) => [area, year])).toEqual([
      ['云岭市', 2023],
      ['云岭市', 2024],
    ]);
    expect(reports.map(({ records }) => records[0]!.period.to)).toEqual([2022, 2023]);
  });

  it('one that stands on the page twice is read once, its facts having two places', () => {
    const once = report('2024年云岭市政府工作报告');
    const reports = readReports(once + once);
    expect(reports).toHaveLength(1);
    expect(reports[0].records).toHaveLength(2);
    expect(reports[0].records.every((record) => record.otherSpans?.length === 1)).toBe(true);
  });
});

describe('a fact stated twice, and two figures for one thing', () => {
  const inOne = (sentences: string) =>
    readReports(`2024年云岭市政府工作报告\n${OPENING}一、2023年工作回顾\n${sentences}\n`)[0].records;

  it('the same figure is one record with two places', () => {
    const records = inOne('地区生产总值增长6.1%。经济运行向好,地区生产总值增长6.1%。');
    expect(records).toHaveLength(1);
    expect(records[0].otherSpans).toHaveLength(1);
    expect(records[0].flags).not.toContain('conflict');
  });

  it('two figures for one indicator are both marked', () => {
    const records = inOne('地区生产总值增长6.1%。经济运行向好,地区生产总值增长6.3%。');
    expect(records.map(({ value, flags }) => [value, flags.includes('conflict')])).toEqual([
      [6.1, true],
      [6.3, true],
    ]);
  });
});

describe('documents beside work reports', () => {
  it('a statistical bulletin states results only', () => {
    const [bulletin] = readReports(
      '云岭市2023年国民经济和社会发展统计公报\n云岭市统计局\n2024年3月20日\n初步核算,全年地区生产总值512.3亿元,比上年增长6.1%。境内上市公司12家,增加3家。\n',
    );
    expect(bulletin.area).toBe('云岭市');
    expect(
      bulletin.records.map(({ kind, measure, value, period }) => [kind, measure, value, period.to]),
    ).toEqual([
      ['result', 'level', 512.3, 2023],
      ['result', 'growth', 6.1, 2023],
      ['result', 'level', 12, 2023],
      ['result', 'growth', 3, 2023],
    ]);
  });

  it('a glossary behind the report gives no record', () => {
    const text = `2024年云岭市政府工作报告\n${OPENING}${BODY}附件:名词解释\n1.“百园”工程:指建设100个公园的工程,每个投资200万元。\n`;
    expect(readReports(text)[0].records).toHaveLength(2);
  });
});
