/** The whole way: two reports of a fictional city are read, written into the ledger, and the plan of 2025 meets its results. */
import { readReports } from '../../src/engine';
import { builtInDictionary } from '../../src/engine/lexicon/indicators';
import { readingOf } from '../../src/ledger/identity';
import { applyChanges, planMerge } from '../../src/ledger/merge';
import { pairLedger } from '../../src/ledger/pairing';
import type { LedgerRecord } from '../../src/ledger/record';
import { gapRows, isFormula, structuredReferences } from '../../src/ledger/tables';

const report2025 = [
  '云岭市2025年政府工作报告',
  '一、2024年工作回顾',
  '全市一般公共预算收入完成40亿元，增长5%。',
  '二、2025年工作安排',
  '今年经济社会发展的主要预期目标是：地区生产总值增长7%左右，规模以上工业增加值增长8%以上，社会消费品零售总额增长6.5%，一般公共预算收入42亿元，城镇新增就业1.2万人以上，城镇登记失业率控制在4.5%以内，居民收入增长与经济增长同步。',
].join('\n');
const report2026 = [
  '云岭市2026年政府工作报告',
  '一、2025年工作回顾',
  '全市地区生产总值增长6.8%，规模以上工业增加值增长9.1%，社会消费品零售总额增长6.1%，一般公共预算收入41.5亿元，城镇新增就业1.31万人，城镇登记失业率4.02%，居民人均可支配收入增长7.2%。',
  '二、2026年工作安排',
  '今年主要预期目标是：地区生产总值增长6.5%以上。',
].join('\n');

test('the plan of 2025 meets the results that the report of 2026 states', () => {
  let records: LedgerRecord[] = [];
  for (const text of [report2025, report2026]) {
    for (const report of readReports(text)) {
      const reading = readingOf(report, text, {
        file: 'x.txt',
        readAt: new Date(0),
        dictionary: builtInDictionary,
      });
      records = applyChanges(records, planMerge(records, reading));
      for (const record of reading.records) {
        expect(record.sentence).toContain(reading.text.slice(record.valueSpan!.start, record.valueSpan!.end));
      }
    }
  }
  const of = (kind: LedgerRecord['kind']) => records.filter((record) => record.kind === kind);
  const pairs = pairLedger(
    { targets: of('target'), results: of('result') },
    { dictionary: builtInDictionary, years: [2025] },
  );
  const references = structuredReferences('Gaps', 'zh-CN');
  const options = { language: 'zh-CN', dictionary: builtInDictionary, references, formulas: 'live' } as const;
  const shown = gapRows(pairs, options).map((row) =>
    (['indicator', 'targetWording', 'resultWording', 'gap', 'gapUnit', 'status', 'reason'] as const).map(
      (id) => {
        const cell = row[id];
        return isFormula(cell) ? cell.value : cell;
      },
    ),
  );
  expect(shown.map(([, ...rest]) => rest)).toEqual([
    ['7%左右', '6.8%', -0.2, '个百分点', '基本完成', '低于目标0.2个百分点，在容差0.5个百分点以内'],
    ['8%以上', '9.1%', 1.1, '个百分点', '完成', '高于目标1.1个百分点'],
    ['6.5%', '6.1%', -0.4, '个百分点', '未完成', '低于目标0.4个百分点'],
    ['42亿元', '41.5亿元', -0.5, '亿元', '未完成', '低于目标0.5亿元'],
    ['1.2万人以上', '1.31万人', 0.11, '万人', '完成', '高于目标0.11万人'],
    ['4.5%以内', '4.02%', -0.48, '个百分点', '完成', '低于控制目标0.48个百分点'],
    [
      '与经济增长同步',
      '7.2%',
      0.4,
      '个百分点',
      '完成',
      '与经济增长同步：增速高于经济增长（6.8%）0.4个百分点',
    ],
  ]);
});
