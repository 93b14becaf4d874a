/** The column 表述: the words of a figure as a native formula, so that they follow when a person corrects the figure. */
import type { Language } from '../language';
import { fallWord } from '../wording';
import type { References } from './definition';
import { boundWords, measureWords } from './words';

/** Decimals that a percentage keeps when it is written out; fractions of cells are noisy beyond. */
const decimals = 10;

/** The same words as `wordingOf`, out of the cells of the row. */
export function wordingFormula(references: References, language: Language): string {
  const [value, upper, unit, bound, measure] = ['value', 'upper', 'unit', 'bound', 'measure'].map(
    references.cell,
  );
  const isFall = `AND(${measure}="${measureWords.word('growth', language)}",${value}<0)`;
  const scale = `IF(${unit}="%",100,1)*IF(${isFall},-1,1)`;
  const digits = (cell: string): string => `ROUND(${cell}*${scale},${decimals})`;
  const amount = `${digits(value!)}&IF(${upper}="","","—"&${digits(upper!)})`;
  const boundWord = `IF(${bound}="${boundWords.word('range', language)}","",${bound})`;
  const fall = `IF(${isFall},"${fallWord[language]}","")`;
  const words =
    language === 'zh-CN'
      ? `${fall}&${amount}&${unit}&${boundWord}`
      : `${fall}&${boundWord}&${amount}&${unit}`;
  return `=IF(${value}="",${bound}&"",${words})`;
}
