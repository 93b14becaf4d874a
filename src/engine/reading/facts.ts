/** One fact stated twice is one record with two places; two figures for one thing are a conflict a person must see. */
import type { Draft } from './draft';

export interface Fact {
  readonly draft: Draft;
  readonly places: readonly { readonly start: number; readonly end: number }[];
  readonly conflict: boolean;
}

/** @param copies the text holds the report more than once, so that every fact may come again. */
export function factsOf(drafts: readonly Draft[], copies: boolean): Fact[] {
  const facts = new Map<
    string,
    { draft: Draft; places: { start: number; end: number }[]; conflict: boolean }
  >();
  const byQuestion = new Map<string, string>();
  for (const draft of drafts) {
    const { period } = draft;
    const question = `${draft.kind}|${draft.indicatorId ?? draft.indicator}|${draft.measure}|${period.from}|${period.to}|${draft.basis}|${draft.stretch}|${unitKind(draft.unit)}`;
    const answer = `${question}|${draft.value}|${draft.upper}|${draft.bound}|${draft.goal}|${draft.unit}`;
    const known = facts.get(answer);
    if (known && (copies || draft.indicatorId !== null || draft.goal !== null)) {
      if (!known.places.some((place) => place.start === draft.start))
        known.places.push({ start: draft.start, end: draft.end });
      continue;
    }
    const key = known ? `${answer}|${draft.start}` : answer;
    const fact = { draft, places: [] as { start: number; end: number }[], conflict: false };
    facts.set(key, fact);
    if (draft.indicatorId === null || draft.value === null) continue;
    const other = byQuestion.get(question);
    const rival = other === undefined ? undefined : facts.get(other);
    if (rival) rival.conflict = fact.conflict = true;
    else byQuestion.set(question, key);
  }
  return [...facts.values()];
}

/** Two figures compete only in one kind of unit: 亿元 with 万元, not with 亿美元 or %. */
const unitKind = (unit: string): string =>
  unit.includes('美') ? 'usd' : unit.endsWith('元') ? 'money' : unit;
