/** Names of areas: 云岭市, 云岭; 宁夏回族自治区, 宁夏. */

const peoples =
  '壮族|回族|维吾尔|藏族|羌族|彝族|苗族|侗族|布依族|土家族|哈尼族|傣族|白族|景颇族|傈僳族|朝鲜族|蒙古族|蒙古|哈萨克|柯尔克孜|瑶族|黎族|畲族|满族|土族|撒拉族|达斡尔族|鄂温克族|鄂伦春|裕固族|东乡族|保安族|仡佬族|水族|仫佬族|毛南族|佤族|拉祜族|纳西族|独龙族|怒族|普米族|布朗族|德昂族|塔吉克|锡伯|各族';

const autonomous = new RegExp(`^(.{2,}?)(?:(?:${peoples})+)?(?:自治区|自治州|自治县|自治旗)$`, 'u');
const suffixed = /^(.{2,}?)(?:特别行政区|壮族自治区|地区|新区|开发区|林区|省|市|州|盟|区|县|旗|镇|乡)$/u;

/** Spaces and width aside. */
export function foldArea(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '');
}

/** Name without what kind of place it is: 云岭市 → 云岭, 内蒙古自治区 → 内蒙古; a two-character name (白县) stays whole. */
export function shortArea(name: string): string {
  const folded = foldArea(name);
  return autonomous.exec(folded)?.[1] ?? suffixed.exec(folded)?.[1] ?? folded;
}

/** Without the province or city in front: 东山省云岭市 → 云岭市. The name itself when nothing stands in front. */
export function innermostArea(name: string): string {
  const folded = foldArea(name);
  return (
    /^.{2,12}?(?:省|自治区|自治州|市|州|盟|地区)(.{2,}(?:市|州|盟|区|县|旗|镇|乡))$/u.exec(folded)?.[1] ??
    folded
  );
}

export type AreaLookup = { readonly area: string } | { readonly ambiguous: readonly string[] } | null;

/** Finds the area that a person means among those the ledger has: in full, in short, or with the province in front. */
export function areaFinder(areas: Iterable<string>): (name: string) => AreaLookup {
  const full = new Map<string, string>();
  const short = new Map<string, string[]>();
  for (const area of areas) {
    const folded = foldArea(area);
    if (folded === '' || full.has(folded)) continue;
    full.set(folded, area);
    const key = shortArea(area);
    short.set(key, [...(short.get(key) ?? []), area]);
  }
  const find = (name: string): AreaLookup => {
    const folded = foldArea(name);
    const exact = full.get(folded);
    if (exact !== undefined) return { area: exact };
    // 云岭 may mean 云岭市 or 云岭县; 云岭县 never means 云岭市.
    const candidates = short.get(folded) ?? bareNames(folded);
    if (candidates.length === 1) return { area: candidates[0]! };
    if (candidates.length > 1) return { ambiguous: candidates };
    const innermost = innermostArea(folded);
    return innermost === folded ? null : find(innermost);
  };
  /** The ledger may know an area by its bare name (云岭) that the person writes in full (云岭市). */
  const bareNames = (folded: string): readonly string[] => {
    const bare = full.get(shortArea(folded));
    return bare === undefined ? [] : [bare];
  };
  return find;
}

/** Makes one name of 云岭 and 云岭市 where only one place of that short name occurs in full. */
export function areaUnifier(areas: Iterable<string>): (name: string) => string {
  const inFull = new Map<string, Set<string>>();
  for (const area of areas) {
    const folded = foldArea(area);
    const short = shortArea(folded);
    if (short === folded) continue;
    inFull.set(short, (inFull.get(short) ?? new Set()).add(folded));
  }
  return (name) => {
    const folded = foldArea(name);
    const places = inFull.get(folded);
    return places?.size === 1 ? [...places][0]! : folded;
  };
}
