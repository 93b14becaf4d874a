/**
 * All functions of the namespace ZB, declared once: metadata, checks of arguments, coercion, spilling and errors follow from
 * this table. Ids and the order of parameters never change once released; a new parameter can only be added at the end, optional.
 */
import {
  assessed,
  attainmentAnswer,
  convertAnswer,
  figureAnswer,
  gapAnswer,
  lookedUp,
  paceAnswer,
  quantityAnswer,
  reasonAnswer,
  requiredAnswer,
  sentenceAnswer,
  statusAnswer,
} from './answers';
import { extractAnswer } from './extract';
import { cellFunction, tableFunction, type FunctionDeclaration } from './declaration';
import {
  anyKind,
  area,
  asOf,
  base,
  cumulative,
  finalTarget,
  indicator,
  kind,
  measure,
  neededResult,
  number,
  ofIndicator,
  optionalText,
  quantity,
  result,
  target,
  text,
  tolerance,
  year,
} from './parameters';

export const functionTable: readonly FunctionDeclaration[] = [
  cellFunction({
    id: 'TARGET',
    description: {
      zh: '台账中某地区某年度某指标的目标。',
      en: 'Target of an indicator for an area and year, out of the ledger.',
    },
    parameters: { area, indicator, year, measure },
    answer: (args, index) => figureAnswer(lookedUp(index, { kind: 'target', ...args })),
  }),
  cellFunction({
    id: 'RESULT',
    description: {
      zh: '台账中某地区某年度某指标的完成数。',
      en: 'Result of an indicator for an area and year, out of the ledger.',
    },
    parameters: { area, indicator, year, measure },
    answer: (args, index) => figureAnswer(lookedUp(index, { kind: 'result', ...args })),
  }),
  cellFunction({
    id: 'GAP',
    description: {
      zh: '完成与目标的差距（完成减目标）：比率以百分点计，总量以目标的单位计。',
      en: 'Result minus target: rates in percentage points, levels in the unit of the target.',
    },
    parameters: { target, result: neededResult, indicator: ofIndicator },
    answer: (args, index) => gapAnswer(assessed(args, index)),
  }),
  cellFunction({
    id: 'ATTAINMENT',
    description: {
      zh: '完成率（计划完成程度）：总量为完成÷目标，增速为（1+完成）÷（1+目标），越低越好的总量为 2−完成÷目标。',
      en: 'Attainment: R/T for levels, (1+R)/(1+T) for growth, 2−R/T for levels where lower is better.',
    },
    parameters: { target, result: neededResult, indicator: ofIndicator },
    answer: (args, index) => attainmentAnswer(assessed(args, index)),
  }),
  cellFunction({
    id: 'STATUS',
    description: {
      zh: '完成状态：完成、基本完成、未完成、不可比、无结果、未量化。',
      en: 'Status: met, nearly met, not met, not comparable, no result, not quantified.',
    },
    parameters: { target, result, indicator: ofIndicator, tolerance },
    answer: (args, index, language) => statusAnswer(assessed(args, index), language),
  }),
  cellFunction({
    id: 'REASON',
    description: {
      zh: '状态的原因，如“低于控制目标0.48个百分点”。',
      en: 'Why the status is what it is, in words.',
    },
    parameters: { target, result, indicator: ofIndicator, tolerance },
    answer: (args, index, language) => reasonAnswer(assessed(args, index), language),
  }),
  cellFunction({
    id: 'PACE',
    description: {
      zh: '与序时进度相比的百分点：累计完成占全年目标的比重减去已过月份占全年的比重；增速直接比较。',
      en: 'Percentage points ahead of (or behind) pace: share of the year’s target done minus share of the year gone; growth is compared directly.',
    },
    parameters: { target, cumulative, asOf },
    answer: (args) => paceAnswer(args.target, args.cumulative, args.asOf),
  }),
  cellFunction({
    id: 'REQUIRED',
    description: {
      zh: '从基数达到目标，今后每年需要的平均增速（复合）。',
      en: 'Compound growth a year that leads from base to target.',
    },
    parameters: {
      base,
      target: finalTarget,
      years: number({ zh: '年数', en: 'years' }, { zh: '剩余年数', en: 'Number of years left' }),
    },
    answer: (args) => requiredAnswer(args.base, args.target, args.years),
  }),
  tableFunction({
    id: 'EXTRACT',
    description: {
      zh: '读出一段文字中的目标和结果，带表头溢出为表。',
      en: 'Targets and results stated in a text, spilled as a table with a header row.',
    },
    parameters: {
      text: text(
        { zh: '文字', en: 'text' },
        { zh: '含有报告文字的单元格', en: 'Cell with the text of a report' },
      ),
      kind: anyKind,
    },
    answer: (args, index, language) => extractAnswer(args.text, args.kind, index, language),
  }),
  cellFunction({
    id: 'QUANTITY',
    description: {
      zh: '中文数量的数值，如“三千五百万元”以亿元计为 0.35。',
      en: 'Number of a Chinese quantity: 三千五百万元 in 亿元 is 0.35.',
    },
    parameters: {
      text: quantity,
      unit: optionalText(
        { zh: '单位', en: 'unit' },
        { zh: '换算成的单位；省略时为原文的单位', en: 'Unit to put it in; its own when left out' },
      ),
    },
    answer: (args) => quantityAnswer(args.text, args.unit),
  }),
  cellFunction({
    id: 'CONVERT',
    description: {
      zh: '换算计量单位，如亿元换算为万元、万亩换算为公顷；不同类的单位不能换算。',
      en: 'Converts between units of one kind, such as 亿元 to 万元 or 万亩 to 公顷.',
    },
    parameters: {
      value: number({ zh: '数值', en: 'value' }, { zh: '要换算的数', en: 'Number to convert' }),
      from: text({ zh: '原单位', en: 'from' }, { zh: '如“亿元”', en: 'Such as 亿元' }),
      to: text({ zh: '新单位', en: 'to' }, { zh: '如“万元”', en: 'Such as 万元' }),
    },
    answer: (args) => convertAnswer(args.value, args.from, args.to),
  }),
  cellFunction({
    id: 'INDICATOR',
    description: {
      zh: '指标的规范名称，如“社零”为“社会消费品零售总额”。',
      en: 'Canonical name of an indicator: 社零 is 社会消费品零售总额.',
    },
    parameters: { name: indicator },
    answer: (args, index) => index.indicator(args.name).name,
  }),
  cellFunction({
    id: 'SOURCE',
    description: {
      zh: '台账中某个数值所在的原文句子。',
      en: 'The sentence that a figure of the ledger comes from.',
    },
    parameters: { area, indicator, year, kind },
    answer: (args, index) => sentenceAnswer(lookedUp(index, args)),
  }),
];
