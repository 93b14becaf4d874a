import { readReports } from '../../src/engine';
import { normalise } from '../../src/engine/text/normalise';

const folded = (text: string): string => normalise(text).text;

describe('damage of the layout is mended', () => {
  it.each([
    ['full-width digits and signs', '增长7.5%,总投资1,200万元', '增长7.5%,总投资1,200万元'],
    ['spaces inside numbers and words', '地 区 生 产 总 值 增 长 8.5 %左右', '地区生产总值增长8.5%左右'],
    ['a space as separator of thousands', '总量达到 12 345 亿元', '总量达到12345亿元'],
    ['entities', '增长&nbsp;6%&#44;同比', '增长6%,同比'],
    ['escaped line ends', '增长6%。\\r\\n下降2%。', '增长6%。\n下降2%。'],
    ['marks of notes', '推进“双百”工程[12],增长6%', '推进“双百”工程,增长6%'],
    ['emphasis of markdown', '**地区生产总值增长6%**', '地区生产总值增长6%'],
    ['a comma at the start of a line', '增长6%\n,税收增长5%', '增长6%,税收增长5%'],
    [
      'a page number inside a sentence',
      '全市固定资产投资比上年同期增\n- 12 -\n长8.1%。',
      '全市固定资产投资比上年同期增长8.1%。',
    ],
    ['byte-order mark and zero-width characters', '\ufeff增\u200b长6%', '增长6%'],
  ])('%s', (_why, text, expected) => {
    expect(folded(text)).toBe(expected);
  });

  it('lines wrapped at a fixed width run on, paragraphs and headings do not', () => {
    const wrapped = [
      '一、2023年工作回顾',
      '  一年来全市上下团结一心攻坚克难经济社会发展取得新的成绩各项',
      '事业稳步前进全年实现地区生产总值五百一十二亿元同比增长百分之六',
      '点一固定资产投资增长百分之八社会消费品零售总额增长百分之七点三。',
      '  一般公共预算收入持续增长民生支出占比进一步提高城镇新增就业超',
      '过三万人居民人均可支配收入与经济增长基本同步物价水平总体保持了',
      '平稳生态环境质量持续改善空气优良天数比例明显提高群众满意度上升',
      '到全省前列。',
      '  粮食产量连续多年稳定增长农业现代化水平不断提高乡村建设行动全',
      '面展开农村人居环境整治取得新的成效。',
    ].join('\n');
    expect(
      folded(wrapped)
        .split('\n')
        .map((paragraph) => paragraph.slice(0, 6)),
    ).toEqual(['一、2023', '一年来全市上', '一般公共预算', '粮食产量连续']);
  });

  it('every character kept knows where it stood', () => {
    const raw = '增 长&nbsp;7.5%\r\n,税 收';
    const { text, origin } = normalise(raw);
    expect(text).toBe('增长7.5%,税收');
    expect([...text].map((_, index) => raw[origin[index]]).join('')).toBe('增长7.5%,税收');
  });

  it('a report in one single line is parted by its headings', () => {
    const text =
      '2024年云岭市政府工作报告各位代表:现在,我代表云岭市人民政府向大会报告工作。一、2023年工作回顾。全市地区生产总值增长5.2%。二、2024年工作安排。今年主要预期目标是:地区生产总值增长6%。';
    expect(readReports(text)[0].records.map(({ kind, value }) => [kind, value])).toEqual([
      ['result', 5.2],
      ['target', 6],
    ]);
  });
});
