/** Words of sheet headers, as data. A new word is a row here and a row in its test. Written as folded: no spaces, half-width, lower case. */
import type { RecordKind } from '../../../engine/record';
import type { AskedMeasure } from '../plan';

export interface KindWords {
  readonly kind: RecordKind;
  readonly stretch: boolean;
  readonly words: string;
}

/** A longer word wins over the shorter ones it is made of: 预期性 is no 预期, 完成率 no 完成. */
export const kindWords: readonly KindWords[] = [
  {
    kind: 'target',
    stretch: false,
    words:
      '目标 目标值 目标数 目标任务 预期 预期目标 预期值 预期数 计划 计划数 计划值 计划目标 任务 任务数 任务目标 预算 预算数 ' +
      '规划 规划目标 规划值 确保 确保目标 保底目标 基本目标 target targets plan planned goal goals expected budget',
  },
  {
    kind: 'target',
    stretch: true,
    words: '力争 争取 冲刺 力争目标 争取目标 奋斗目标 冲刺目标 挑战目标 stretch stretchtarget stretchgoal',
  },
  {
    kind: 'result',
    stretch: false,
    words:
      '完成 完成数 完成值 完成额 完成量 历年 统计公报 实绩 实际 实际数 实际值 实际完成 实际完成数 实际完成值 执行 执行数 实现 实现数 实现值 ' +
      '达到 达到数 决算 决算数 预计完成 预计完成数 预计 预计数 预计执行 预计执行数 已完成 累计完成 累计完成数 ' +
      'actual actuals result results achieved achievement completed outturn',
  },
];

export const measureWords: Readonly<Record<AskedMeasure, string>> = {
  level: '总量 绝对值 绝对数 绝对额 数值 规模 总值 金额 数额 总额 level amount value',
  growth:
    '增速 增长 增长率 增幅 增长速度 增减 增减幅 增减率 同比 同比增长 同比增速 同比增减 同比增幅 同比增长率 年增长 年增长率 ' +
    '比上年增长 较上年增长 比上年 较上年 比上年增减 较上年增减 比上年同期 较上年同期 比上年同期增长 比去年增长 较去年增长 比去年同期 ± +- +/- ' +
    'growth growthrate yoy y/y y-o-y yearonyear year-on-year change yoygrowth annualgrowth',
  share: '占比 比重 share',
  rank: '位次 排名 名次 排位 rank ranking',
  gap: '',
  attainment:
    '完成率 完成比例 完成进度 完成比 完成百分比 完成程度 达成率 目标完成率 计划完成率 任务完成率 预算完成率 预算执行率 执行率 ' +
    '目标完成进度 目标达成率 attainment attainmentrate completion completionrate %oftarget targetattainment',
  distance:
    '差距 差额 缺口 差值 超欠 超欠额 与目标差距 与目标差 较目标 比目标 距目标 距目标差距 离目标差距 完成差额 目标差距 与目标相差 与计划差距 ' +
    '较计划 比计划 目标缺口 gap distance variance gaptotarget',
  pace: '序时进度 时序进度 序时 超序时 欠序时 进度差 时间进度 序时进度差 超欠序时 较序时 较序时进度 pace',
  status: '完成状态 是否完成 达标情况 是否达标 完成评价 目标状态 status',
};

/** (占|为|完成)(全年)(目标)(的)(%|比例): 占年初预算%, 完成全年目标比例. */
export const attainmentPattern =
  /(?:占|为|完成)(?:全年|年度|年初)?(?:目标|计划|任务|预算|预期)(?:任务|目标|数)?的?(?:%|比例|比重|百分比|百分数|进度)/uy;

/** 全省位次, 在全市排名: the word 全市 tells among whom, not whose figure. */
export const rankPattern = /在?全(国|省|区|市|州|盟|县)(?:位次|排名|名次|排位)/uy;

/** Said for neatness; they change nothing. */
export const fillerWords =
  '全年 年度 年初 年 度 累计 数 值 额 的 为 与 及 和 等 情况 指标 水平 主要 各项 人数 数量 户数 家数 个数 表 全年累计 年末 年底 期末 末 ' +
  '预期性 约束性 一览 一览表 统计表 情况表 对照表 明细表 汇总表 分解表 台账 名称 ' +
  '各县区 各区县 各县市区 各市县 各市州 各地 各地区 分地区 分县区 分区县 县区 区县 县市区 市州 地区 地市 ' +
  'of the in for by and year annual total main key indicators indicator by region';

/** Headings over groups of indicators: they say nothing of any single figure. */
export const categoryWords =
  '经济 社会 发展 增长 民生 福祉 生态 环境 绿色 创新 驱动 质量 效益 结构 优化 安全 保障 财政 金融 投资 消费 外贸 开放 综合 实力 ' +
  '城乡 居民 收入 生活 人口 就业 国民 类 方面 部分 高质量 目标类 分类 改善 提升 税收类 资源 节约 文明 协调 共享 物价 价格 产业 运行 ' +
  'economy economic social development people livelihood environment innovation finance';

/** In a sentence 经济增长7% is the growth of GDP; on a sheet these head a group. */
export const headingAliases: ReadonlySet<string> = new Set([
  '经济',
  '国民经济',
  '经济增长',
  '经济发展',
  '物价',
]);

/** A heading with one of these speaks of a part only; indicators below it count when their own name has the word. */
export const narrowingStems: readonly string[] = [
  '工业',
  '农业',
  '企业',
  '园区',
  '民营',
  '国有',
  '乡镇',
  '建筑业',
  '房地产',
  '旅游',
];

/** Brackets that do not change what is asked. */
export const harmlessBrackets =
  '现价 当年价 可比价 不变价 按可比价 按可比价计算 按现价计算 可比价格 现行价格 预期性 约束性 预期性指标 约束性指标 初步数 初步核算 快报数 含税';

/** Rows that other rows are added up in. */
export const totalWords = '合计 总计 小计 共计 平均 平均值 total subtotal sum average';

export type ColumnRole =
  'serial' | 'indicator' | 'area' | 'unit' | 'year' | 'kind' | 'measure' | 'category' | 'source' | 'aside';

/** Whole texts of headers over columns that are not figures. 单位 is settled by what stands below it. */
export const roleWords: Readonly<Record<ColumnRole, string>> = {
  serial: '序号 编号 序 代码 编码 no no. number #',
  indicator:
    '指标 指标名称 项目 名称 主要指标 指标项目 主要指标名称 项目名称 经济指标 目标名称 考核指标 指标体系 内容 任务名称 indicator indicators item name',
  area:
    '地区 县区 区县 县市区 县(市、区) 县(市区) 市县 市州 地市 地市州 行政区划 区域 辖区 各县区 各区县 各地区 地区名称 ' +
    'area region district county city',
  unit: '单位 计量单位 unit units',
  year: '年份 年度 year',
  kind: '类型 目标类型 kind type',
  measure: '口径 measure',
  category: '类别 分类 指标类别 指标分类 领域 板块 属性 指标属性 指标性质 性质 大类 category',
  source: '数据来源 来源 出处 依据 source',
  aside:
    '备注 说明 注 责任单位 责任部门 牵头单位 牵头部门 配合单位 责任领导 分管领导 责任人 联系人 联系电话 填报人 填报单位 审核人 审核 ' +
    '完成时限 时限 存在问题 问题 原因 原因分析 措施 下步措施 工作措施 进展情况 工作进展 主要举措 权重 分值 得分 报送单位 提供单位 签字 ' +
    'remarks remark note notes comment comments responsible owner',
};
