/** The table of units: a new unit is a row here and a row in its test. */
import type { Dimension } from './dictionary';

export type UnitDimension =
  | Dimension
  | 'length'
  | 'volume'
  | 'energy'
  | 'power'
  | 'time'
  | 'rate-change'
  | 'multiple'
  | 'currency-foreign';

export interface UnitEntry {
  /** As written in reports: 元, 亩, 微克. Multipliers (万, 亿) are not part of it unless the whole is a unit of its own (千米). */
  readonly symbol: string;
  readonly dimension: UnitDimension;
  /** What one of this unit is in the family's base unit; decimal text, so that no precision is lost. */
  readonly factor: string;
  /** Units convert only inside one family (元 with 亿元, not with 美元; 个 not with 家). */
  readonly family: string;
  readonly aliases?: readonly string[];
}

/** 万 and its fellows, as powers of ten; they may stand before any unit but a ratio, also in a row (千万, 万亿). */
export const unitMultipliers: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3, 万: 4, 亿: 8 };

const family = (
  dimension: UnitDimension,
  name: string,
  rows: readonly (readonly [symbol: string, factor: string, ...aliases: string[]])[],
): UnitEntry[] =>
  rows.map(([symbol, factor, ...aliases]) => ({
    symbol,
    dimension,
    family: name,
    factor,
    ...(aliases.length > 0 && { aliases }),
  }));

/** Words that only count; each is a family of its own, for 12个 are not 12家. Aliases are spellings of the same word. */
const countWords = (
  '个 家 项 件 条 座 所 处 台 辆 套 间 栋 幢 张 次 场 期 批 班 篇 部 块 宗 例 起 头 只 羽 匹 株 棵 艘 架 列 段 级 类 种 ' +
  '支 枚 面 眼 口 盏 孔 筐 箱 册 份 封 届 轮 站 门 人份 床 桩 车次 班次 架次 标准箱 标箱 首 本 对 组 例次 ' +
  '席 位 场次 家次 剂次 批次 项次 件次 台次 辆次 艘次 盒 根 笔 剂 管 袋 瓶 片 套次 工位 车位 泊位 学位 床位'
).split(' ');

