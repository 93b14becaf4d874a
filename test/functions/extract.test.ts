import { answer, call, shown, smallLedger } from './ledger';

const report = [
  '云岭市2026年政府工作报告',
  '一、2025年工作回顾',
  '全年地区生产总值完成326.3亿元，增长6.8%。',
  '二、2026年工作安排',
  '主要预期目标是：地区生产总值增长7%左右，城镇新增就业1.2万人。',
].join('\n');
const rows = (args: readonly unknown[], language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  call('EXTRACT', args, smallLedger(), language).map((row) => row.map((cell) => shown(cell, language)));

describe('EXTRACT spills what a text states', () => {
  test('under a header row, figures as cells hold them', () => {
    expect(rows([report])).toEqual([
      ['类别', '指标', '口径', '数值', '上限', '单位', '约束', '期间', '计期', '力争'],
      ['完成', '地区生产总值', '总量', [326.3, '#,##0.0'], '', '亿元', '', '2025', '年度', ''],
      ['完成', '地区生产总值', '增速', [0.068, '0.0%'], '', '%', '', '2025', '年度', ''],
      ['目标', '地区生产总值', '增速', [0.07, '0%'], '', '%', '左右', '2026', '年度', ''],
      ['目标', '城镇新增就业', '总量', [1.2, '#,##0.0'], '', '万人', '', '2026', '年度', ''],
    ]);
  });

  test('of one kind only', () => {
    expect(rows([report, '目标']).map(([kind]) => kind)).toEqual(['类别', '目标', '目标']);
    expect(rows([report, 'result'], 'en-US').map(([kind]) => kind)).toEqual(['Kind', 'Result', 'Result']);
  });

  test('out of several cells, a line each', () => {
    const cells = report.split('\n').map((line) => [line]);
    expect(rows([[...cells, ['']]])).toEqual(rows([report]));
  });

  test('a sentence on its own leaves kind and year open', () => {
    const [, row] = rows(['地区生产总值增长7%左右']);
    expect(row).toEqual(['', '地区生产总值', '增速', [0.07, '0%'], '', '%', '左右', '', '年度', '']);
    expect(rows(['地区生产总值增长7%左右', '目标'])).toHaveLength(2);
  });

  test('a text without any says so', () => {
    expect(answer('EXTRACT', ['今天天气不错。'])).toBe('#N/A 没有从这段文字中读出目标或结果');
    expect(answer('EXTRACT', [''])).toBe('#VALUE! 缺少参数“文字”');
    expect(answer('EXTRACT', [report, '计数'])).toBe('#VALUE! 参数“类别”无法识别“计数”，可用：目标、完成');
  });
});
