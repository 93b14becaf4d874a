/** The sorts of arguments: what each may be, how a cell becomes one, and what help says. */
import type { Measure, RecordKind } from '../ledger/record';
import type { Wording } from '../ledger/language';
import { choicesOf, kindWords, measureWords, type WordTable } from '../ledger/tables/words';
import { shownInput, type CellInput } from './cellInput';
import type { Parameter } from './declaration';
import { FunctionError } from './functionError';
import { operandOf, shortened, type Operand } from './operands';
import { monthOf } from './month';

type Presence = Parameter<unknown>['presence'];

function parameter<Value>(
  name: Wording,
  help: Wording,
  read: (input: CellInput, name: Wording) => Value,
  presence: Presence = 'needed',
): Parameter<Value> {
  return { name, help, presence, read };
}

/** The same, which may be left out; then it is null. */
function optional<Value>(of: Parameter<Value>): Parameter<Value | null> {
  return {
    ...of,
    presence: 'optional',
    read: (input, name) => (input.sort === 'blank' ? null : of.read(input, name)),
  };
}

export function text(name: Wording, help: Wording): Parameter<string> {
  return parameter(name, help, shownInput);
}

export function optionalText(name: Wording, help: Wording): Parameter<string | null> {
  return optional(text(name, help));
}

function word<Code extends string>(name: Wording, help: Wording, words: WordTable<Code>): Parameter<Code> {
  return parameter(name, help, (input) => {
    const cell = shownInput(input);
    const code = words.code(cell);
    if (code === null) {
      throw new FunctionError('value', 'word-wrong', {
        parameter: name,
        cell: shortened(cell),
        ...choicesOf(words),
      });
    }
    return code;
  });
}

export function number(name: Wording, help: Wording): Parameter<number> {
  return parameter(name, help, (input) => {
    if (input.sort === 'number') return input.number;
    const cell = shownInput(input);
    const digits = cell.normalize('NFKC').replace(/,/gu, '');
    const isPercent = /^[-+]?\d+(?:\.\d+)?%$/u.test(digits);
    const value = Number(isPercent ? digits.slice(0, -1) : digits);
    if (Number.isNaN(value)) {
      throw new FunctionError('value', 'number-wrong', { parameter: name, cell: shortened(cell) });
    }
    return isPercent ? value / 100 : value;
  });
}

export const area = text(
  { zh: '地区', en: 'area' },
  { zh: '地区名称，全称或简称均可，如“云岭市”“云岭”', en: 'Name of the area, in full or short' },
);

export const indicator = text(
  { zh: '指标', en: 'indicator' },
  {
    zh: '指标名称，可用简称，如“社零”“GDP”',
    en: 'Name of the indicator; short names such as 社零 or GDP will do',
  },
);

export const year = parameter<number>(
  { zh: '年度', en: 'year' },
  { zh: '目标或结果所属的年度，如 2025', en: 'Year of the target or result, such as 2025' },
  (input) => {
    const cell = shownInput(input);
    const digits = /^((?:19|20)\d{2})(?:年度?)?$/u.exec(cell.normalize('NFKC').trim())?.[1];
    if (!digits) throw new FunctionError('value', 'year-wrong', { cell: shortened(cell) });
    return Number(digits);
  },
);

export const measure: Parameter<Measure | null> = optional(
  word(
    { zh: '口径', en: 'measure' },
    {
      zh: '总量、增速、比重或位次；省略时依次取增速、总量（比率类指标先取比重），结果先取与目标相同的口径',
      en: 'Level, growth, share or rank; when left out growth, then level (share first for ratios), and for results that of the target',
    },
    measureWords,
  ),
);

const kindName = { zh: '类别', en: 'kind' };
export const kind: Parameter<RecordKind> = word(
  kindName,
  { zh: '“目标”或“完成”', en: 'Target or Result' },
  kindWords,
);
export const anyKind: Parameter<RecordKind | null> = optional(
  word(
    kindName,
    { zh: '只要“目标”或“完成”；省略时都要', en: 'Only Target or Result; both when left out' },
    kindWords,
  ),
);

