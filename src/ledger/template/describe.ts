/** The plan in words: why a cell gets what it gets, or stays as it is. */
import { fillMessage, inLanguage, type Language, type Wording } from '../language';
import { digitsOf } from '../decimal';
import { addressOf } from './grid';
import type { AskedMeasure, CellRequest, Evidence, LeaveReason, PlannedCell } from './plan';

const reasons: Readonly<Record<LeaveReason, Wording>> = {
  filled: { zh: '已有内容，没有改动', en: 'holds something already' },
  formula: { zh: '是公式，没有改动', en: 'holds a formula' },
  protected: { zh: '受保护，不能填写', en: 'is protected' },
  merged: { zh: '属于合并单元格，分不清填哪一项', en: 'lies in a merged cell' },
  hidden: { zh: '在隐藏的行或列里，没有填', en: 'lies in a hidden row or column' },
  'struck-out': { zh: '已划去，不填', en: 'was struck out' },
  'area-unclear': { zh: '看不出是哪个地区的数', en: 'it is not clear which area is meant' },
  'area-not-in-ledger': { zh: '台账里没有这个地区的报告', en: 'the ledger has no report of this area' },
  'indicator-unclear': { zh: '看不出要填哪个指标', en: 'it is not clear which indicator is meant' },
  'kind-unclear': {
    zh: '看不出要目标还是完成数，台账里有以下数字',
    en: 'it is not clear whether the target or the result is meant; the ledger has',
  },
  'period-unclear': { zh: '看不出是哪一年的数', en: 'it is not clear which year is meant' },
  'measure-unclear': {
    zh: '看不出要总量还是增速',
    en: 'it is not clear whether the level or the growth is meant',
  },
  'unit-unclear': { zh: '计量单位不明确', en: 'the unit is not clear' },
  'header-unread': { zh: '没有读懂表头', en: 'a header was not understood' },
  'header-conflict': { zh: '表头互相矛盾', en: 'headers contradict each other' },
  total: { zh: '是合计一类的行，请用公式求和', en: 'is a total; sum it up with a formula' },
  'part-of-year': {
    zh: '要的是年内某段时间的数，报告里只有全年数',
    en: 'a part of the year is asked for; reports have annual figures only',
  },
  'pace-needs-month': {
    zh: '序时进度要有截至某月的累计数，报告里只有全年数',
    en: 'pace needs a figure cumulated to a month; reports have annual figures only',
  },
  'no-figure': { zh: '台账里没有这个数', en: 'the ledger has no such figure' },
  'other-measure-only': {
    zh: '报告只说了别的口径，可作为文字填入',
    en: 'the reports state another measure only; it can be taken as text',
  },
  'other-kind-only': {
    zh: '台账里只有目标没有完成数，或只有完成数没有目标',
    en: 'the ledger has just the target or just the result',
  },
  'unit-differs': { zh: '单位不同，不能换算', en: 'the units do not convert' },
  conflict: { zh: '报告里的数字互相矛盾，请选定一个', en: 'the reports contradict each other; choose one' },
  'not-a-number': {
    zh: '报告里是区间或文字，不是一个数，可作为文字填入',
    en: 'the report gives a range or words, no single number; it can be taken as text',
  },
  'not-comparable': { zh: '目标与完成不能比较', en: 'target and result do not compare' },
  'sheet-differs': {
    zh: '表中已有的目标或完成数与台账不同，没有据此计算',
    en: 'the sheet holds a target or result other than the ledger’s, so nothing was worked out of it',
  },
  'placeholder-wrong': { zh: '占位符写得不对', en: 'the placeholder is wrong' },
};

const measures: Readonly<Record<AskedMeasure, Wording>> = {
  level: { zh: '总量', en: 'level' },
  growth: { zh: '增速', en: 'growth' },
  share: { zh: '占比', en: 'share' },
  rank: { zh: '位次', en: 'rank' },
  gap: { zh: '差距', en: 'gap' },
  attainment: { zh: '完成率', en: 'attainment' },
  distance: { zh: '与目标差距', en: 'gap to target' },
  pace: { zh: '序时进度', en: 'pace' },
  status: { zh: '完成状态', en: 'status' },
};

const kinds = {
  target: { zh: '目标', en: 'target' },
  result: { zh: '完成', en: 'result' },
} satisfies Record<string, Wording>;

