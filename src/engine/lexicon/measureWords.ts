/**
 * What a number counts or measures, as far as reading needs to know it: where the unit ends, and whether a number with it can be a
 * record at all. How units convert stands in `units.ts`.
 */

/**
 * percent: % ‰ · points: 个百分点 · money · amount: measured stuff (area, mass, length, power …) · count: things and people ·
 * multiple: 倍 番 · time: durations · position: ranks
 */
export type UnitClass =
  'percent' | 'points' | 'money' | 'amount' | 'count' | 'multiple' | 'time' | 'position';

const WORDS: Readonly<Record<UnitClass, string>> = {
  percent: '% ‰',
  points: '个百分点 百分点 个千分点 个点',
  money:
    '元 元/人月 元/月 元/吨 元/人 元/平方米 元/人·月 元/人/月 元/公斤 元/斤 美元 港元 欧元 日元 港币 人民币 英镑 澳元 元人民币',
  amount:
    '亩 公顷 平方公里 平方千米 平方米 平方 平米 ㎡ ㎢ m² m2 米² 米2 平方 km² km2 蒸吨 立方米 立方 方 吨 公斤 千克 克 斤 担 公里 千米 米 ㎞ km 海里 里 升 吨标准煤 吨标煤 ' +
    '千瓦时 千瓦小时 度 度电 千瓦 兆瓦 吉瓦 瓦 kW MW GW KW GWh MWh kWh 千伏安 kVA MVA 焦 吨公里 人公里 平方米/人 立方米/日 立方米/年 吨/日 吨/年 吨/天 平方米/年 ' +
    '微克/立方米 毫克/立方米 μg/m3 ug/m3 μg/m³ ug/m³ μg/立方米 微克每立方米 毫克/升 吨标准煤/万元 吨标煤/万元 千瓦时/年 管/日 TB PB Gbps TEU PFlops EFlops 标箱 标准箱 ' +
    '℃ 摄氏度 毫米 厘米 分贝 立方米/万元 载重吨 总吨 兆 毫克 微克 公顷/人 DWT 立方米/秒 件/万人 吨/万元 床/千人 张/千人',
  count:
    '个 家 项 件 名 人 户 条 所 处 座 间 张 套 台 辆 架 艘 列 场 场次 次 人次 家次 户次 件次 台次 架次 批次 人日 车次 班次 起 宗 例 份 册 部 篇 种 类 款 ' +
    '盒 剂 剂次 支 枚 栋 幢 对 组 队 头 只 羽 匹 株 棵 蔸 粒 尾 箱 瓶 包 袋 本 幅 期 节 门 首 块 片 眼 口 根 孔 盏 杆 桩 管 面 颗 把 ' +
    '标台 泊位 车位 床 床位 个班 个点位 人口 位 盘 笔 单 桶 筐 挂 幕 方次 亿件 万件 万枚 尊 道 座次 宗地 车皮 层 副 幼 箱次 专列 丛 吨次 余名 台套 台(套) 台/套 套(台) 辆次 艘次 人天 股 头只 套间 学位 羽只 岗 件套 亩次 对次 组次 人年 站 班 列次 桌 分 卷',
  multiple: '倍 番 成',
  time: '年 天 个工作日 工作日 小时 分钟 个月 个小时 秒 个交易日 岁 周 日 个季度 月',
  position: '位次 个位次 名次 个名次 席',
};

export interface UnitWord {
  readonly word: string;
  readonly unitClass: UnitClass;
}

/** Units by their first character, longest first. */
const BY_FIRST = new Map<string, UnitWord[]>();
for (const [unitClass, words] of Object.entries(WORDS) as [UnitClass, string][]) {
  for (const word of words.split(' ')) {
    const list = BY_FIRST.get(word[0]);
    if (list) list.push({ word, unitClass });
    else BY_FIRST.set(word[0], [{ word, unitClass }]);
  }
}
for (const list of BY_FIRST.values()) list.sort((a, b) => b.word.length - a.word.length);

/** Words that begin like a unit but are none: 3方面, 12部门, 20条件, 2成立. */
const NOT_A_UNIT_BEFORE: Readonly<Record<string, string>> = {
  方: '面案向式法位',
  部: '门分',
  队: '伍',
  期: '间',
  位: '于居',
  条: '件例',
  成: '立为果功效长员本交都绩',
  周: '年',
  次: '日',
  天: '津然气',
  度: '假',
  面: '向对',
  头: '部',
  支: '持出付',
  门: '诊类',
  对: '外口接标于',
  根: '据',
  组: '织建',
  本: '级地土报市县区',
  首: '批个次位家',
  片: '区',
  节: '能约水',
  管: '道网理',
  单: '位',
  道: '路',
  口: '岸',
  岗: '位',
  克: '服',
  分: '别钟类期布解批之',
  户: '籍外',
  家: '庭长电',
  种: '植业子',
  列: '入全第车',
  名: '列牌优校师特录',
  台: '湾账州商',
  元: '旦',
  里: '程',
  方次: '',
  人: '民大才均',
  年: '均产',
  升: '级至到',
  点: '位',
  班: '子',
  站: '在',
  日: '报',
  层: '次',
  块: '状',
  床: '上',
  秒: '批',
  笔: '直',
  度电: '',
  位名: '',
  盘: '活',
  幅: '度',
  册: '封',
  袋: '鼠',
  株: '洲',
  份: '额',
  卷: '烟积入',
};

/** Longest unit that begins at a place of the text, multipliers (万, 亿) not included. */
export function unitAt(text: string, at: number): UnitWord | null {
  const list = BY_FIRST.get(text.charAt(at));
  if (!list) return null;
  for (const unit of list) {
    if (!text.startsWith(unit.word, at)) continue;
    const next = text.charAt(at + unit.word.length);
    if (next !== '' && (NOT_A_UNIT_BEFORE[unit.word] ?? '').includes(next)) continue;
    return unit;
  }
  return null;
}
