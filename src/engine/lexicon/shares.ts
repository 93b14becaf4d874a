/** Shares of a whole that are indicators of their own: 民生支出占一般公共预算支出比重 is not the expenditure itself. */
export interface ShareRule {
  readonly id: string;
  readonly part: RegExp;
  /** What it is a share of; absent where the part alone tells (税收占比). */
  readonly whole?: RegExp;
}

const GDP = /(?:生产总值|GDP|gdp)/;

export const SHARE_RULES: readonly ShareRule[] = [
  { id: 'digital_share', part: /^数字经济核心(?:产业|制造业)?增加值$/, whole: GDP },
  {
    id: 'rd_intensity',
    part: /^(?:全社会)?(?:研究与试验发展|研究与实验发展|研发|R&D|r&d|科技研发)(?:经费|费用|资金)?(?:内部)?(?:投入|支出|经费支出)?(?:总量|总额)?$/,
    whole: GDP,
  },
  { id: 'hightech_investment_share', part: /^(?:高技术产业|高新技术产业)(?:完成)?投资$/ },
  { id: 'tax_share', part: /^(?:地方|各项)?税收(?:收入)?$/, whole: /(?:预算|财政).{0,6}收入/ },
  // 占全部税收 is the share of a trade in the tax
  { id: 'tax_share', part: /^(?:地方)?税收(?:收入)?$/, whole: /^(?!.*税)/ },
  {
    id: 'rd_intensity',
    part: /^(?:全社会)?(?:研究与试验发展|研究与实验发展|研究与开发|研发|R&D|r&d)(?:\(R&D\))?(?:经费|费用|资金)?(?:内部)?(?:投入|支出|经费支出)?(?:总量|总额)?(?:相当于)?$/,
    whole: GDP,
  },
  {
    id: 'livelihood_share',
    part: /^(?:财政)?(?:用于)?(?:各类|各项)?(?:民生)(?:领域|方面|类|保障|事业)?(?:财政)?(?:支出|投入)$/,
  },
  { id: 'urbanization', part: /^(?:城镇常住人口|常住人口城镇)$/, whole: /(?:常住|总)人口/ },
];

/** Amounts whose share, stated without the whole, is the share's own indicator. */
export const SHARE_OF_AMOUNT: Readonly<Record<string, string>> = {
  livelihood_expenditure: 'livelihood_share',
  tax_revenue: 'tax_share',
  digital_va: 'digital_share',
  good_air_days: 'good_air_ratio',
};
