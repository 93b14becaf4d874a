/** What is only said about a number, and names nothing: 、稳居全国前十强、 · 连续跨过3个万亿元级台阶. */

/** 连续跨过3个万亿元级台阶: said of the indicator, never its figure. */
const STEPS =
  /(?:连续|接连|先后|历史性|成功)*(?:跨过|迈上|跨越|跃上|迈过|登上|跨上|连跨|越过)[^、,]{0,12}(?:台阶|大关)、?/;
const ASIDE =
  /^(?:稳居|位居|居(?![民住家])|列(?![车入])|位列|排(?![放污水涝查])|排名|名列|连续|总量|增速|增幅|超(?![算高低限市])|超过|高于|快于|创(?![新业建意])|均(?![衡价]))[^、,]{1,24}、/;

/** Drops what is only said about the number before: 、稳居全国前十强、增长4.8%. */
export function withoutAsides(piece: string): string {
  let rest = piece.replace(/^[、\s]+/, '').replace(/、$/, '');
  if (/台阶|大关/.test(rest)) rest = rest.replace(STEPS, '').replace(/、$/, '');
  for (let aside = ASIDE.exec(rest); aside; aside = ASIDE.exec(rest)) rest = rest.slice(aside[0].length);
  return rest;
}
