/** Indicators 指标字典: what the user adds to the built-in dictionary. All of it is written by people. */
import type { TableDefinition } from './definition';

export type IndicatorColumnId =
  'id' | 'name' | 'nameEn' | 'aliases' | 'category' | 'dimension' | 'unit' | 'direction' | 'growth' | 'note';

export const indicatorsTable: TableDefinition<IndicatorColumnId> = {
  id: 'Indicators',
  sheet: { zh: '指标字典', en: 'Indicators' },
  columns: [
    {
      id: 'name',
      caption: { zh: '指标名称', en: 'Name' },
      width: 28,
      align: 'left',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'aliases',
      caption: { zh: '别名', en: 'Other names' },
      width: 40,
      align: 'left',
      format: 'text',
      wrap: true,
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
      id: 'dimension',
      caption: { zh: '量纲', en: 'Dimension' },
      width: 12,
      align: 'left',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'unit',
      caption: { zh: '单位', en: 'Unit' },
      width: 12,
      align: 'center',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'direction',
      caption: { zh: '方向', en: 'Direction' },
      width: 10,
      align: 'center',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'growth',
      caption: { zh: '增速口径', en: 'Growth terms' },
      width: 10,
      align: 'center',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'nameEn',
      caption: { zh: '英文名称', en: 'English name' },
      width: 30,
      align: 'left',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'note',
      caption: { zh: '备注', en: 'Note' },
      width: 20,
      align: 'left',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'id',
      caption: { zh: '编码', en: 'Id' },
      width: 18,
      align: 'left',
      format: 'text',
      keptByHand: true,
    },
  ],
};
