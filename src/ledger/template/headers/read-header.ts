/** Reads one header, one title, or one unit. */
import { unitList, unitSymbol, cornerUnits } from './units';
import { readOutline } from './outline';
import type { HeaderReading, ReadIndicator } from './reading';
import { foldHeader, type PeriodWord, type Piece } from '../lexicon/tokens';
import { foldName } from '../../../engine/lexicon/dictionary';
import type { RecordKind } from '../../../engine/record';
import type { Vocabulary } from '../lexicon/vocabulary';
import { harmlessBrackets, headingAliases, roleWords, type ColumnRole } from '../lexicon/words';
import type { AskedMeasure } from '../plan';

const roles: ReadonlyMap<string, ColumnRole> = new Map(
  Object.entries(roleWords).flatMap(([role, words]) =>
    words.split(' ').map((word) => [foldHeader(word), role as ColumnRole] as const),
  ),
);
const harmless: ReadonlySet<string> = new Set(harmlessBrackets.split(' '));

interface Collected {
  indicators: ReadIndicator[];
  areas: string[];
  wholeArea: string | null;
  kinds: Set<RecordKind>;
  stretch: boolean;
  measures: Set<AskedMeasure>;
  among: string | null;
  periods: PeriodWord[];
  average: boolean;
  partOfYear: boolean;
  units: string[];
  isTotal: boolean;
  categories: number;
  unread: string;
}

const nothing = (): Collected => ({
  indicators: [],
  areas: [],
  wholeArea: null,
  kinds: new Set(),
  stretch: false,
  measures: new Set(),
  among: null,
  periods: [],
  average: false,
  partOfYear: false,
  units: [],
  isTotal: false,
  categories: 0,
  unread: '',
});

function collect(pieces: readonly Piece[], into: Collected): void {
  pieces.forEach(({ token, text }, index) => {
    switch (token.type) {
      case 'indicator':
        if (!into.indicators.some(({ id, name }) => id === token.id && name === token.name))
          into.indicators.push(token);
        break;
      case 'area':
        if (!into.areas.includes(token.name)) into.areas.push(token.name);
        break;
      case 'whole-area':
        into.wholeArea = token.level;
        break;
      case 'kind':
        into.kinds.add(token.kind);
        if (token.stretch) into.stretch = true;
        break;
      case 'measure':
        into.measures.add(token.measure);
        if (token.among) into.among = token.among;
        break;
      case 'period':
        into.periods.push(token.period);
        break;
      case 'average':
        into.average = true;
        into.measures.add('growth');
        break;
      case 'part-of-year':
        into.partOfYear = true;
        break;
      case 'unit':
        into.units.push(token.symbol);
        break;
      case 'total':
        into.isTotal = true;
        break;
      case 'category':
        into.categories += 1;
        break;
      case 'unknown': {
        // 地区生产总值,亿元 and 增速%: a unit after the name, without brackets.
        const symbol = index > 0 && (text === '%' || text.length > 1) ? unitSymbol(text) : null;
        const afterMark = index > 0 && pieces[index - 1]!.token.type === 'mark' ? unitSymbol(text) : null;
        if (symbol ?? afterMark) into.units.push((symbol ?? afterMark)!);
        else into.unread += text;
        break;
      }
      default:
        break;
    }
  });
}

/** A bracket may hold a unit, more of the same words, or something that makes the header mean less than its name. */
function readBracket(content: string, vocabulary: Vocabulary, into: Collected): void {
  const units = cornerUnits(content) ?? unitList(content);
  if (units) {
    into.units.push(...units);
    return;
  }
  const folded = foldHeader(content);
  if (folded === '' || harmless.has(folded)) return;
  const inner = nothing();
  collect(vocabulary.cut(folded), inner);
  const other = inner.indicators.filter(
    ({ id, name }) => !into.indicators.some((known) => known.id === id && known.name === name),
  );
  if (inner.unread !== '' || (other.length > 0 && into.indicators.length > 0)) into.unread += content;
  else collect(vocabulary.cut(folded), into);
}

