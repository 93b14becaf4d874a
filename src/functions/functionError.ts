/** What a function says instead of an answer: #VALUE! for a wrong argument, #N/A for a figure that is not there. */
import { fillMessage, inLanguage, type Language, type Wording } from '../ledger/language';
import { reasonSentence, type Reason } from '../ledger/gap';

const messages = {
  'argument-missing': { zh: '缺少参数“{parameter}”', en: 'the argument “{parameter}” is missing' },
  'argument-too-large': {
    zh: '区域太大（{cells} 个单元格），请不要引用整列，最多 {most} 个单元格',
    en: 'the range is too large ({cells} cells); do not refer to whole columns, at most {most} cells',
  },
  'ranges-differ': {
    zh: '各参数区域的行数或列数不一致，这一格没有对应的参数',
    en: 'the ranges differ in size; this place has no argument of its own',
  },
  'year-wrong': {
    zh: '年度“{cell}”无法识别，应为 2025 这样的四位数字',
    en: 'the year “{cell}” cannot be read; it should be a number such as 2025',
  },
  'word-wrong': {
    zh: '参数“{parameter}”无法识别“{cell}”，可用：{choices}',
    en: '“{cell}” is no {parameter}; use one of {choicesEn}',
  },
  'number-wrong': {
    zh: '参数“{parameter}”应为数字，而不是“{cell}”',
    en: '{parameter} should be a number, not “{cell}”',
  },
  'number-not-positive': { zh: '参数“{parameter}”应大于零', en: '{parameter} should be greater than zero' },
  'quantity-wrong': {
    zh: '“{cell}”中没有数值，应为数字，或 7.5%以上、780亿元 这样的写法',
    en: 'there is no figure in “{cell}”; it should be a number, or words such as 7.5%以上 or 780亿元',
  },
  'quantity-is-goal': { zh: '“{cell}”是没有数值的目标', en: '“{cell}” is a goal without a number' },
  'quantity-is-range': { zh: '“{cell}”是一个区间，不是一个数', en: '“{cell}” is a range, not one number' },
  'quantity-without-unit': {
    zh: '“{cell}”没有计量单位，无法换算为{unit}',
    en: '“{cell}” has no unit, so it cannot be put in {unit}',
  },
  'unit-unknown': {
    zh: '不认识计量单位“{unit}”，请使用亿元、万人、公顷、% 等单位',
    en: 'the unit “{unit}” is unknown; use units such as 亿元, 万人, 公顷 or %',
  },
  'units-incompatible': {
    zh: '“{from}”与“{to}”不是同一类计量单位，不能换算',
    en: '“{from}” and “{to}” are units of different kinds and do not convert',
  },
  'month-wrong': {
    zh: '“{cell}”不是截止月份，应为 1 到 12、日期，或 4月、上半年、前三季度',
    en: '“{cell}” is no month; give 1 to 12, a date, or words such as 4月, 上半年, 前三季度',
  },
  'tolerance-wrong': {
    zh: '容差“{cell}”无法识别，应为 0.5、0.5个百分点 或 5%',
    en: 'the tolerance “{cell}” cannot be read; give 0.5, 0.5个百分点 or 5%',
  },
  'target-not-positive': { zh: '全年目标应大于零', en: 'the year’s target should be greater than zero' },
  'base-not-positive': { zh: '基数应大于零', en: 'the base should be greater than zero' },

  'ledger-empty': {
    zh: '台账还没有内容，请先在任务窗格中读取报告并写入台账',
    en: 'the ledger is empty; read a report in the task pane and write it first',
  },
  'area-unknown': { zh: '台账中没有地区“{area}”', en: 'the ledger has no area “{area}”' },
  'area-ambiguous': {
    zh: '“{area}”可以指{candidates}，请写全称',
    en: '“{area}” may mean {candidates}; write its full name',
  },
  'indicator-unknown': {
    zh: '指标字典和台账中都没有“{indicator}”，可在“指标字典”工作表中添加',
    en: 'neither the dictionary nor the ledger knows “{indicator}”; add it on the sheet of indicators',
  },
  'figure-missing': {
    zh: '台账中没有{area}{year}年“{indicator}”的{kind}',
    en: 'the ledger has no {kind} of “{indicator}” for {area} in {year}',
  },
  'figure-of-other-years': {
    zh: '台账中没有{area}{year}年“{indicator}”的{kind}，有{years}年的',
    en: 'the ledger has no {kind} of “{indicator}” for {area} in {year}, only for {years}',
  },
  'measure-missing': {
    zh: '台账中{area}{year}年“{indicator}”的{kind}没有“{measure}”，有{measures}',
    en: 'the ledger has no {measure} for the {kind} of “{indicator}” of {area} in {year}, only {measures}',
  },
  'sentence-missing': {
    zh: '这个数值是手工录入的，没有原文',
    en: 'this figure was typed by hand; there is no sentence behind it',
  },
  'nothing-read': {
    zh: '没有从这段文字中读出目标或结果',
    en: 'no target or result could be read from this text',
  },
  reason: { zh: '{reason}', en: '{reason}' },
} as const satisfies Record<string, Wording>;

export type FunctionMessage = keyof typeof messages;

/** Wrong arguments are `value`, what is not there or cannot be said is `missing`. */
export type FunctionErrorSort = 'value' | 'missing';

/** Thrown inside the functions; only `functions.ts` turns it into Excel's own error. */
export class FunctionError extends Error {
  override readonly name = 'FunctionError';

  constructor(
    readonly sort: FunctionErrorSort,
    readonly code: FunctionMessage,
    readonly parameters: Readonly<Record<string, string | number | Wording>> = {},
    readonly reason?: Reason,
  ) {
    super(fillMessage(messages[code].zh, plain(parameters, 'zh-CN')));
  }

  /** What is wrong or missing, and what to do. */
  sentence(language: Language): string {
    const parameters = this.reason
      ? { reason: reasonSentence(this.reason, language) }
      : plain(this.parameters, language);
    return fillMessage(inLanguage(messages[this.code], language), parameters);
  }
}

/** #N/A with the reason of an assessment. */
export function withoutAnswer(why: Reason): FunctionError {
  return new FunctionError('missing', 'reason', {}, why);
}

function plain(
  parameters: Readonly<Record<string, string | number | Wording>>,
  language: Language,
): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      typeof value === 'object' ? inLanguage(value, language) : value,
    ]),
  );
}
