/** A whole and its part under one name: 财政收入40亿元,其中地方财政收入25亿元 · 利用外资6亿美元,其中外商直接投资3亿美元. */
import type { Draft } from './draft';

/**
 * Tells a whole from the part that 其中 leads in, where the dictionary knows both by one indicator.
 *
 * @param parts those of the drafts that 其中 leads in
 */
export function wholesAndParts(drafts: readonly Draft[], parts: readonly Draft[]): Draft[] {
  const renamed = new Map<string, string | null>();
  const keyOf = (draft: Draft): string => `${draft.indicatorId} ${draft.indicator}`;
  if (drafts.some((draft) => draft.indicatorId === 'budget_revenue' && /地方|预算/.test(draft.indicator)))
    renamed.set('budget_revenue 财政收入', 'fiscal_revenue_total');
  for (const part of parts) {
    if (part.measure !== 'level' || (part.indicatorId !== 'budget_revenue' && part.indicatorId !== 'fdi'))
      continue;
    const whole = drafts.find(
      (draft) =>
        draft.start < part.start &&
        draft.measure === 'level' &&
        draft.indicatorId === part.indicatorId &&
        draft.indicator !== part.indicator &&
        draft.unit === part.unit,
    );
    if (!whole) continue;
    // The whole of the revenue has an indicator of its own, the part of the foreign capital has none.
    if (part.indicatorId === 'budget_revenue') renamed.set(keyOf(whole), 'fiscal_revenue_total');
    else renamed.set(keyOf(part), null);
  }
  if (renamed.size === 0) return [...drafts];
  return drafts.map((draft) => {
    const id = renamed.get(keyOf(draft));
    return id === undefined ? draft : { ...draft, indicatorId: id };
  });
}
