/** One fact stated twice is one record with two places; two figures for one thing are a conflict a person must see. */
import { unitOf } from '../lexicon/units';
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
    const question = `${draft.kind}|${draft.indicatorId ?? draft.indicator}|${draft.measure}|${period.from}|${period.to}|${draft.basis}|${draft.stretch}|${draft.real ?? ''}|${unitKind(draft.unit)}`;
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
    // distances are to several others: 分别高于全国、全省0.4和1个百分点
    if (draft.indicatorId === null || draft.value === null || draft.measure === 'gap') continue;
    const other = byQuestion.get(question);
    const rival = other === undefined ? undefined : facts.get(other);
    if (rival && !agree(rival.draft, draft)) rival.conflict = fact.conflict = true;
    else byQuestion.set(question, key);
  }
  return [...facts.values()];
}

/** 突破2000亿元、达到2120亿元 say the same: a bound that the other figure keeps is no conflict. */
function agree(one: Draft, other: Draft): boolean {
  const [first, second] = [inUnits(one), inUnits(other)];
  return keeps(one, first, second) || keeps(other, second, first) || rounded(one, other);
}

const keeps = (bounded: Draft, own: number, other: number): boolean =>
  bounded.bound === 'ge'
    ? other >= own && other <= own * 1.25
    : bounded.bound === 'le'
      ? other <= own
      : bounded.bound === 'approx' && Math.abs(other - own) <= Math.abs(own) * 0.02;

/** 1162亿元 is 1162.4亿元 told shorter. */
function rounded(one: Draft, other: Draft): boolean {
  if (one.unit !== other.unit || one.value === null || other.value === null) return false;
  const [short, long] = [one.value, other.value].sort((a, b) => `${a}`.length - `${b}`.length);
  const decimals = `${short}`.split('.')[1]?.length ?? 0;
  return Math.abs(short) >= 10 && Math.abs(short - long) <= 0.5 * 10 ** -decimals + 1e-9;
}

/** Compared only between units of one kind, which differ by their multiplier. */
const inUnits = ({ value, unit }: Draft): number => (value ?? 0) * 10 ** (unitOf(unit)?.exponent ?? 0);

/** Two figures compete only in one kind of unit: 亿元 with 万元, not with 亿美元 or %. */
const unitKind = (unit: string): string =>
  unit.includes('美') ? 'usd' : unit.endsWith('元') ? 'money' : unit;
