/** Evaluates the few native formulas of the tables as Excel does, so that tests can hold them against the arithmetic. */

export type Value = string | number | boolean;
export class FormulaError extends Error {}

/** @param cells value of a cell of the row by its caption; an empty cell is ''. */
export function evaluate(formula: string, cells: Readonly<Record<string, Value>>): Value {
  const parser = new Parser(formula.replace(/^=/u, ''), cells);
  const value = parser.comparison();
  parser.end();
  return value;
}

const asNumber = (value: Value): number => {
  if (typeof value === 'number') return value;
  if (value === '' || Number.isNaN(Number(value))) throw new FormulaError(`#VALUE! ${String(value)}`);
  return Number(value);
};
/** Excel writes a number into text with 15 significant digits. */
const asText = (value: Value): string =>
  typeof value === 'number'
    ? String(Number(value.toPrecision(15)))
    : typeof value === 'boolean'
      ? String(value).toUpperCase()
      : value;

class Parser {
  private at = 0;
  constructor(
    private readonly text: string,
    private readonly cells: Readonly<Record<string, Value>>,
  ) {}

  end(): void {
    if (this.at < this.text.length) throw new SyntaxError(`left over: ${this.text.slice(this.at)}`);
  }

  comparison(): Value {
    const left = this.concatenation();
    const operator = this.take(/^(?:<=|>=|<>|=|<|>)/u);
    if (!operator) return left;
    const right = this.concatenation();
    // Numbers come before text in Excel's order.
    const order =
      typeof left === typeof right
        ? left < right
          ? -1
          : left > right
            ? 1
            : 0
        : typeof left === 'number'
          ? -1
          : 1;
    return {
      '=': order === 0,
      '<>': order !== 0,
      '<': order < 0,
      '>': order > 0,
      '<=': order <= 0,
      '>=': order >= 0,
    }[operator]!;
  }

  private concatenation(): Value {
    let value = this.sum();
    while (this.take(/^&/u)) value = asText(value) + asText(this.sum());
    return value;
  }

  private sum(): Value {
    let value = this.product();
    for (let operator = this.take(/^[+-]/u); operator; operator = this.take(/^[+-]/u)) {
      const right = asNumber(this.product());
      value = operator === '+' ? asNumber(value) + right : asNumber(value) - right;
    }
    return value;
  }

  private product(): Value {
    let value = this.unary();
    for (let operator = this.take(/^[*/]/u); operator; operator = this.take(/^[*/]/u)) {
      const right = asNumber(this.unary());
      if (operator === '/' && right === 0) throw new FormulaError('#DIV/0!');
      value = operator === '*' ? asNumber(value) * right : asNumber(value) / right;
    }
    return value;
  }

  private unary(): Value {
    return this.take(/^-/u) ? -asNumber(this.unary()) : this.primary();
  }

  private primary(): Value {
    const number = this.take(/^\d+(?:\.\d+)?/u);
    if (number) return Number(number);
    const string = this.take(/^"(?:[^"]|"")*"/u);
    if (string) return string.slice(1, -1).replaceAll('""', '"');
    const cell = this.take(/^\w+\[\[#This Row\],\[[^\]]*\]\]/u);
    if (cell) {
      const caption = /\[([^[\]]*)\]\]$/u.exec(cell)![1]!;
      if (!(caption in this.cells)) throw new SyntaxError(`no cell ${caption}`);
      return this.cells[caption]!;
    }
    if (this.take(/^\(/u)) {
      const value = this.comparison();
      this.expect(/^\)/u);
      return value;
    }
    return this.call(this.expect(/^[A-Z]+(?=\()/u));
  }

  private call(name: string): Value {
    this.expect(/^\(/u);
    const args: (() => Value)[] = [];
    do {
      const outcome = this.attempt();
      args.push(outcome);
    } while (this.take(/^,/u));
    this.expect(/^\)/u);
    const value = (index: number): Value => args[index]!();
    switch (name) {
      case 'IF':
        return value(0) === true ? value(1) : value(2);
      case 'AND':
        return args.every((arg) => arg() === true);
      case 'OR':
        return args.some((arg) => arg() === true);
      case 'ABS':
        return Math.abs(asNumber(value(0)));
      case 'ROUND':
        return roundTo(asNumber(value(0)), asNumber(value(1)));
      case 'IFERROR':
        try {
          return value(0);
        } catch (error) {
          if (error instanceof FormulaError) return value(1);
          throw error;
        }
      default:
        throw new SyntaxError(`no function ${name}`);
    }
  }

  /** An argument, its error kept for the branch that uses it. */
  private attempt(): () => Value {
    const start = this.at;
    try {
      const value = this.comparison();
      return () => value;
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      this.at = this.skipArgument(start);
      return () => {
        throw error;
      };
    }
  }

  private skipArgument(start: number): number {
    let depth = 0;
    let at = start;
    for (; at < this.text.length; at += 1) {
      const char = this.text[at]!;
      if (char === '"') at = this.text.indexOf('"', at + 1);
      else if (char === '(' || char === '[') depth += 1;
      else if (char === ']') depth -= 1;
      else if (char === ')' && depth-- === 0) break;
      else if (char === ',' && depth === 0) break;
    }
    return at;
  }

  private take(pattern: RegExp): string | undefined {
    const found = pattern.exec(this.text.slice(this.at))?.[0];
    if (found !== undefined) this.at += found.length;
    return found;
  }

  private expect(pattern: RegExp): string {
    const found = this.take(pattern);
    if (found === undefined)
      throw new SyntaxError(`expected ${String(pattern)} at: ${this.text.slice(this.at)}`);
    return found;
  }
}

function roundTo(value: number, digits: number): number {
  const rounded = Number(`${Math.round(Number(`${Number(value.toPrecision(15))}e${digits}`))}e-${digits}`);
  return Object.is(rounded, -0) ? 0 : rounded;
}
