/** Targets 目标 and Results 结果: one shape, two captions. */
import type { ColumnDefinition, TableDefinition } from './definition';

export type LedgerColumnId =
  | 'key'
  | 'area'
  | 'year'
  | 'indicator'
  | 'category'
  | 'measure'
  | 'value'
  | 'upper'
  | 'unit'
  | 'bound'
  | 'wording'
  | 'period'
  | 'basis'
  | 'stretch'
  | 'sentence'
  | 'source'
  | 'note'
  | 'state'
  | 'flags'
  | 'indicatorId'
  | 'sourceId'
  | 'place'
  | 'asRead';

const columnsWith = (value: { zh: string; en: string }): readonly ColumnDefinition<LedgerColumnId>[] => [
  {
    id: 'area',
    caption: { zh: '地区', en: 'Area' },
    width: 14,
    align: 'left',
    format: 'text',
    keptByHand: true,
  },
  { id: 'year', caption: { zh: '年度', en: 'Year' }, width: 8, align: 'center', format: 'year' },
  {
    id: 'indicator',
    caption: { zh: '指标', en: 'Indicator' },
    width: 28,
    align: 'left',
    format: 'text',
    keptByHand: true,
  },
  {
    id: 'category',
    caption: { zh: '类别', en: 'Category' },
    width: 10,
    align: 'left',
    format: 'text',
    keptByHand: true,
  },
  {
    id: 'measure',
    caption: { zh: '口径', en: 'Measure' },
    width: 8,
    align: 'center',
    format: 'text',
    keptByHand: true,
  },
  { id: 'value', caption: value, width: 12, align: 'right', format: 'by-unit', keptByHand: true },
  {
    id: 'upper',
    caption: { zh: '上限', en: 'Upper end' },
    width: 10,
    align: 'right',
    format: 'by-unit',
    keptByHand: true,
  },
  {
    id: 'unit',
    caption: { zh: '单位', en: 'Unit' },
    width: 10,
    align: 'center',
    format: 'text',
    keptByHand: true,
  },
  {
    id: 'bound',
    caption: { zh: '约束', en: 'Bound' },
    width: 10,
    align: 'center',
    format: 'text',
    keptByHand: true,
  },
  { id: 'wording', caption: { zh: '表述', en: 'As worded' }, width: 16, align: 'left', format: 'text' },
  {
    id: 'period',
    caption: { zh: '期间', en: 'Period' },
    width: 12,
    align: 'center',
    format: 'text',
    keptByHand: true,
  },
  {
    id: 'basis',
    caption: { zh: '计期', en: 'Basis' },
    width: 8,
    align: 'center',
    format: 'text',
    keptByHand: true,
  },
  {
    id: 'stretch',
    caption: { zh: '力争', en: 'Stretch' },
    width: 7,
    align: 'center',
    format: 'text',
    keptByHand: true,
  },
  {
    id: 'sentence',
    caption: { zh: '原文', en: 'Sentence' },
    width: 60,
    align: 'left',
    format: 'text',
    wrap: true,
  },
  { id: 'source', caption: { zh: '来源', en: 'Source' }, width: 24, align: 'left', format: 'text' },
  {
    id: 'note',
    caption: { zh: '备注', en: 'Note' },
    width: 20,
    align: 'left',
    format: 'text',
    keptByHand: true,
  },
  {
    id: 'state',
    caption: { zh: '状态', en: 'State' },
    width: 9,
    align: 'center',
    format: 'text',
    keptByHand: true,
  },
  { id: 'flags', caption: { zh: '提示', en: 'Look at' }, width: 20, align: 'left', format: 'text' },
  {
    id: 'indicatorId',
    caption: { zh: '指标编码', en: 'Indicator id' },
    width: 14,
    align: 'left',
    format: 'text',
    hidden: true,
  },
  {
    id: 'sourceId',
    caption: { zh: '来源编码', en: 'Source id' },
    width: 14,
    align: 'left',
    format: 'text',
    hidden: true,
  },
  {
    id: 'place',
    caption: { zh: '原文位置', en: 'Place' },
    width: 14,
    align: 'left',
    format: 'text',
    hidden: true,
  },
  {
    id: 'asRead',
    caption: { zh: '读取值', en: 'As read' },
    width: 14,
    align: 'left',
    format: 'text',
    hidden: true,
  },
  { id: 'key', caption: { zh: '键', en: 'Key' }, width: 14, align: 'left', format: 'text', hidden: true },
];

export const targetsTable: TableDefinition<LedgerColumnId> = {
  id: 'Targets',
  sheet: { zh: '目标', en: 'Targets' },
  columns: columnsWith({ zh: '目标值', en: 'Target' }),
};

export const resultsTable: TableDefinition<LedgerColumnId> = {
  id: 'Results',
  sheet: { zh: '结果', en: 'Results' },
  columns: columnsWith({ zh: '完成值', en: 'Result' }),
};
