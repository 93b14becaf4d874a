/** Which years named in a sentence date a number, and which figures are of one year by nature. */
import type { Quantity, YearMention } from './quantity';

export const RATE = /(?:率|占比|比重|比例|覆盖面|普及度|水平|满意度|指数|强度|浓度|收入比|倍差|寿命)$/;

/** Levels that are of one year by nature, and so never add up over a review of several. */
export const YEARLY =
  /^(?:gdp|gdp_per_capita|primary_va|secondary_va|tertiary_va|industrial_va_above|industrial_va|industrial_output_above|agri_output|agri_va|service_va|retail_sales|trade_total|exports|imports|budget_revenue|fiscal_revenue_total|resident_income|urban_income|rural_income|grain_output|deposits|loans|population|digital_va|market_entities|good_air_days)$/;

/** A year with the words right behind it. */
export interface DatingYear extends YearMention {
  readonly behind: string;
}

/** Years that date the number: not those of a comparison, of a start (由2010年的), of a base (在2000年基础上) or of 是1997年的2.3倍. */
export function datingYears(text: string, years: readonly YearMention[], quantity: Quantity): DatingYear[] {
  const dating: DatingYear[] = [];
  for (const year of years) {
    const before = text.charAt(year.start - 1);
    const behind = text.slice(year.end, year.end + 6);
    // 在2010年的基础上翻一番 grows from that year.
    const base = /^的?基[础数]上/.test(behind) && year.end + 6 >= quantity.start;
    const adjacent = base || year.end + 3 >= quantity.start;
    if (/[比较自《]/.test(before) || /^(?:末|底)?(?:以前|之前)|^的?(?:基础|基数)/.test(behind)) {
      if (!(base || (adjacent && /[比较]/.test(before)))) continue;
    }
    if (/[由从]/.test(before) && !adjacent) continue;
    if (
      (before === '是' || before === '为') &&
      behind.startsWith('的') &&
      !(adjacent && quantity.unitClass === 'multiple')
    )
      continue;
    dating.push({ ...year, behind });
  }
  return dating;
}
