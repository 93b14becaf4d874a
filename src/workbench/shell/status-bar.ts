import type { Workbench } from '../workbench';
import type { Words } from './words';

/** The line below the sheet: calculation, the reason of an error in the active cell, what is unsupported. */
export class StatusBar {
  private words: Words | null = null;
  private note = '';

  constructor(private readonly bar: HTMLElement) {
    bar.innerHTML =
      '<span data-part="state"></span><span data-part="reason"></span><details><summary></summary><ul></ul></details>';
    this.part('details').hidden = true;
  }

  setWords(words: Words): void {
    this.words = words;
  }

  say(note: string): void {
    this.note = note;
  }

  unsupported(_latest: string, counts: Readonly<Record<string, number>>): void {
    const entries = Object.entries(counts).sort(([a], [b]) => a.localeCompare(b));
    this.part('details').hidden = entries.length === 0;
    this.part('summary').textContent = `${this.words?.unsupported ?? ''}: ${entries.length}`;
    this.part('ul').replaceChildren(
      ...entries.map(([name, count]) => {
        const item = document.createElement('li');
        item.textContent = `${name} × ${count}`;
        return item;
      }),
    );
  }

  /** Keeps the line up to date; a look four times a second is cheap and misses nothing. */
  follow(workbench: Workbench): void {
    setInterval(() => {
      const { bridge, spreadsheet, book } = workbench;
      const words = this.words;
      if (!words) return;
      const state = !spreadsheet.calculation.done
        ? words.calculating
        : bridge.busy
          ? words.busy
          : words.ready;
      this.part('[data-part=state]').textContent = this.note ? `${state} · ${this.note}` : state;
      const { sheetId, area } = book.selection.activeCell();
      const reason = bridge.messageAt({ sheetId, row: area.row, column: area.column });
      this.part('[data-part=reason]').textContent = reason ?? '';
    }, 250);
  }

  private part(selector: string): HTMLElement {
    return this.bar.querySelector<HTMLElement>(selector)!;
  }
}
