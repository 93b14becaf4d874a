/** What codes are called in cells, in either language. A workbook written in one is read in the other. */
import type { Category, Dimension, Direction, GrowthTerms } from '../../engine/lexicon/dictionary';
import type { Basis, Bound, Flag, Goal, Measure, RecordKind } from '../../engine/record';
import { inLanguage, type Language, type Wording } from '../language';
import type { RecordState } from '../record';

export interface WordTable<Code extends string> {
  word(code: Code, language: Language): string;
  /** Code of a word in either language, or of the code itself; null for any other word. */
  code(word: string): Code | null;
  readonly codes: readonly Code[];
}

type Words<Code extends string> = Readonly<
  Record<Code, readonly [zh: string, en: string, ...others: string[]]>
>;

function wordTable<Code extends string>(words: Words<Code>): WordTable<Code> {
  const codes = Object.keys(words) as Code[];
  const fold = (word: string): string => word.normalize('NFKC').trim().toLowerCase();
  const byWord = new Map<string, Code>();
  for (const code of codes) for (const word of [code, ...words[code]]) byWord.set(fold(word), code);
  return {
    word: (code, language) => inLanguage(wordingOf(words[code]), language),
    code: (word) => byWord.get(fold(word)) ?? null,
    codes,
  };
}

/** The words that a person can choose from, for a sentence in either language. */
export function choicesOf<Code extends string>(
  words: WordTable<Code>,
): { choices: string; choicesEn: string } {
  const list = (language: Language): string[] =>
    words.codes.map((code) => words.word(code, language)).filter((word) => word !== '');
  return { choices: list('zh-CN').join('、'), choicesEn: list('en-US').join(', ') };
}

function wordingOf([zh, en]: readonly [string, string, ...string[]]): Wording {
  return { zh, en };
}

export const kindWords = wordTable<RecordKind>({
  target: ['目标', 'Target', '计划'],
  result: ['完成', 'Result', '结果', '实际'],
});

export const measureWords = wordTable<Measure>({
  level: ['总量', 'Level', '数值', '绝对值'],
  growth: ['增速', 'Growth', '增长', '同比'],
  share: ['比重', 'Share', '比率', '占比'],
  rank: ['位次', 'Rank', '排名'],
  gap: ['差值', 'Difference'],
});

/** Bounds as suffix in Chinese (7.5%以上), as sign before the figure in English (≥7.5%). */
export const boundWords = wordTable<Bound>({
  eq: ['', ''],
  ge: ['以上', '≥', '不低于', '>=', 'at least'],
  le: ['以内', '≤', '以下', '不超过', '<=', 'at most'],
  approx: ['左右', '≈', '约', 'about'],
  range: ['区间', 'range', '范围'],
});

/** Goals without a number stand in the column of bounds. */
export const goalWords = wordTable<Goal>({
  sync: ['与经济增长同步', 'in step with the economy', '同步'],
  assigned: ['完成上级下达任务', 'as assigned', '完成任务'],
  improve: ['稳中有进', 'improve', '改善'],
  relative: ['高于平均水平', 'above average', '相对'],
});

export const basisWords = wordTable<Basis>({
  annual: ['年度', 'Annual', '当年'],
  average: ['年均', 'Average a year'],
  cumulative: ['累计', 'Cumulative'],
  end: ['期末', 'End of period'],
});

export const stateWords = wordTable<RecordState>({
  unchecked: ['待核', 'To check'],
  checked: ['已核', 'Checked'],
  corrected: ['已更正', 'Corrected'],
  'by-hand': ['手工', 'By hand'],
  gone: ['原文已删', 'No longer stated'],
});

export const flagWords = wordTable<Flag>({
  'period-inferred': ['期间由章节推定', 'period follows from the section'],
  'period-unclear': ['期间不明', 'period unclear'],
  'kind-inferred': ['目标或完成由章节推定', 'target or result follows from the section'],
  'subject-carried': ['指标承前省略', 'indicator carried over'],
  conflict: ['同一指标数值不一', 'conflicting figures'],
  'unit-unknown': ['单位不识', 'unknown unit'],
  provisional: ['预计数', 'provisional'],
  secondary: ['附带数值', 'secondary figure'],
});

export const categoryWords = wordTable<Category>({
  economy: ['综合', 'Economy'],
  industry: ['工业和建筑业', 'Industry', '工业'],
  agriculture: ['农业', 'Agriculture'],
  services: ['服务业', 'Services'],
  investment: ['投资', 'Investment'],
  consumption: ['消费', 'Consumption'],
  trade: ['外贸外资', 'Trade', '外贸'],
  finance: ['财政金融', 'Finance', '财政', '金融'],
  income: ['居民收入', 'Income'],
  prices: ['价格', 'Prices'],
  employment: ['就业', 'Employment'],
  innovation: ['科技创新', 'Innovation', '创新'],
  urban: ['城镇化', 'Urban'],
  environment: ['生态环境', 'Environment', '环境'],
  population: ['人口', 'Population'],
});

export const dimensionWords = wordTable<Dimension>({
  money: ['金额', 'Money'],
  ratio: ['比率', 'Ratio'],
  persons: ['人数', 'Persons'],
  visits: ['人次', 'Visits'],
  count: ['数量', 'Count'],
  mass: ['重量', 'Mass'],
  area: ['面积', 'Area'],
  days: ['天数', 'Days'],
  concentration: ['浓度', 'Concentration'],
  'energy-intensity': ['单位能耗', 'Energy intensity'],
  index: ['指数', 'Index'],
});

export const directionWords = wordTable<Direction>({
  higher: ['越高越好', 'Higher is better', '高', '正向'],
  lower: ['越低越好', 'Lower is better', '低', '逆向'],
  within: ['控制在内', 'Stay within', '控制'],
});

export const growthWords = wordTable<GrowthTerms>({
  real: ['不变价', 'Constant prices', '实际'],
  nominal: ['现价', 'Stated amounts', '名义'],
});

export const yesWord: Wording = { zh: '是', en: 'Yes' };

/** Whether a person means yes: 是, yes, true, √, 1. */
export function isYes(cell: unknown): boolean {
  return cell === true || /^(?:是|yes|y|true|√|✓|1|力争)$/iu.test(String(cell ?? '').trim());
}
