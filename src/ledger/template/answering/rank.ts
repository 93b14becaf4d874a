/** Ranks: 居全市第2 says among whom and of what only in its clause, so the clause decides whether it is the rank asked for. */
import type { LedgerFigure } from '../figure';

function clauseOf({ sentence, valueInSentence }: LedgerFigure): string | null {
  if (!valueInSentence) return null;
  const before = sentence.slice(0, valueInSentence.start);
  const start = Math.max(...['，', ',', '；', ';', '。', '、'].map((mark) => before.lastIndexOf(mark))) + 1;
  return sentence.slice(start, valueInSentence.end);
}

/** Whether the figure ranks among the areas asked for (全省), and the growth or the level asked for. */
export function isRankAsked(
  figure: LedgerFigure,
  among: string | null,
  of: 'level' | 'growth' | null,
): boolean {
  const clause = clauseOf(figure);
  if (clause === null) return among === null && of === null;
  if (among !== null && !new RegExp(`全${among}|${among}(?:内|里|级)?第`, 'u').test(clause)) return false;
  const isOfGrowth = /增速|增幅|增长/u.test(
    figure.sentence
      .slice(0, figure.valueInSentence!.end)
      .split(/[，,；;。]/u)
      .at(-1)!,
  );
  if (of === 'growth') return isOfGrowth;
  if (of === 'level') return /总量|规模|总额/u.test(clause);
  return !isOfGrowth;
}
