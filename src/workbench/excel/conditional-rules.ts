import type { ExcelType, HostObject, Scalar } from '../richapi/excel-type';
import { ofKind, setRule, type FormatRule } from './conditional-formats';
import type { CellRule, RuleState } from './conditional-univer';
import { bind } from './simple-objects';

const kept = <G extends 'font' | 'fill', K extends keyof RuleState[G]>(
  group: G,
  name: K,
): Scalar<FormatRule> => ({
  read: ({ state }) => state[group][name] ?? null,
  write: (rule, value: RuleState[G][K]) => {
    rule.state[group][name] = value;
    rule.book.formatRules.changed(rule);
  },
});

const fontType: ExcelType<FormatRule> = {
  name: 'ConditionalRangeFont',
  scalars: {
    bold: kept('font', 'bold'),
    color: kept('font', 'color'),
    italic: kept('font', 'italic'),
    strikethrough: kept('font', 'strikethrough'),
    underline: kept('font', 'underline'),
  },
};

const fillType: ExcelType<FormatRule> = {
  name: 'ConditionalRangeFill',
  scalars: { color: kept('fill', 'color') },
  methods: {
    clear: (rule) => {
      rule.state.fill.color = undefined;
      rule.book.formatRules.changed(rule);
    },
  },
};

const rangeFormatType: ExcelType<FormatRule> = {
  name: 'ConditionalRangeFormat',
  parts: { fill: (rule) => bind(fillType, rule), font: (rule) => bind(fontType, rule) },
};

const format = (rule: FormatRule): HostObject => bind(rangeFormatType, rule);

const wholeRule: Scalar<FormatRule> = { read: ({ state }) => state.rule, write: setRule };

const cellValueType: ExcelType<FormatRule> = {
  name: 'CellValueConditionalFormat',
  scalars: { rule: wholeRule },
  parts: { format },
};

const textType: ExcelType<FormatRule> = {
  name: 'TextConditionalFormat',
  scalars: { rule: wholeRule },
  parts: { format },
};

const formulaScalar: Scalar<FormatRule> = {
  read: ({ state }) => state.rule?.formula ?? '',
  write: (rule, formula: string) => setRule(rule, { ...rule.state.rule, formula } as CellRule),
};

const formulaRuleType: ExcelType<FormatRule> = {
  name: 'ConditionalFormatRule',
  scalars: { formula: formulaScalar, formulaLocal: formulaScalar },
};

const customType: ExcelType<FormatRule> = {
  name: 'CustomConditionalFormat',
  parts: { format, rule: (rule) => bind(formulaRuleType, rule) },
};

const scaleType: ExcelType<FormatRule> = {
  name: 'ColorScaleConditionalFormat',
  scalars: {
    criteria: {
      read: ({ state }) => state.rule,
      write: (rule, criteria: CellRule) => setRule(rule, criteria),
    },
    threeColorScale: { read: ({ state }) => Boolean(state.rule?.midpoint) },
  },
};

/** The part of a conditional format that belongs to its kind; the others are null objects or errors. */
export const ruleParts = {
  cellValue: (rule: FormatRule) => bind(cellValueType, ofKind(rule, 'CellValue', 'cellValue')),
  colorScale: (rule: FormatRule) => bind(scaleType, ofKind(rule, 'ColorScale', 'colorScale')),
  custom: (rule: FormatRule) => bind(customType, ofKind(rule, 'Custom', 'custom')),
  textComparison: (rule: FormatRule) => bind(textType, ofKind(rule, 'ContainsText', 'textComparison')),
};
