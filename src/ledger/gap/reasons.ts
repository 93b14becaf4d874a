/** Why a status is what it is: a code with parameters, and the sentences of either language. */
import { fillMessage, inLanguage, type Language, type Wording } from '../language';

const messages = {
  'at-target': { zh: '与目标持平', en: 'equal to the target' },
  'above-target': { zh: '高于目标{gap}{unit}', en: '{gap} {unit} above the target' },
  'below-target': { zh: '低于目标{gap}{unit}', en: '{gap} {unit} below the target' },
  'at-ceiling': { zh: '与控制目标持平', en: 'equal to the ceiling' },
  'below-ceiling': { zh: '低于控制目标{gap}{unit}', en: '{gap} {unit} below the ceiling' },
  'above-ceiling': { zh: '高于控制目标{gap}{unit}', en: '{gap} {unit} above the ceiling' },
  'fall-larger': { zh: '降幅大于目标{gap}{unit}', en: 'fell {gap} {unit} more than the target' },
  'fall-smaller': { zh: '降幅小于目标{gap}{unit}', en: 'fell {gap} {unit} less than the target' },
  'no-fall': {
    zh: '目标为下降，实际未下降，高于目标{gap}{unit}',
    en: 'a fall was the target, there was none: {gap} {unit} above it',
  },
  'in-range': { zh: '处于目标区间{from}—{to}{unit}内', en: 'within the target range {from}–{to} {unit}' },
  'above-range': {
    zh: '高于目标区间{from}—{to}{rangeUnit}，超出{gap}{unit}',
    en: '{gap} {unit} above the target range {from}–{to} {rangeUnit}',
  },
  'below-range': {
    zh: '低于目标区间{from}—{to}{rangeUnit}，相差{gap}{unit}',
    en: '{gap} {unit} below the target range {from}–{to} {rangeUnit}',
  },
  'below-within-tolerance': {
    zh: '低于目标{gap}{unit}，在容差{tolerance}{toleranceUnit}以内',
    en: '{gap} {unit} below the target, within the tolerance of {tolerance} {toleranceUnit}',
  },
  'above-within-tolerance': {
    zh: '高于目标{gap}{unit}，在容差{tolerance}{toleranceUnit}以内',
    en: '{gap} {unit} above the target, within the tolerance of {tolerance} {toleranceUnit}',
  },
  'rank-better': { zh: '比目标位次靠前{gap}位', en: '{gap} places better than the target' },
  'rank-worse': { zh: '比目标位次靠后{gap}位', en: '{gap} places worse than the target' },
  'sync-above': {
    zh: '与经济增长同步：增速高于经济增长（{reference}%）{gap}个百分点',
    en: 'in step with the economy: {gap} percentage points above its growth ({reference} %)',
  },
  'sync-equal': {
    zh: '与经济增长同步：增速与经济增长（{reference}%）持平',
    en: 'in step with the economy: equal to its growth ({reference} %)',
  },
  'sync-within-tolerance': {
    zh: '与经济增长基本同步：增速低于经济增长（{reference}%）{gap}个百分点，在容差{tolerance}个百分点以内',
    en: 'nearly in step with the economy: {gap} percentage points below its growth ({reference} %), within the tolerance of {tolerance} percentage points',
  },
  'sync-below': {
    zh: '未与经济增长同步：增速低于经济增长（{reference}%）{gap}个百分点',
    en: 'not in step with the economy: {gap} percentage points below its growth ({reference} %)',
  },
  'relative-better': {
    zh: '优于参照值（{reference}{referenceUnit}）{gap}{unit}',
    en: '{gap} {unit} better than the reference ({reference} {referenceUnit})',
  },
  'relative-equal': {
    zh: '与参照值（{reference}{referenceUnit}）持平，没有优于它',
    en: 'equal to the reference ({reference} {referenceUnit}), not better',
  },
  'relative-worse': {
    zh: '不及参照值（{reference}{referenceUnit}）{gap}{unit}',
    en: '{gap} {unit} worse than the reference ({reference} {referenceUnit})',
  },

  'no-result': { zh: '没有对应的完成数据', en: 'there is no result for it' },
  'no-target': { zh: '没有对应的目标', en: 'there is no target for it' },
  'result-unquantified': { zh: '完成情况没有数值', en: 'the result has no number' },
  'goal-assigned': {
    zh: '目标为完成上级下达任务，没有数值',
    en: 'the target is to fulfil what is assigned, without a number',
  },
  'goal-improve': { zh: '目标为定性要求，没有数值', en: 'the target is qualitative, without a number' },
  'goal-sync': {
    zh: '目标为与经济增长同步，台账中没有同地区同年的地区生产总值增速',
    en: 'the target is to keep in step with the economy, whose growth of that area and year the ledger lacks',
  },
  'goal-relative': {
    zh: '目标为相对要求（高于、快于），台账中没有参照地区的数值',
    en: 'the target is relative (above, faster than), and the ledger lacks the figure it refers to',
  },
  'goal-none': { zh: '目标没有数值', en: 'the target has no number' },

  'measures-differ': {
    zh: '口径不同（总量、增速、比重、位次不能互相比较）',
    en: 'different measures (level, growth, share and rank do not compare)',
  },
  'units-differ': {
    zh: '计量单位“{target}”与“{result}”不能换算',
    en: 'the units “{target}” and “{result}” do not convert',
  },
  'unit-unknown': { zh: '不认识计量单位“{unit}”', en: 'the unit “{unit}” is unknown' },
  'real-growth': {
    zh: '增速按不变价计算，不能与现价总量互相推算',
    en: 'its growth is at constant prices and yields no level at current prices',
  },
  'needs-baseline': {
    zh: '一个是增速、一个是总量，缺少上年总量，无法比较',
    en: 'one is growth, the other a level, and last year’s level is missing',
  },

  'figure-inexact': {
    zh: '一个是增速、一个是总量，“{figure}”只是约数或界限，不能据以推算',
    en: 'one is growth, the other a level, and “{figure}” is only approximate or a limit: nothing can be derived from it',
  },

  'result-at-least': {
    zh: '完成数为“以上”，差距按{figure}计',
    en: 'the result is stated as a minimum; the gap is counted from {figure}',
  },
  'result-at-most': {
    zh: '完成数为“以内”，差距按{figure}计',
    en: 'the result is stated as a maximum; the gap is counted from {figure}',
  },
  'growth-derived': {
    zh: '增速由上年{figure}推算',
    en: 'growth derived from last year’s {figure}',
  },
  'level-derived': {
    zh: '总量由上年{figure}推算',
    en: 'level derived from last year’s {figure}',
  },

  'attainment-of-share': {
    zh: '比率类指标没有完成率，请看差距（个百分点）',
    en: 'a share has no attainment; look at the gap in percentage points',
  },
  'attainment-of-rank': { zh: '位次没有完成率', en: 'a rank has no attainment' },
  'base-not-positive': {
    zh: '目标值为零或负数，没有完成率',
    en: 'a target of zero or less has no attainment',
  },
} as const satisfies Record<string, Wording>;

