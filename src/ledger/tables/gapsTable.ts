/** Gaps 对照: every target beside its result. */
import type { TableDefinition } from './definition';

export type GapColumnId =
  | 'key'
  | 'area'
  | 'year'
  | 'indicator'
  | 'category'
  | 'measure'
  | 'targetWording'
  | 'resultWording'
  | 'target'
  | 'result'
  | 'unit'
  | 'gap'
  | 'gapUnit'
  | 'attainment'
  | 'status'
  | 'reason'
  | 'rank'
  | 'note'
  | 'indicatorId'
  | 'targetKey'
  | 'resultKey';

export const gapsTable: TableDefinition<GapColumnId> = {
  id: 'Gaps',
  sheet: { zh: '对照', en: 'Gaps' },
  columns: [
    { id: 'area', caption: { zh: '地区', en: 'Area' }, width: 14, align: 'left', format: 'text' },
    { id: 'year', caption: { zh: '年度', en: 'Year' }, width: 8, align: 'center', format: 'year' },
    { id: 'indicator', caption: { zh: '指标', en: 'Indicator' }, width: 28, align: 'left', format: 'text' },
    { id: 'category', caption: { zh: '类别', en: 'Category' }, width: 10, align: 'left', format: 'text' },
    { id: 'measure', caption: { zh: '口径', en: 'Measure' }, width: 8, align: 'center', format: 'text' },
    { id: 'targetWording', caption: { zh: '目标', en: 'Target' }, width: 16, align: 'left', format: 'text' },
    { id: 'resultWording', caption: { zh: '完成', en: 'Result' }, width: 16, align: 'left', format: 'text' },
    {
      id: 'target',
      caption: { zh: '目标值', en: 'Target value' },
      width: 12,
      align: 'right',
      format: 'by-unit',
    },
    {
      id: 'result',
      caption: { zh: '完成值', en: 'Result value' },
      width: 12,
      align: 'right',
      format: 'by-unit',
    },
    { id: 'unit', caption: { zh: '单位', en: 'Unit' }, width: 10, align: 'center', format: 'text' },
    { id: 'gap', caption: { zh: '差距', en: 'Gap' }, width: 11, align: 'right', format: 'points' },
    {
      id: 'gapUnit',
      caption: { zh: '差距单位', en: 'Unit of gap' },
      width: 11,
      align: 'center',
      format: 'text',
    },
    {
      id: 'attainment',
      caption: { zh: '完成率', en: 'Attainment' },
      width: 10,
      align: 'right',
      format: 'percent',
    },
    { id: 'status', caption: { zh: '状态', en: 'Status' }, width: 11, align: 'center', format: 'text' },
    {
      id: 'reason',
      caption: { zh: '原因', en: 'Reason' },
      width: 40,
      align: 'left',
      format: 'text',
      wrap: true,
    },
    { id: 'rank', caption: { zh: '位次', en: 'Rank' }, width: 7, align: 'center', format: 'whole' },
    {
      id: 'note',
      caption: { zh: '备注', en: 'Note' },
      width: 20,
      align: 'left',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'indicatorId',
      caption: { zh: '指标编码', en: 'Indicator id' },
      width: 14,
      align: 'left',
      format: 'text',
      hidden: true,
    },
    {
      id: 'targetKey',
      caption: { zh: '目标键', en: 'Target key' },
      width: 14,
      align: 'left',
      format: 'text',
      hidden: true,
    },
    {
      id: 'resultKey',
      caption: { zh: '结果键', en: 'Result key' },
      width: 14,
      align: 'left',
      format: 'text',
      hidden: true,
    },
    { id: 'key', caption: { zh: '键', en: 'Key' }, width: 14, align: 'left', format: 'text', hidden: true },
  ],
};
