import { EventType, WORKBOOK, type HostEvents } from '../protocol/host-events';
import { formatArea, intersection, type Area } from '../sheet/area';
import type { Shift } from '../sheet/shift';
import type { Book } from './book';
import { CellRange } from './range';
import type { Table } from './table';
import type { Sheet } from './worksheet';

/** Whether the pane's own batch or a person made the change. */
export type Cause = 'ThisLocalAddin' | 'Unknown';

/** Tells the pane what happened, in Excel's events. */
export class Announcer {
  constructor(
    private readonly book: Book,
    private readonly events: HostEvents,
    private readonly keep: (range: CellRange) => string,
  ) {}

  edited(sheetId: string, area: Area, cause: Cause): void {
    this.changed(sheetId, area, cause, 'RangeEdited', 'None');
  }

  shifted(sheetId: string, { kind, at, vertical }: Shift, cause: Cause): void {
    const whole = vertical ? at.columns >= 16_384 : at.rows >= 1_048_576;
    const inserted = kind === 'insert';
    const noun = whole ? (vertical ? 'Row' : 'Column') : 'Cell';
    const direction = inserted ? (vertical ? 'Down' : 'Right') : vertical ? 'Up' : 'Left';
    const change = `${noun}${inserted ? 'Inserted' : 'Deleted'}`;
    this.changed(sheetId, at, cause, change, whole ? 'None' : `ShiftCell${direction}`);
  }

  private changed(
    sheetId: string,
    area: Area,
    triggerSource: Cause,
    changeType: string,
    shiftDirection: string,
  ): void {
    const range = new CellRange(this.book, sheetId, area);
    const message = {
      changeType,
      source: 'Local',
      triggerSource,
      address: formatArea(area),
      worksheetId: sheetId,
      shiftDirection,
      referenceId: this.keep(range),
    };
    this.events.excel(EventType.worksheetChanged, [sheetId, WORKBOOK], message);
    for (const table of this.book.tables.of(sheetId)) {
      const common = intersection(table.whole().area, area);
      if (!common) continue;
      const part = { ...message, tableId: table.id, address: formatArea(common) };
      this.events.excel(EventType.tableChanged, [table.id, WORKBOOK, sheetId], part);
    }
  }

  selected(sheetId: string, areas: readonly Area[]): void {
    this.events.selectionChanged();
    const address = areas.map(formatArea).join(',');
    this.events.excel(EventType.worksheetSelectionChanged, [sheetId, WORKBOOK], {
      address,
      worksheetId: sheetId,
    });
    for (const table of this.book.tables.of(sheetId)) {
      const inside = areas
        .map((area) => intersection(table.whole().area, area))
        .filter((area) => area !== null);
      this.events.excel(EventType.tableSelectionChanged, [table.id], {
        address: inside.map(formatArea).join(','),
        isInsideTable: inside.length > 0,
        tableId: table.id,
        worksheetId: sheetId,
      });
    }
  }

  sheetActivated(sheetId: string, before: string | null): void {
    if (before !== null) this.sheetEvent(EventType.worksheetDeactivated, before);
    this.sheetEvent(EventType.worksheetActivated, sheetId);
  }

  sheetAdded(sheetId: string): void {
    this.sheetEvent(EventType.worksheetAdded, sheetId, { source: 'Local' });
  }

  sheetDeleted(sheetId: string, worksheetName: string): void {
    this.sheetEvent(EventType.worksheetDeleted, sheetId, { source: 'Local', worksheetName });
  }

  sheetRenamed({ id, name }: Sheet, nameBefore: string): void {
    this.sheetEvent(EventType.worksheetNameChanged, id, { nameBefore, nameAfter: name, source: 'Local' });
  }

  visibilityChanged({ id, visibility }: Sheet, visibilityBefore: string): void {
    const message = { visibilityBefore, visibilityAfter: visibility, source: 'Local' };
    this.sheetEvent(EventType.worksheetVisibilityChanged, id, message);
  }

  protectionChanged({ id, book }: Sheet): void {
    this.sheetEvent(EventType.worksheetProtectionChanged, id, {
      isProtected: book.protection.protects(id),
      source: 'Local',
    });
  }

  calculated(sheetId: string): void {
    this.sheetEvent(EventType.worksheetCalculated, sheetId, { address: '' });
  }

  tableAdded({ id, sheetId }: Table): void {
    const message = { tableId: id, worksheetId: sheetId, source: 'Local' };
    this.events.excel(EventType.tableAdded, [WORKBOOK, sheetId], message);
  }

  tableDeleted({ id }: Table, sheetId: string): void {
    const message = { tableId: id, worksheetId: sheetId, source: 'Local' };
    this.events.excel(EventType.tableDeleted, [WORKBOOK, sheetId], message);
  }

  private sheetEvent(type: number, worksheetId: string, more: object = {}): void {
    this.events.excel(type, [worksheetId, WORKBOOK], { worksheetId, ...more });
  }
}
