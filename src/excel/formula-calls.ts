/** The add-in's functions inside formulas: =IFERROR(ZB.TARGET("云岭市",$A2,2025),"") holds one call with three arguments. */

export interface FunctionCall {
  /** Without the namespace, in capitals: TARGET. */
  readonly name: string;
  /** As written, blanks around them aside. */
  readonly arguments: readonly string[];
  /** Place in the formula, from the Z of ZB to the closing parenthesis. */
  readonly start: number;
  readonly end: number;
}

const namespace = /^ZB\.([A-Z]\w*)\s*\(/iu;
const partOfName = /[\p{L}\p{N}_.\\]/u;

/** Calls from left to right; a call inside another one's arguments follows it. */
export function callsIn(formula: string): FunctionCall[] {
  if (!formula.startsWith('=')) return [];
  const calls: FunctionCall[] = [];
  for (let at = 1; at < formula.length; at = afterToken(formula, at)) {
    if (partOfName.test(formula[at - 1]!)) continue;
    const match = namespace.exec(formula.slice(at));
    if (!match) continue;
    const { parts, end } = argumentsFrom(formula, at + match[0].length);
    calls.push({ name: match[1]!.toUpperCase(), arguments: parts, start: at, end });
  }
  return calls;
}

/** Texts, quoted sheet names and structured references hide what looks like a call or a comma: they count as one token. */
function afterToken(formula: string, at: number): number {
  switch (formula[at]) {
    case '"':
    case "'":
      return afterQuoted(formula, at);
    case '[':
      return afterBrackets(formula, at);
    default:
      return at + 1;
  }
}

function afterQuoted(formula: string, at: number): number {
  const quote = formula[at]!;
  let end = at + 1;
  while (end < formula.length) {
    if (formula[end] !== quote) end++;
    else if (formula[end + 1] === quote) end += 2;
    else return end + 1;
  }
  return end;
}

/** In a column name ' escapes a bracket: Targets[['[原]文]]. */
function afterBrackets(formula: string, at: number): number {
  let depth = 0;
  for (let end = at; end < formula.length; end++) {
    const character = formula[end];
    if (character === "'") end++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return end + 1;
  }
  return formula.length;
}

function argumentsFrom(formula: string, from: number): { parts: string[]; end: number } {
  const parts: string[] = [];
  let depth = 0;
  let start = from;
  let at = from;
  for (; at < formula.length; at = afterToken(formula, at)) {
    const character = formula[at];
    if (character === '(' || character === '{') depth++;
    else if (character === ')' && depth === 0) break;
    else if (character === ')' || character === '}') depth--;
    else if (character === ',' && depth === 0) {
      parts.push(formula.slice(start, at).trim());
      start = at + 1;
    }
  }
  const last = formula.slice(start, at).trim();
  if (last !== '' || parts.length > 0) parts.push(last);
  return { parts, end: Math.min(at + 1, formula.length) };
}

/** A text or number as it stands in a formula, or null for anything else. */
export function literalOf(argument: string): string | number | null {
  const text = /^"((?:[^"]|"")*)"$/u.exec(argument);
  if (text) return text[1]!.replace(/""/gu, '"');
  return /^[+-]?\d+(?:\.\d+)?$/u.test(argument) ? Number(argument) : null;
}

export interface CellReference {
  /** Null for the formula's own sheet. */
  readonly sheet: string | null;
  /** A1 without $. */
  readonly address: string;
}

/** 'Sheet one'!$B$2 or B2:B9, or null for anything else. */
export function referenceOf(argument: string): CellReference | null {
  const match =
    /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/iu.exec(
      argument,
    );
  if (!match) return null;
  const sheet = match[1]?.replace(/''/gu, "'") ?? match[2] ?? null;
  return { sheet, address: match[3]!.replace(/\$/gu, '').toUpperCase() };
}