export const unitEntries: readonly UnitEntry[] = [
  ...family('money', 'cny', [['元', '1', '元人民币', '块钱', 'RMB', 'CNY']]),
  ...family('currency-foreign', 'usd', [['美元', '1', '美金', 'USD']]),
  ...family('currency-foreign', 'hkd', [['港元', '1', '港币', 'HKD']]),
  ...family('currency-foreign', 'mop', [['澳门元', '1', '澳门币', 'MOP']]),
  ...family('currency-foreign', 'eur', [['欧元', '1', 'EUR']]),
  ...family('currency-foreign', 'jpy', [['日元', '1', 'JPY']]),
  ...family('currency-foreign', 'gbp', [['英镑', '1', 'GBP']]),
  ...family('currency-foreign', 'rub', [['卢布', '1']]),

  ...family('persons', 'person', [
    ['人', '1'],
    ['名', '1'],
  ]),
  ...family('visits', 'visit', [['人次', '1', '人(次)']]),
  ...family('count', 'household', [['户', '1']]),
  ...family('count', 'household-visit', [['户次', '1']]),

  // 亩 as base keeps every factor finite: 1公顷 = 15亩, 1平方米 = 0.0015亩.
  ...family('area', 'area', [
    ['亩', '1', '市亩'],
    ['公顷', '15', 'ha', 'hm2'],
    ['平方公里', '1500', 'km2'],
    ['平方千米', '1500'],
    ['平方米', '0.0015', 'm2'],
    ['平米', '0.0015'],
    ['平方', '0.0015'],
    ['平方厘米', '0.00000015', 'cm2'],
  ]),
  ...family('mass', 'mass', [
    ['吨', '1000000', 't'],
    ['公斤', '1000', 'kg'],
    ['千克', '1000'],
    ['斤', '500', '市斤'],
    ['担', '50000'],
    ['克', '1', 'g'],
    ['毫克', '0.001', 'mg'],
    ['微克', '0.000001', 'ug', 'μg'],
  ]),
  ...family('mass', 'co2', [['吨二氧化碳', '1', '吨二氧化碳当量', '吨CO2']]),
  ...family('length', 'length', [
    ['公里', '1000', 'km'],
    ['千米', '1000'],
    ['米', '1', 'm'],
    ['延米', '1'],
    ['里', '500', '华里'],
    ['海里', '1852'],
    ['分米', '0.1'],
    ['厘米', '0.01', 'cm'],
    ['毫米', '0.001', 'mm'],
  ]),
  ...family('length', 'lane-length', [['车道公里', '1']]),
  ...family('volume', 'volume', [
    ['立方米', '1000', 'm3'],
    ['立方', '1000'],
    ['方', '1000'],
    ['升', '1', '公升', 'L'],
    ['毫升', '0.001', 'ml'],
  ]),
  ...family('energy', 'electricity', [
    ['千瓦时', '1', '千瓦·时', '千瓦小时', 'kWh', 'kW·h'],
    ['度', '1', '度电'],
    ['兆瓦时', '1000', 'MWh'],
    ['吉瓦时', '1000000', 'GWh'],
    ['太瓦时', '1000000000', 'TWh'],
  ]),
  ...family('energy', 'coal-equivalent', [
    ['吨标准煤', '1', '吨标煤', 'tce'],
    ['千克标准煤', '0.001', '公斤标准煤', '千克标煤', '公斤标煤'],
    ['克标准煤', '0.000001', '克标煤'],
  ]),
  ...family('power', 'power', [
    ['千瓦', '1', 'kW'],
    ['瓦', '0.001', 'W'],
    ['兆瓦', '1000', 'MW'],
    ['吉瓦', '1000000', 'GW'],
  ]),
  ...family('power', 'peak-power', [
    ['千瓦峰', '1', 'kWp'],
    ['兆瓦峰', '1000', 'MWp'],
  ]),
  ...family('power', 'apparent-power', [
    ['千伏安', '1', 'kVA'],
    ['兆伏安', '1000', 'MVA'],
  ]),
  ...family('power', 'voltage', [
    ['千伏', '1000', 'kV'],
    ['伏', '1', 'V'],
  ]),

  ...family('ratio', 'ratio', [
    ['%', '0.01'],
    ['‰', '0.001'],
    ['成', '0.1'],
  ]),
  ...family('rate-change', 'rate-change', [
    ['个百分点', '1', '百分点', '个点', 'pp', 'pct'],
    ['个千分点', '0.1', '千分点'],
    ['个基点', '0.01', '基点', 'bp'],
  ]),
  ...family('multiple', 'multiple', [['倍', '1']]),
  // 翻两番 is four times: a power, no factor, so it converts to nothing.
  ...family('multiple', 'doubling', [['番', '1']]),
  ...family('index', 'to-one', [[':1', '1', '∶1', '比1']]),
  ...family('index', 'score', [['分', '1']]),
  ...family('index', 'celsius', [['摄氏度', '1', '℃']]),
  ...family('index', 'index-point', [['点', '1']]),

  ...family('time', 'clock', [
    ['秒', '1', 's'],
    ['分钟', '60', 'min'],
    ['小时', '3600', '个小时', 'h', '学时', '课时'],
    ['天', '86400'],
    ['日', '86400'],
    ['周', '604800', '星期', '个星期'],
  ]),
  // Months have no fixed number of days, so the calendar is a family of its own.
  ...family('time', 'working-day', [['个工作日', '1', '工作日']]),
  ...family('time', 'calendar', [
    ['个月', '1', '月'],
    ['个季度', '3', '季度'],
    ['年', '12'],
  ]),

  ...countWords.map((word): UnitEntry => ({ symbol: word, dimension: 'count', family: word, factor: '1' })),
];

/** Quotients that have a name of their own. */
export const namedQuotients: Readonly<Record<string, UnitDimension>> = {
  'mass/volume': 'concentration',
  'energy/money': 'energy-intensity',
};
