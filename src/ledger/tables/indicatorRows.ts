/** The user's own entries of the dictionary as rows of Indicators, and back. */
import { foldName, type Dictionary, type IndicatorEntry } from '../../engine/lexicon/dictionary';
import { fitsDimension, unitOf } from '../../engine/lexicon/units';
import type { Language } from '../language';
import type { ReadCell, ReadRow, Row } from './definition';
import type { IndicatorColumnId } from './indicatorsTable';
import type { RowFault } from './rowFault';
import {
  categoryWords,
  dimensionWords,
  directionWords,
  growthWords,
  choicesOf,
  type WordTable,
} from './words';

export function indicatorToRow(entry: IndicatorEntry, language: Language): Row<IndicatorColumnId> {
  return {
    id: entry.id,
    name: entry.name,
    nameEn: entry.nameEn,
    aliases: aliasText(entry.aliases),
    category: categoryWords.word(entry.category, language),
    dimension: dimensionWords.word(entry.dimension, language),
    unit: entry.unit,
    direction: directionWords.word(entry.direction, language),
    growth: growthWords.word(entry.growth, language),
    note: '',
  };
}

export type IndicatorReading =
  | { readonly entry: IndicatorEntry; readonly faults?: undefined }
  | { readonly entry?: undefined; readonly faults: readonly RowFault<IndicatorColumnId>[] };

/**
 * Reads a row that a person wrote. The name alone is enough: an entry that the dictionary has under that name or id is
 * extended, what else is left empty follows from the unit, or is higher-is-better at stated amounts.
 */
export function rowToIndicator(row: ReadRow<IndicatorColumnId>, dictionary: Dictionary): IndicatorReading {
  const name = textOf(row.name);
  if (name === '') return { faults: [{ column: 'name', problem: 'name-missing', parameters: {} }] };
  const faults: RowFault<IndicatorColumnId>[] = [];
  const known = dictionary.byId(textOf(row.id)) ?? dictionary.byName(name);
  const unit = textOf(row.unit) || (known?.unit ?? '');
  const entry: IndicatorEntry = {
    id: textOf(row.id) || (known?.id ?? `own:${foldName(name)}`),
    name,
    nameEn: textOf(row.nameEn) || (known?.nameEn ?? name),
    aliases: [...new Set([...(known?.aliases ?? []), ...aliasesOf(textOf(row.aliases))])],
    category: coded(row, 'category', categoryWords, faults) ?? known?.category ?? 'economy',
    dimension: coded(row, 'dimension', dimensionWords, faults) ?? known?.dimension ?? dimensionOf(unit),
    unit,
    direction: coded(row, 'direction', directionWords, faults) ?? known?.direction ?? 'higher',
    growth: coded(row, 'growth', growthWords, faults) ?? known?.growth ?? 'nominal',
  };
  return faults.length > 0 ? { faults } : { entry };
}

function textOf(cell: ReadCell): string {
  return cell === null || cell === undefined ? '' : String(cell).trim();
}

/** Some names hold a 、 themselves (国、省考断面…), so that a semicolon parts them; a person may use either. */
function aliasText(aliases: readonly string[]): string {
  const isClear = aliases.length !== 1 || !/[、,，]/u.test(aliases[0]!);
  return aliases.join('；') + (isClear ? '' : '；');
}

function aliasesOf(cell: string): string[] {
  const separator = /[;；|\n]/u.test(cell) ? /[;；|\n]/u : /[、,，]/u;
  return cell
    .split(separator)
    .map((alias) => alias.trim())
    .filter((alias) => alias !== '');
}

function dimensionOf(unit: string): IndicatorEntry['dimension'] {
  const parsed = unitOf(unit);
  return (parsed && dimensionWords.codes.find((dimension) => fitsDimension(parsed, dimension))) ?? 'count';
}

function coded<Code extends string>(
  row: ReadRow<IndicatorColumnId>,
  column: IndicatorColumnId,
  words: WordTable<Code>,
  faults: RowFault<IndicatorColumnId>[],
): Code | null {
  const cell = textOf(row[column]);
  if (cell === '') return null;
  const code = words.code(cell);
  if (code === null) {
    faults.push({ column, problem: 'word-unknown', parameters: { cell, ...choicesOf(words) } });
  }
  return code;
}
