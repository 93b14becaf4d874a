/** Units written in headers, unit columns and corners: (亿元), 单位:亿元、%, 万元/人. */
import { unitOf } from '../../../engine/lexicon/units';
import { englishUnits } from '../lexicon/english';
import { foldHeader } from '../lexicon/tokens';

/** Units of a place in an order. */
const placeUnits = new Set(['位']);

/** Symbol of one unit as written, null when it is none: ％ → %, 百分点 → 个百分点, 100 million yuan → 亿元. */
export function unitSymbol(text: string): string | null {
  const folded = foldHeader(text);
  if (placeUnits.has(folded)) return '位';
  if (folded === '±%' || folded === '+-%' || folded === '+/-%') return '%';
  const english = englishUnits[folded];
  if (english) return english;
  return unitOf(folded)?.symbol ?? null;
}

/** All units of a list, or null when any part of the text is no unit: 亿元、% → [亿元, %]; 微克/立方米 is one. */
export function unitList(text: string): string[] | null {
  const trimmed = text.trim();
  if (!trimmed) return null;
  const whole = unitSymbol(trimmed);
  if (whole) return [whole];
  for (const separator of [/[、,，;；]|和|或|及/u, /[、,，;；/]|和|或|及/u]) {
    const parts = trimmed.split(separator).map((part) => unitSymbol(part));
    if (parts.length > 1 && parts.every((part) => part !== null)) return [...new Set(parts as string[])];
  }
  return null;
}

const cornerPattern =
  /(?:计量)?单位\s*[:：]\s*([^()（）\s]+(?:\s*[、,，/]\s*[^()（）\s]+)*)|\bunits?\s*[:：]\s*([^()（）]+)/iu;

/** Units of a corner such as `单位:亿元、%` or `(单位：万元)`; null where the text says none. 填报单位:… is none. */
export function cornerUnits(text: string): string[] | null {
  const match = cornerPattern.exec(text.normalize('NFKC'));
  if (
    !match ||
    /(?:填报|报送|制表|编制|责任|牵头|填表)\s*$/u.test(text.normalize('NFKC').slice(0, match.index))
  )
    return null;
  return unitList((match[1] ?? match[2])!);
}