export type ReasonCode = keyof typeof messages;

export interface Reason {
  readonly code: ReasonCode;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What has to be known besides: that the result is only a minimum, or was derived. */
  readonly note?: Reason;
}

export const reasonCodes = Object.keys(messages) as readonly ReasonCode[];

export function reason(code: ReasonCode, parameters: Reason['parameters']): Reason {
  return { code, parameters };
}

/** The sentence with its {parameters} still in it, for a formula that fills them in. */
export function reasonPattern(code: ReasonCode, language: Language): string {
  return inLanguage(messages[code], language);
}

/** The word for a unit in a sentence of the language. */
export function unitWord(unit: string, language: Language): string {
  return language === 'zh-CN' ? unit : (englishUnits[unit] ?? unit);
}

/** Units that have an English word; all others are shown as written. */
const englishUnits: Readonly<Record<string, string>> = { 个百分点: 'percentage points', 位: 'places' };

/** The sentence of a reason: 低于控制目标0.48个百分点. */
export function reasonSentence(reason: Reason, language: Language): string {
  return plainSentence(reason, language) + noteSentence(reason, language);
}

/** （完成数为“以上”，差距按9%计）, or nothing. */
export function noteSentence({ note }: Reason, language: Language): string {
  if (!note) return '';
  const sentence = plainSentence(note, language);
  return language === 'zh-CN' ? `（${sentence}）` : ` (${sentence})`;
}

function plainSentence({ code, parameters }: Reason, language: Language): string {
  const sentence = inLanguage(messages[code], language);
  if (language === 'zh-CN') return fillMessage(sentence, parameters);
  const translated = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name, englishUnits[value] ?? value]),
  );
  return fillMessage(sentence, translated).replace(/ +/gu, ' ').trim();
}
