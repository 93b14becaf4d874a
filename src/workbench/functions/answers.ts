import { BUSY, isError, type Result } from './values';

export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** One call and what came of it; shared by all cells that ask the same. */
export interface Answer {
  readonly key: string;
  readonly sheets: Set<string>;
  readonly cells: Map<string, CallingCell>;
  result: Result | null;
  invocation: number | null;
}

/** Answers kept beyond this are forgotten, the oldest first. */
const LIMIT = 50_000;

/** Remembers what the pane has answered, so that the engine's synchronous functions can look it up. */
export class Answers {
  private readonly answers = new Map<string, Answer>();

  find(key: string): Answer | undefined {
    return this.answers.get(key);
  }

  open(key: string): Answer {
    const answer: Answer = { key, sheets: new Set(), cells: new Map(), result: null, invocation: null };
    this.answers.set(key, answer);
    if (this.answers.size > LIMIT) this.forgetOldest();
    return answer;
  }

  note(answer: Answer, cell: CallingCell): void {
    answer.sheets.add(cell.sheetId);
    answer.cells.set(`${cell.sheetId} ${cell.row} ${cell.column}`, cell);
  }

  valueOf(answer: Answer): Result {
    return answer.result ?? BUSY;
  }

  /** Forgets all answers, or those asked for on one sheet, and names the cells that had asked. */
  drop(sheetId: string | null): { cells: CallingCell[]; invocations: number[] } {
    const cells: CallingCell[] = [];
    const invocations: number[] = [];
    for (const answer of [...this.answers.values()]) {
      if (sheetId !== null && !answer.sheets.has(sheetId)) continue;
      this.answers.delete(answer.key);
      cells.push(...answer.cells.values());
      if (answer.invocation !== null) invocations.push(answer.invocation);
    }
    return { cells, invocations };
  }

  /** The message of the error that a cell's function gave last. */
  messageAt({ sheetId, row, column }: CallingCell): string | undefined {
    const place = `${sheetId} ${row} ${column}`;
    let message: string | undefined;
    for (const { cells, result } of this.answers.values())
      if (cells.has(place)) message = isError(result) ? result.message : undefined;
    return message;
  }

  get waiting(): number {
    let count = 0;
    for (const answer of this.answers.values()) if (answer.result === null) count++;
    return count;
  }

  private forgetOldest(): void {
    for (const [key, answer] of this.answers)
      if (answer.result !== null) {
        this.answers.delete(key);
        return;
      }
  }
}
