/** Which indicators are parts of which, so that 其中:第一产业 below 固定资产投资 is not taken for the value added. */

export const partsOf: Readonly<Record<string, readonly string[]>> = {
  gdp: [
    'gdp_per_capita',
    'primary_va',
    'secondary_va',
    'tertiary_va',
    'industrial_va_above',
    'industrial_va',
    'agri_va',
    'service_va',
    'digital_va',
    'digital_share',
  ],
  secondary_va: ['industrial_va', 'industrial_va_above'],
  tertiary_va: ['service_va'],
  industrial_va: ['industrial_va_above'],
  fai: [
    'industrial_investment',
    'tech_upgrade_investment',
    'manufacturing_investment',
    'infrastructure_investment',
    'private_investment',
    'real_estate_investment',
    'hightech_investment_share',
  ],
  industrial_investment: ['tech_upgrade_investment', 'manufacturing_investment'],
  trade_total: ['exports', 'imports'],
  // Its 税收收入 is that of all levels; the reports give the one in the general budget.
  fiscal_revenue_total: ['budget_revenue'],
  budget_revenue: ['tax_revenue', 'tax_share'],
  budget_expenditure: ['livelihood_expenditure', 'livelihood_share'],
  resident_income: ['urban_income', 'rural_income', 'income_ratio'],
  tourism_revenue: ['tourist_visits'],
  tourist_visits: ['tourism_revenue'],
};

/** Names that mean value added only where nothing before them says otherwise: 第一产业 after 固定资产投资 is its investment. */
export const namesLeaningOnTheRowBefore: ReadonlySet<string> = new Set(
  '第一产业 一产 第二产业 二产 第三产业 三产'.split(' '),
);

/** What those may follow. */
export const leaningNamesFollow: ReadonlySet<string> = new Set([
  'gdp',
  'gdp_per_capita',
  'primary_va',
  'secondary_va',
  'tertiary_va',
]);

/** Short children that name an indicator only together with their parent. */
export const shortChildren: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  resident_income: {
    城镇: 'urban_income',
    城镇居民: 'urban_income',
    城镇常住居民: 'urban_income',
    农村: 'rural_income',
    农村居民: 'rural_income',
    农村常住居民: 'rural_income',
    urban: 'urban_income',
    rural: 'rural_income',
  },
};

/** 新增高新技术企业 is not the stock of 高新技术企业, though a reader may have given both the same id. */
export const additionPrefix = /^(?:新增|净增|新培育|新认定|新引进|新登记|培育|认定|新)/u;
