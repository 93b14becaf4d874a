import fc from 'fast-check';
import { readReports, type Report } from '../../src/engine';

const PIECES = [
  '地区生产总值',
  '固定资产投资',
  '城镇和农村居民人均可支配收入',
  '分别',
  '增长',
  '下降',
  '达到',
  '力争',
  '7%',
  '8.5%',
  '1,200亿元',
  '3万多人',
  '1-2个',
  '、',
  ',',
  '。',
  ';',
  ':',
  '\n',
  '(',
  ')',
  '“',
  '”',
  '《',
  '》',
  '其中',
  '由',
  '从',
  '2019年',
  '到2025年',
  '比上年',
  '左右',
  '以上',
  '百分之七点五',
  '翻一番',
  '三成',
  '千亿元',
  '10.1:43.5:46.4',
  '一、2023年工作回顾',
  '二、2024年工作安排',
  '政府工作报告',
  '我代表市人民政府向大会报告工作',
  '主要预期目标是:',
  '与经济增长同步',
  '&nbsp;',
  '\\r\\n',
  ' ',
  '\t',
  '１２',
  '％',
  '[3]',
  '万',
  '亿',
  '第3位',
  '个百分点',
];
const cell = fc.constantFrom(
  ...[
    '',
    '—',
    '-5.2',
    '56.1',
    '〔4.4〕',
    '[25]',
    '6-6.5%',
    '≥90',
    '增长6%左右',
    '完成下达任务',
    '1,200万元',
    '地区生产总值',
  ],
  ...[
    '类别',
    '指标',
    '单位',
    '2020年',
    '2025年目标',
    '年均/累计',
    '属性',
    '约束性',
    '民生福祉',
    '城镇化率(%)',
    '完成年度目标%',
  ],
);
const table = fc
  .tuple(
    fc.array(fc.array(cell, { minLength: 2, maxLength: 7 }), { minLength: 2, maxLength: 6 }),
    fc.constantFrom('\t', ' | ', '  ', '\n'),
  )
  .map(
    ([rows, joint]) =>
      `类别${joint}指标${joint}2020年${joint}2025年\n${rows.map((row) => row.join(joint)).join('\n')}\n`,
  );
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  table,
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join('')),
);

function checkSpans(source: string, reports: readonly Report[]): void {
  for (const report of reports) {
    expect(report.span.start).toBeGreaterThanOrEqual(0);
    expect(report.span.end).toBeLessThanOrEqual(source.length);
    for (const record of report.records) {
      for (const span of [record.valueSpan, record.sentenceSpan, ...(record.otherSpans ?? [])]) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThan(span.start);
        expect(span.end).toBeLessThanOrEqual(source.length);
      }
      if (record.value !== null) {
        expect(Number.isFinite(record.value)).toBe(true);
        // The number is really there: digits, or a Chinese numeral.
        expect(source.slice(record.valueSpan.start, record.valueSpan.end)).toMatch(
          /[\d０-９零〇一二两三四五六七八九十百千万亿翻]/,
        );
      } else expect(record.goal).not.toBeNull();
    }
  }
}

describe('for any text', () => {
  it('reading never throws, and every span lies in the text with its number', () => {
    fc.assert(
      fc.property(text, (source) => checkSpans(source, readReports(source))),
      { numRuns: 400 },
    );
  });

  it('reading twice gives the same', () => {
    fc.assert(
      fc.property(text, (source) => expect(readReports(source)).toEqual(readReports(source))),
      { numRuns: 60 },
    );
  });

  const report = (area: string, figures: readonly number[]): string =>
    `2024年${area}政府工作报告\n各位代表:\n现在,我代表${area}人民政府,向大会报告工作,请予审议。\n一、2023年工作回顾\n${figures.map((figure) => `新建学校${figure}所。`).join('')}${'各项事业稳步前进。'.repeat(90)}\n二、2024年工作安排\n地区生产总值增长6%。\n`;
  it('two reports joined give the records of both', () => {
    const figures = fc.array(fc.integer({ min: 2, max: 90 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(figures, figures, (first, second) => {
        const values = (source: string): (number | null)[][] =>
          readReports(source).map(({ records }) => records.map(({ value }) => value));
        const a = report('云岭市', first);
        const b = report('白沙县', second);
        expect(values(a + b)).toEqual([...values(a), ...values(b)]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('hostile text is read to its end', () => {
  const LENGTH = 300_000;
  it.each([
    ['digits', '1'],
    ['open brackets', '('],
    ['open quotes', '“'],
    ['分别', '分别'],
    ['commas', ','],
    ['line ends', '\n'],
    ['spaces', ' '],
    ['numerals', '一'],
    ['dots between digits', '1.'],
    ['list without end', '增长7%、'],
    ['one name again and again', '地区生产总值'],
    ['titles', '2023年云岭市政府工作报告\n'],
    ['openings', '我代表市政府报告工作。'],
    ['years', '2023年'],
    ['entities', '&#123;'],
  ])('%s', (_name, piece) => {
    const source = piece.repeat(Math.ceil(LENGTH / piece.length));
    checkSpans(
      source,
      readReports(source).map((report) => ({ ...report, records: report.records.slice(0, 50) })),
    );
  });
});
