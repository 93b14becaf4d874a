/** What a relative goal refers to: 快于经济增长, 高于全省平均. */
import { foldArea } from './area';
import { goalWordsOf } from './goalText';
import { indicatorKey } from './identity';
import type { ResultBook } from './pairing';
import type { LedgerRecord } from './record';

/** Only what the comparing word refers to: 地区生产总值增速高于全省平均 speaks of the province. */
const economy =
  /(?:快于|高于|优于|好于|超过|跑赢|不低于)[^，,；;。]{0,4}?(?:经济增长|经济增速|GDP|(?:地区|国内)?生产总值)/iu;
const wholes: readonly (readonly [words: RegExp, isWhole: (area: string) => boolean])[] = [
  [/(?:于|超过|领先|跑赢)[^，,；;。]{0,4}?全国/u, (area) => area === '全国' || area === '中国'],
  [/(?:于|超过|领先|跑赢)[^，,；;。]{0,4}?(?:全省|全区|全自治区)/u, (area) => /(?:省|自治区)$/u.test(area)],
  [/(?:于|超过|领先|跑赢)[^，,；;。]{0,4}?(?:全市|全州|全盟)/u, (area) => /(?:市|自治州|盟)$/u.test(area)],
];

/** 与全国一致, 与全省同步: a goal that keeps step, but not with the economy of its own area. */
const otherStandard = /(?:与|同|和)[^，,；;。]{0,4}?(?:全国|全省|全区|全自治区|全市|全州|全盟)/u;

/** Whether the words of a goal that keeps step speak of the economy; words that say nothing else do. */
export function keepsStepWithEconomy(target: LedgerRecord): boolean {
  const words = goalWordsOf(target) ?? target.sentence;
  return /经济|GDP|生产总值/iu.test(words) || !otherStandard.test(words);
}

/** Looks for the figure that the words of a relative goal point at; null when the ledger lacks it, or has several such places. */
export function referenceFinder(book: ResultBook, results: readonly LedgerRecord[]) {
  const areas = [...new Set(results.map((result) => result.area))];
  return (target: LedgerRecord): LedgerRecord | null => {
    const words = goalWordsOf(target) ?? target.sentence;
    if (economy.test(words)) return book.find(target.area, 'gdp', target.period, 'growth');
    const isWhole = wholes.find(([pattern]) => pattern.test(words))?.[1];
    const candidates = isWhole ? areas.filter((area) => area !== target.area && isWhole(foldArea(area))) : [];
    return candidates.length === 1
      ? book.find(candidates[0]!, indicatorKey(target), target.period, target.measure)
      : null;
  };
}
