import { invalidArgument, itemNotFound } from '../richapi/api-error';
import type { ExcelType, HostObject } from '../richapi/excel-type';
import { fromCorners, intersection, toCorners, type Area } from '../sheet/area';
import type { Book } from './book';
import { CellRange } from './range';
import { bind } from './simple-objects';
import { ruleParts } from './conditional-rules';
import { toUniverRule, type CellRule, type RuleState } from './conditional-univer';

/** A conditional format: what it is, and under which id the engine paints it. */
export interface FormatRule {
  readonly book: Book;
  readonly id: string;
  readonly sheetId: string;
  readonly type: string;
  readonly state: RuleState;
  /** Where it was put; the engine moves it with its cells once it is painted. */
  area: Area;
  painted: boolean;
}

/** Rules that the workbench paints. Other kinds answer ApiNotFound when they are added. */
const KINDS = ['CellValue', 'ContainsText', 'Custom', 'ColorScale'];

/** The conditional formats of the workbook, the newest first as Excel ranks them. */
export class FormatRules {
  private rules: FormatRule[] = [];
  private waiting = new Set<FormatRule>();

  constructor(private readonly book: Book) {}

  touching({ sheetId, area }: CellRange): FormatRule[] {
    return this.rules.filter((rule) => rule.sheetId === sheetId && intersection(areaOf(rule), area));
  }

  add(range: CellRange, type: string): FormatRule {
    if (!KINDS.includes(type)) throw this.book.refuse('ConditionalFormatCollection', `add(${type})`);
    const rule: FormatRule = {
      book: this.book,
      id: crypto.randomUUID(),
      sheetId: range.sheetId,
      type,
      area: range.area,
      state: { rule: null, font: {}, fill: {}, stopIfTrue: false },
      painted: false,
    };
    this.rules.unshift(rule);
    return rule;
  }

  /** Paints a rule anew once the batch has said all about it. */
  changed(rule: FormatRule): void {
    if (this.waiting.size === 0) queueMicrotask(() => this.paint());
    this.waiting.add(rule);
  }

  remove(rule: FormatRule): void {
    this.rules = this.rules.filter((other) => other !== rule);
    this.waiting.delete(rule);
    if (rule.painted) this.book.spreadsheet.sheet(rule.sheetId).deleteConditionalFormattingRule(rule.id);
  }

  clear(sheetId: string, area: Area): void {
    const { rows, columns, row, column } = area;
    for (const rule of [...this.rules]) {
      if (rule.sheetId !== sheetId) continue;
      const common = intersection(areaOf(rule), { row, column, rows, columns });
      if (common && JSON.stringify(common) === JSON.stringify(pick(areaOf(rule)))) this.remove(rule);
    }
  }

  rank(rule: FormatRule): number {
    return this.rules.filter(({ sheetId }) => sheetId === rule.sheetId).indexOf(rule);
  }

  private paint(): void {
    const waiting = [...this.waiting];
    this.waiting.clear();
    for (const rule of waiting) {
      const painted = toUniverRule(rule.type, rule.state, rule.area);
      if (!painted) continue;
      const sheet = this.book.spreadsheet.sheet(rule.sheetId);
      const ranges = [toCorners(this.book.spreadsheet.within(sheet, areaOf(rule)))];
      const whole = { cfId: rule.id, ranges, stopIfTrue: rule.state.stopIfTrue, rule: painted };
      if (rule.painted) sheet.setConditionalFormattingRule(rule.id, whole as never);
      else sheet.addConditionalFormattingRule(whole as never);
      rule.painted = true;
    }
  }
}

const pick = ({ row, column, rows, columns }: Area): Area => ({ row, column, rows, columns });

function areaOf(rule: FormatRule): Area {
  if (!rule.painted) return rule.area;
  const known = rule.book.spreadsheet
    .sheet(rule.sheetId)
    .getConditionalFormattingRules()
    .find(({ cfId }) => cfId === rule.id);
  return known ? fromCorners(known.ranges[0]) : rule.area;
}

const rangeOf = (rule: FormatRule): CellRange => new CellRange(rule.book, rule.sheetId, areaOf(rule));

const formatType: ExcelType<FormatRule> = {
  name: 'ConditionalFormat',
  id: ({ id }) => id,
  scalars: {
    id: { read: ({ id }) => id },
    priority: { read: (rule) => rule.book.formatRules.rank(rule) },
    stopIfTrue: {
      read: ({ state }) => state.stopIfTrue,
      write: (rule, stop: boolean) => {
        rule.state.stopIfTrue = stop;
        rule.book.formatRules.changed(rule);
      },
    },
    type: { read: ({ type }) => type },
  },
  parts: ruleParts,
  methods: {
    delete: (rule) => rule.book.formatRules.remove(rule),
    getRange: rangeOf,
  },
};

const collectionType: ExcelType<CellRange> = {
  name: 'ConditionalFormatCollection',
  collection: {
    items: (range) => range.book.formatRules.touching(range).map((rule) => bind(formatType, rule)),
    find: (range, key: string) => {
      const rule = range.book.formatRules.touching(range).find(({ id }) => id === key);
      return rule ? bind(formatType, rule) : null;
    },
  },
  methods: {
    add: (range, type: string) => bind(formatType, range.book.formatRules.add(range, type)),
    clearAll: (range) => {
      for (const rule of range.book.formatRules.touching(range)) range.book.formatRules.remove(rule);
    },
  },
};

export const conditionalFormatsOf = (range: CellRange): HostObject => bind(collectionType, range);

/** @throws ItemNotFound when a rule is asked for what only another kind has. */
export function ofKind(rule: FormatRule, kind: string, member: string): FormatRule {
  if (rule.type !== kind) throw itemNotFound(`ConditionalFormat.${member}`);
  return rule;
}

/** Sets a whole rule at once: `{formula1: '=0', operator: 'LessThan'}`. */
export function setRule(rule: FormatRule, value: CellRule): void {
  if (value === null || typeof value !== 'object')
    throw invalidArgument('A rule is an object.', 'ConditionalFormat');
  rule.state.rule = value;
  rule.book.formatRules.changed(rule);
}
