import type { Channel } from './channel';

/** Numbers of Excel's events in a `richApiMessage`. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  addinVisibility: 65539,
} as const;

const Category = { customFunction: 1, action: 2, excelEvent: 65536 } as const;
const FunctionMessage = { invoke: 1000, cancel: 1001 } as const;
const ACTION_INVOKED = 1000;

/** The audience of handlers on a collection of the workbook. */
export const WORKBOOK = 'Workbook';

/** Speaks to the pane in Office.js' events. */
export class HostEvents {
  constructor(private readonly channel: () => Channel | null) {}

  /** One message to each audience (object ids, or the workbook); those without a handler ignore it. */
  excel(type: number, audiences: readonly string[], message: unknown): void {
    this.rich(audiences.map((target) => [Category.excelEvent, type, target, message]));
  }

  selectionChanged(): void {
    this.channel()?.fire('documentSelectionChanged', {});
  }

  settingsChanged(): void {
    this.channel()?.fire('settingsChanged', {});
  }

  themeChanged(theme: unknown): boolean {
    return this.channel()?.fire('officeThemeChanged', { OfficeTheme: theme }) ?? false;
  }

  /** A ribbon button with an ExecuteFunction action; `completed()` comes back under `commandId`. */
  ribbonCommand(commandId: string, functionName: string, controlId: string): boolean {
    const source = JSON.stringify({ source: { id: controlId } });
    return this.channel()?.fire('appCommandInvoked', { 0: commandId, 1: functionName, 2: source }) ?? false;
  }

  action(id: string): void {
    this.rich([[Category.action, ACTION_INVOKED, '', [id, null]]]);
  }

  /** Calls of custom functions, many in one message. */
  invokeFunctions(calls: ReadonlyArray<readonly unknown[]>): void {
    this.rich(calls.map((call) => [Category.customFunction, FunctionMessage.invoke, '', call]));
  }

  cancelFunction(invocationId: number): void {
    this.rich([[Category.customFunction, FunctionMessage.cancel, '', { invocationId }]]);
  }

  private rich(entries: ReadonlyArray<readonly [number, number, string, unknown]>): void {
    if (entries.length === 0) return;
    this.channel()?.fire('richApiMessage', {
      ArrayData: entries.map(([category, type, target, message]) => [
        category,
        type,
        target,
        JSON.stringify(message),
        '',
        false,
      ]),
    });
  }
}
