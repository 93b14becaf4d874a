/** Sources 来源: a row per report. */
import type { TableDefinition } from './definition';

export type SourceColumnId =
  'id' | 'file' | 'area' | 'year' | 'title' | 'readAt' | 'fingerprint' | 'targets' | 'results' | 'note';

export const sourcesTable: TableDefinition<SourceColumnId> = {
  id: 'Sources',
  sheet: { zh: '来源', en: 'Sources' },
  columns: [
    { id: 'file', caption: { zh: '文件', en: 'File' }, width: 30, align: 'left', format: 'text' },
    {
      id: 'area',
      caption: { zh: '地区', en: 'Area' },
      width: 14,
      align: 'left',
      format: 'text',
      keptByHand: true,
    },
    {
      id: 'year',
      caption: { zh: '年度', en: 'Year' },
      width: 8,
      align: 'center',
      format: 'year',
      keptByHand: true,
    },
    {
      id: 'title',
      caption: { zh: '标题', en: 'Title' },
      width: 36,
      align: 'left',
      format: 'text',
      keptByHand: true,
    },
    { id: 'targets', caption: { zh: '目标数', en: 'Targets' }, width: 9, align: 'right', format: 'whole' },
    { id: 'results', caption: { zh: '结果数', en: 'Results' }, width: 9, align: 'right', format: 'whole' },
    {
      id: 'readAt',
      caption: { zh: '读取时间', en: 'Read at' },
      width: 17,
      align: 'center',
      format: 'date-time',
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
      id: 'fingerprint',
      caption: { zh: '指纹', en: 'Fingerprint' },
      width: 24,
      align: 'left',
      format: 'text',
    },
    {
      id: 'id',
      caption: { zh: '来源编码', en: 'Source id' },
      width: 14,
      align: 'left',
      format: 'text',
      hidden: true,
    },
  ],
};
