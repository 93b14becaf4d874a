/** Words that say whose figure a figure is. */

/** Neutral before an indicator: they name the report's own area as a whole. */
export const OWN_AREA =
  '全市 全省 全区 全县 全州 全旗 全盟 全域 全镇 我市 我省 我区 我县 我州 我旗 本市 本省 本区 本县 县域 市域 区域 区本级 城乡 全社会 地方 辖区 全自治区 全兵团 全市域 县区 区级 县级 市级以下'.split(
    ' ',
  );

/** A part of the area, or somebody in it: 高新区研发投入强度 is not the area's own research intensity. */
export const PART_OF_AREA =
  /(?:高新区|经开区|开发区|园区|新区|产业园|工业园|县域|县区|市本级|区本级|省级|市级|县级|中心城区|主城区|城区|农村|乡镇|街道|集团|公司|企业|港区|片区|保税区|自贸区|示范区|工业区|集聚区)/;

/** Another area, or an average, as the reference of a comparison. */
export const REFERENCE =
  '全国平均水平 全国平均 全国 全省平均水平 全省平均 全省 全市平均水平 全市平均 全市 全区平均水平 全区平均 全区 全州平均水平 全州平均 全州 自治区平均水平 自治区平均 自治区 平均水平 平均 省均 省平均 市平均 预期 目标 计划 任务 经济增长 经济增速 上年';