export const ofIndicator: Parameter<string | null> = optional(
  text(
    { zh: '指标', en: 'indicator' },
    {
      zh: '指标名称，用来判断越高越好还是越低越好；可省略',
      en: 'Name of the indicator, which tells whether higher is better; may be left out',
    },
  ),
);

export const target = parameter<Operand>(
  { zh: '目标', en: 'target' },
  {
    zh: '目标，数字或“7.5%以上”“780亿元”这样的写法',
    en: 'Target: a number, or words such as 7.5%以上 or 780亿元',
  },
  operandOf,
);

export const quantity = parameter<Operand>(
  { zh: '文字', en: 'text' },
  { zh: '含有数量的文字，如“三千五百万元”', en: 'Text with a quantity, such as 三千五百万元' },
  operandOf,
);

const resultName = { zh: '完成', en: 'result' };
const resultHelp = {
  zh: '完成数，数字或“7.1%”“765亿元”这样的写法',
  en: 'Result: a number, or words such as 7.1% or 765亿元',
};

export const neededResult = parameter<Operand>(resultName, resultHelp, operandOf);

/** An empty result is 无结果, not a mistake. */
export const result = parameter<Operand | null>(
  resultName,
  resultHelp,
  (input) => (input.sort === 'blank' ? null : operandOf(input)),
  'empty',
);

export const cumulative = parameter<Operand>(
  { zh: '累计完成', en: 'cumulative' },
  {
    zh: '年初以来累计完成数，单位与目标一致或可换算',
    en: 'Done since the beginning of the year, in the target’s unit or one that converts',
  },
  operandOf,
);

export const base = parameter<Operand>(
  { zh: '基数', en: 'base' },
  { zh: '基期数值，如“640亿元”', en: 'Level at the start, such as 640亿元' },
  operandOf,
);

export const finalTarget = parameter<Operand>(
  { zh: '目标', en: 'target' },
  { zh: '期末要达到的数值', en: 'Level to be reached at the end' },
  operandOf,
);

export const asOf = parameter<number>(
  { zh: '截止月份', en: 'asOf' },
  {
    zh: '累计数截止的月份：1 到 12、日期，或“4月”“上半年”“前三季度”',
    en: 'Month that the cumulative figure runs to: 1 to 12, a date, or 4月, 上半年, 前三季度',
  },
  (input) => {
    const month = monthOf(input);
    if (month === null)
      throw new FunctionError('value', 'month-wrong', { cell: shortened(shownInput(input)) });
    return month;
  },
);

/** A tolerance as stated: of rates in 个百分点, of levels in per cent of the target. */
export interface StatedTolerance {
  readonly rate: number;
  readonly level: number;
}

export const tolerance: Parameter<StatedTolerance | null> = optional(
  parameter<StatedTolerance>(
    { zh: '容差', en: 'tolerance' },
    {
      zh: '算作“基本完成”的容差：比率为百分点（0.5），总量为目标的百分数（5%）；省略时只用于“左右”，按设置',
      en: 'What still counts as nearly met: points for rates (0.5), per cent of the target for levels (5%); when left out only for 左右, as set',
    },
    (input) => {
      const wrong = new FunctionError('value', 'tolerance-wrong', { cell: shortened(shownInput(input)) });
      if (input.sort === 'number') return toleranceOf(input.number, input.number < 1 ? 100 : 1, wrong);
      const stated = /^(\d+(?:\.\d+)?)(个?百分点|%)?$/u.exec(
        shownInput(input).normalize('NFKC').replace(/\s/gu, ''),
      );
      if (!stated) throw wrong;
      return toleranceOf(Number(stated[1]), 1, wrong);
    },
  ),
);

/** Of levels a number below 1 is a fraction, as a cell holds 5 %. */
function toleranceOf(value: number, levelScale: number, wrong: FunctionError): StatedTolerance {
  if (!(value >= 0)) throw wrong;
  return { rate: value, level: value * levelScale };
}