/** Role of a text that is the whole header; 指标\地区 and 地区 指标 are the corners of two headers. */
function roleOf(text: string): ColumnRole | null {
  const bare = text.replace(/[(（[【][^)）\]】]*[)）\]】]/gu, '');
  for (const candidate of [text, bare]) {
    const role = roles.get(foldHeader(candidate).replace(/[:：]$/u, ''));
    if (role) return role;
  }
  const parts = bare.split(/[\\/、\s]+/u).filter((part) => part !== '');
  const partRoles = parts.map((part) => roles.get(foldHeader(part)));
  return parts.length > 1 && partRoles.every((role) => role !== undefined) ? partRoles.at(-1)! : null;
}

/** 主要指标完成情况(2023年) and 主要指标完成情况(2024年) are the same header a year apart. */
export function headerKey(text: string): string {
  return foldHeader(text).replace(/(?:19|20)\d\d/gu, '#');
}

const statedGrowth = /^\d{1,3}(?:\.\d+)?%?(?:以上|左右|以内|及以上)?$/u;

const growthAsAmount = /(?:增减|增长|增加|增收|减收)(?:额|量|数)|增量/u;
const ratioToYearBefore =
  /(?:为|是|占|相当于)(?:上年|去年|上一年|前一年)|%of(?:the)?(?:previous|last|prior|preceding)year/u;

const brackets = /[(（[【〔<《]([^()（）[\]【】〔〕<>《》]*)[)）\]】〕>》]/gu;

/** Reads a header cell: 2023年地区生产总值增速(%) → indicator gdp, measure growth, year 2023, unit %. */
export function readHeader(raw: string, vocabulary: Vocabulary, cellIndent = 0): HeaderReading {
  const outline = readOutline(raw, cellIndent);
  const text = raw.trim();
  const into = nothing();
  const direct = vocabulary.dictionary.byName(outline.rest);
  if (direct && foldName(outline.rest).length > 1 && !headingAliases.has(foldName(outline.rest))) {
    const pieces = vocabulary.cut(foldName(outline.rest));
    const leaning = pieces.length === 1 && pieces[0]!.token.type === 'indicator' && pieces[0]!.token.leaning;
    into.indicators.push({ id: direct.id, name: direct.name, leaning });
  } else {
    const inside: string[] = [];
    const whole = vocabulary.cut(foldHeader(outline.rest));
    const nameHasBracket = whole.some(({ token, text }) => token.type === 'indicator' && text.includes('('));
    const bare = nameHasBracket
      ? outline.rest
      : outline.rest.replace(brackets, (_, content: string) => {
          inside.push(content);
          return '';
        });
    const corner = inside.length === 0 ? cornerUnits(bare) : null;
    const alone = corner ?? unitList(bare);
    if (alone) into.units.push(...alone);
    else collect(vocabulary.cut(foldHeader(bare)), into);
    for (const content of inside) readBracket(content, vocabulary, into);
  }
  // 地区生产总值增长8%以上 names the indicator of a row of tasks; the number is the task's, not a part of the name.
  if (into.indicators.length === 1 && into.measures.has('growth') && statedGrowth.test(into.unread))
    into.unread = '';
  if (/[±]|\+-|\+\/-/u.test(outline.rest.normalize('NFKC'))) into.measures.add('growth');
  const folded = foldHeader(outline.rest);
  // 增减额 is no rate, and 为上年% is 106.9 where the growth is 6.9: neither is in the reports as such.
  if (into.measures.has('growth') && growthAsAmount.test(folded)) into.unread += text;
  if (ratioToYearBefore.test(folded)) into.unread += text;
  // 与全省差距, 与上年差距: a gap to something else than the target.
  const isRelation = into.measures.has('distance') || into.measures.has('attainment');
  if (isRelation && into.indicators.length === 0) {
    if (into.wholeArea !== null || into.areas.length > 0) into.unread += text;
    if (into.periods.some(({ type }) => type === 'relative')) into.unread += text;
  }
  return {
    text,
    key: headerKey(outline.rest),
    outline,
    role: roleOf(outline.rest),
    indicators: into.indicators,
    areas: into.areas,
    wholeArea: into.wholeArea,
    kinds: [...into.kinds],
    stretch: into.stretch,
    measures: [...into.measures],
    among: into.among,
    periods: into.periods,
    average: into.average,
    partOfYear: into.partOfYear,
    units: [...new Set(into.units)],
    isTotal: into.isTotal,
    isCategory: into.categories > 0,
    unread: into.unread,
  };
}
