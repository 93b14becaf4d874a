/** How a number of a cell is shown. Only what changes its meaning matters here: percent and dates; not colours, not separators. */
import type { Budget } from './budget';
import { readXml } from './xml';

export type NumberKind = 'plain' | 'percent' | 'date';

/** @returns for each cell style (the `s` of a cell) the kind of number it shows */
export function formatKinds(styles: Uint8Array, budget: Budget): NumberKind[] {
  const codes = new Map<number, string>();
  const kinds: NumberKind[] = [];
  let inCellFormats = false;
  readXml(
    styles,
    {
      open: (name, attribute) => {
        if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '');
        else if (name === 'cellXfs') inCellFormats = true;
        else if (name === 'xf' && inCellFormats) {
          const id = Number(attribute('numFmtId') ?? 0);
          kinds.push(kindOf(id, codes.get(id)));
        }
      },
      close: (name) => {
        if (name === 'cellXfs') inCellFormats = false;
      },
    },
    budget,
  );
  return kinds;
}

function kindOf(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    // built-in formats: 9 and 10 are 0% and 0.00%; 14-17, 22, 27-31 and 50-58 are dates, the later ones of East Asian versions
    if (id === 9 || id === 10) return 'percent';
    return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 31) || (id >= 50 && id <= 58)
      ? 'date'
      : 'plain';
  }
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]/gu, '');
  if (bare.includes('%')) return 'percent';
  return /[yd]/iu.test(bare) ? 'date' : 'plain';
}

/** 0.075 as 7.5%; binary remainders such as 326.30000000000001 are rounded away. */
export function shownNumber(value: number, kind: NumberKind): string {
  if (!Number.isFinite(value)) return '';
  if (kind === 'percent') return `${decimal(value * 100)}%`;
  if (kind === 'date' && value >= 1 && value < 2_958_466) {
    // day 0 of Excel's calendar, with its 29 February 1900 that never was
    const day = new Date(Date.UTC(1899, 11, 30) + Math.floor(value) * 86_400_000);
    return `${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`;
  }
  return decimal(value);
}

function decimal(value: number): string {
  const rounded = Number(value.toPrecision(14));
  return Math.abs(rounded) < 1e21 && Math.abs(rounded) >= 1e-6
    ? String(rounded)
    : rounded === 0
      ? '0'
      : rounded.toPrecision(14);
}
