/** Names of areas on sheets: full, short (青石 for 青石区), by level (全市), and such as only look like one. */

const levelOf = /(自治区|自治州|自治县|新区|省|市|区|县|旗|州|盟|镇|乡|全国)$/u;

/** 全市 speaks of the 市, 全区 of a 区 or 自治区. */
export const wholeAreaWords: readonly string[] = ['省', '市', '区', '县', '州', '盟', '旗', '镇', '乡', '国'];

/** Level of an area as a whole-area word says it: 白沙县 → 县, 自治区 → 区, 全国 → 国. */
export function areaLevel(area: string): string {
  const match = levelOf.exec(area);
  return match ? match[1]!.slice(-1) : '';
}

const depth: Readonly<Record<string, number>> = {
  国: 0,
  省: 1,
  州: 2,
  盟: 2,
  市: 2,
  区: 3,
  县: 3,
  旗: 3,
  镇: 4,
  乡: 4,
};

/** Whether the one lies below the other by its level: 青石区 below 云岭市. */
export function isBelow(area: string, other: string): boolean {
  return (depth[areaLevel(area)] ?? 9) > (depth[areaLevel(other)] ?? 9);
}

/** Short name, or null when nothing sensible is left: 青石区 → 青石, 云岭彝族自治州 → 云岭. */
export function shortAreaName(area: string): string | null {
  const short = area.replace(
    /(?:\p{Script=Han}{1,4}族)?(?:自治区|自治州|自治县)$|(?:新区|省|市|区|县|旗|州|盟|镇|乡)$/u,
    '',
  );
  return short !== area && short.length >= 2 ? short : null;
}

/** Whether an unread text speaks of an area, or of a part of one, that no report has been read of: 红河县, 市本级, 高新区. */
export function looksLikeArea(text: string): boolean {
  return /(?:省|市|县|区|旗|州|盟|镇|乡|街道|本级|市直|省直|县直|市级|县级|区级|省级|全口径|city|county|district|province|prefecture)$|本级|市辖|辖区|园区|开发区/u.test(
    text,
  );
}

/** An area at the head of a title that no report has been read of: 红河县2023年…. */
export function unreadAreaIn(text: string): string | null {
  const match =
    /(\p{Script=Han}{1,10}?(?:自治区|自治州|自治县|开发区|高新区|新区|园区|省|市|县|区|旗|盟)|市本级|[a-z]+(?:city|county|district|province|prefecture))/u.exec(
      text,
    );
  return match && match[1]!.length >= 2 ? match[1]! : null;
}
