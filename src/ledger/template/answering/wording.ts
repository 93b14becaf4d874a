/** A figure in the words that people write into a cell: 7.5%以上, 控制在4.5%以内, 增长6.5%—7%. */
import { digitsOf } from '../../decimal';
import { goalText } from '../../goalText';
import type { LedgerFigure, StatedFigure } from '../figure';

function amount(record: StatedFigure, value: number): string {
  const { bound, unit, upper, stretch } = record;
  const number = record.measure === 'rank' ? `第${digitsOf(value)}` : `${digitsOf(value)}${unit}`;
  const plain =
    bound === 'range' && upper !== null
      ? `${digitsOf(value)}${unit === '%' ? unit : ''}—${digitsOf(record.value! < 0 ? Math.abs(upper) : upper)}${unit}`
      : bound === 'ge'
        ? `${number}以上`
        : bound === 'le'
          ? `${number}以内`
          : bound === 'approx'
            ? `${number}左右`
            : number;
  const said = record.flags.includes('provisional') ? `${plain}（预计）` : plain;
  return stretch ? `力争${said}` : said;
}

/** The figure alone: 7.5%以上; −3 % as a growth is 下降3%. */
export function wordingOf(figure: LedgerFigure): string {
  const { record } = figure;
  if (record.value === null) return goalWordsOf(figure);
  const isFall = record.measure === 'growth' && record.value < 0;
  const text = amount(record, isFall ? Math.abs(record.value) : record.value);
  return isFall ? `下降${text}` : text;
}

/** A goal without number as the ledger's own tables word it. */
function goalWordsOf({ record, sentence, valueInSentence }: LedgerFigure): string {
  const sentenceSpan = { start: 0, end: sentence.length };
  return goalText({ ...record, sentence, sentenceSpan, valueSpan: valueInSentence }, 'zh-CN');
}

/** With the verb of its measure, for a place where another measure was asked: 增长7.5%以上. */
export function wordingWithVerb(figure: LedgerFigure): string {
  const { record } = figure;
  const text = wordingOf(figure);
  return record.measure === 'growth' && record.value !== null && record.value >= 0 ? `增长${text}` : text;
}
