/** 位次: the areas in order by one indicator, on a sheet of its own. */
import type { Measure, RecordKind } from '../engine/record';
import { indicatorKey } from '../ledger/identity';
import type { Language } from '../ledger/language';
import { rank } from '../ledger/ranking';
import type { LedgerRecord } from '../ledger/record';
import { cellValueOf, measureWords, numberFormat } from '../ledger/tables';
import { wordingOf } from '../ledger/wording';
import { asCell } from './cell-text';
import { LedgerError } from './errors';
import { freeName } from './fresh-table';
import type { GapsOutcome } from './room';
import { readLedgerWithKeys } from './rows-by-hand';
import { lookAtSettings } from './settings';
import { asOneWrite, uncheckedInverse } from './undo';

const headers: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['位次', '地区', '数值', '单位', '表述', '来源'],
  'en-US': ['Rank', 'Area', 'Figure', 'Unit', 'As worded', 'Source'],
};

/** Left out, the measure is the one that most areas state. */
export function writeRanking(
  indicator: string,
  year: number,
  kind: RecordKind,
  measure?: Measure,
): Promise<GapsOutcome> {
  return asOneWrite('ranking', async (session, inverses) => {
    const look = lookAtSettings(session);
    const ledger = await readLedgerWithKeys(session, () => look().language);
    const { language } = look();
    const entry = ledger.dictionary.byName(indicator);
    const key = entry?.id ?? indicatorKey({ indicatorId: null, indicator });
    const records = onePerArea(
      ledger.records.filter(
        (record) =>
          record.kind === kind &&
          record.state !== 'gone' &&
          record.period.from === year &&
          record.period.to === year &&
          indicatorKey(record) === key,
      ),
      measure,
    );
    const { ranked } = rank(records, entry?.direction);
    if (ranked.length === 0) throw new LedgerError('nothing-to-chart', { of: indicator, year });

    const { worksheets } = session.workbook;
    worksheets.load('items/name');
    await session.send();
    const wanted = `${language === 'zh-CN' ? '位次' : 'Rank'} ${entry?.name ?? indicator} ${year}`;
    const name = freeName(
      wanted.slice(0, 26).replace(/[\\/?*[\]:]/gu, ' '),
      new Set(worksheets.items.map((sheet) => sheet.name.toLowerCase())),
    );
    const sheet = worksheets.add(name);
    inverses.push(
      uncheckedInverse(async (later) => {
        const made = later.workbook.worksheets.getItemOrNullObject(name);
        await later.send();
        if (!made.isNullObject) made.delete();
        await later.send();
      }),
    );
    const header = [...headers[language]];
    header[2] = measureWords.word(records[0]!.measure, language);
    const rows = ranked.map(({ record, rank: place }) => [
      place,
      asCell(record.area),
      asCell(record.value === null ? null : cellValueOf(record.value, record.unit)),
      asCell(record.unit),
      asCell(wordingOf(record, language)),
      asCell(record.source),
    ]);
    const range = sheet.getRangeByIndexes(0, 0, rows.length + 1, header.length);
    range.values = [header, ...rows];
    sheet.getRangeByIndexes(1, 2, rows.length, 1).numberFormat = ranked.map(({ record }) => [
      numberFormat(record.value === null ? null : cellValueOf(record.value, record.unit), record.unit),
    ]);
    sheet.tables.add(range, true).style = 'TableStyleMedium2';
    range.format.autofitColumns();
    sheet.freezePanes.freezeRows(1);
    sheet.activate();
    await session.send();
    return { rows: rows.length, sheet: name };
  });
}

function onePerArea(records: readonly LedgerRecord[], asked: Measure | undefined): LedgerRecord[] {
  const byMeasure = new Map<Measure, Map<string, LedgerRecord>>();
  for (const record of records) {
    const areas = byMeasure.get(record.measure) ?? new Map<string, LedgerRecord>();
    byMeasure.set(record.measure, areas);
    // A figure that stands for itself goes before one beside another figure.
    const there = areas.get(record.area);
    if (!there || (there.flags.includes('secondary') && !record.flags.includes('secondary')))
      areas.set(record.area, record);
  }
  const measure = asked ?? [...byMeasure].sort(([, one], [, other]) => other.size - one.size)[0]?.[0];
  return measure ? [...(byMeasure.get(measure)?.values() ?? [])] : [];
}