const sources: Readonly<Record<Evidence['source'], Wording>> = {
  'row-header': { zh: '行标题“{text}”（{cell}）', en: 'row header “{text}” ({cell})' },
  'column-header': { zh: '列标题“{text}”（{cell}）', en: 'column header “{text}” ({cell})' },
  section: { zh: '小标题“{text}”（{cell}）', en: 'heading “{text}” ({cell})' },
  corner: { zh: '表头“{text}”（{cell}）', en: 'line “{text}” ({cell})' },
  title: { zh: '标题“{text}”（{cell}）', en: 'title “{text}” ({cell})' },
  'sheet-name': { zh: '工作表名“{text}”', en: 'sheet name “{text}”' },
  neighbour: { zh: '旁边的表头“{text}”（{cell}）', en: 'neighbouring header “{text}” ({cell})' },
  'number-format': { zh: '单元格格式 {text}', en: 'number format {text}' },
  placeholder: { zh: '占位符 {text}', en: 'placeholder {text}' },
  option: { zh: '用户指定', en: 'as told' },
  correction: { zh: '用户更正', en: 'as corrected' },
  picked: { zh: '用户选定', en: 'as chosen' },
  assumed: { zh: '表中没有写明，按{text}', en: 'not stated; taken as {text}' },
};

const assumptions: Readonly<Record<string, Wording>> = {
  'only-area': { zh: '台账中唯一的地区', en: 'the only area of the ledger' },
  'plain-year-is-result': { zh: '完成数', en: 'the result' },
  'usual-unit': { zh: '该指标的常用单位', en: 'the indicator’s usual unit' },
  'plain-name-is-level': { zh: '总量', en: 'the level' },
};

/** 云岭市 地区生产总值 2023年 目标 增速(%), as far as the sheet says it. */
export function requestSentence(request: CellRequest, language: Language): string {
  const { area, indicator, kind, period, measure, unit } = request;
  const isChinese = language === 'zh-CN';
  const years = period && (period.from === period.to ? `${period.to}` : `${period.from}—${period.to}`);
  return [
    area,
    indicator,
    years && (isChinese ? `${years}年` : years),
    kind && inLanguage(kinds[kind], language),
    measure && inLanguage(measures[measure], language) + (unit && measure !== 'status' ? `(${unit})` : ''),
  ]
    .filter((part) => part !== null && part !== '')
    .join(' ');
}

/** 列标题“全年目标”（D2） → 目标. */
export function evidenceSentence(evidence: Evidence, language: Language): string {
  const text =
    evidence.source === 'assumed'
      ? inLanguage(assumptions[evidence.text] ?? { zh: evidence.text, en: evidence.text }, language)
      : evidence.text.replace(/\s+/gu, ' ');
  return fillMessage(inLanguage(sources[evidence.source], language), {
    text,
    cell: evidence.cell ? addressOf(evidence.cell) : '',
  });
}

/** What happens to the cell, in one line: the value with its wording and conversion, or the reason with what there is instead. */
export function outcomeSentence({ outcome }: PlannedCell, language: Language): string {
  const isChinese = language === 'zh-CN';
  if (outcome.state === 'fill') {
    const { value, wording, conversion, qualified } = outcome.proposal;
    const shown = typeof value === 'number' ? digitsOf(value) : value;
    const parts = [];
    if (conversion) {
      const to =
        conversion.to === 'percent-format' ? (isChinese ? '百分比格式' : 'percent format') : conversion.to;
      parts.push(`${digitsOf(conversion.before)}${conversion.from} → ${shown} ${to}`);
    }
    if (qualified || wording.includes('/'))
      parts.push(isChinese ? `报告原意：${wording}` : `as reported: ${wording}`);
    if (parts.length === 0) return shown;
    return isChinese ? `${shown}（${parts.join('；')}）` : `${shown} (${parts.join('; ')})`;
  }
  const { reason, detail, alternatives } = outcome;
  const separator = isChinese ? '：' : ': ';
  const about = detail ? `${separator}${detail}` : '';
  const instead = alternatives.map(
    ({ wording, figure }) => `${inLanguage(kinds[figure.record.kind], language)} ${wording}`,
  );
  const others =
    instead.length > 0 ? (isChinese ? `（${instead.join('；')}）` : ` (${instead.join('; ')})`) : '';
  return `${inLanguage(reasons[reason], language)}${about}${others}`;
}

/** Just the reason, without details: for counting. */
export function reasonWords(reason: LeaveReason, language: Language): string {
  return inLanguage(reasons[reason], language);
}

/** Note for a cell: the sentence and its source, or why it stays empty. */
export function noteText(cell: PlannedCell, language: Language): string {
  const { outcome } = cell;
  if (outcome.state === 'leave') {
    return `${language === 'zh-CN' ? '未填：' : 'Not filled: '}${outcomeSentence(cell, language)}`;
  }
  const lines = outcome.proposal.figures.map(({ source, sentence }) => `${source}\n${sentence.trim()}`);
  return [...new Set(lines)].join('\n\n');
}
