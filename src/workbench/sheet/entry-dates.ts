/** Dates and times as Excel recognises them in what is typed. */

export interface DatedNumber {
  /** Days since 1899-12-30, the time of day as a fraction. */
  readonly value: number;
  /** The number format that Excel gives such an entry. */
  readonly format: string;
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Serial number of a day, or null when the calendar has no such day. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real && year >= 1900 && year <= 9999 ? (date.getTime() - EPOCH) / DAY : null;
}

/** `30` means 1930, `29` means 2029. */
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
};

interface Pattern {
  readonly form: RegExp;
  readonly read: (found: RegExpExecArray, chinese: boolean) => DatedNumber | null;
}

const dated = (value: number | null, format: string): DatedNumber | null =>
  value === null ? null : { value, format };

const PATTERNS: readonly Pattern[] = [
  {
    // 2024-01-02, 2024/1/2, 2024.1.2 is text in Excel
    form: /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/,
    read: ([, y, , m, d]) => dated(dateSerial(Number(y), Number(m), Number(d)), 'yyyy/m/d'),
  },
  {
    // 2024年1月2日
    form: /^(\d{2}|\d{4})年(\d{1,2})月(\d{1,2})日$/,
    read: ([, y, m, d]) => dated(dateSerial(fullYear(y), Number(m), Number(d)), 'yyyy"年"m"月"d"日"'),
  },
  {
    form: /^(\d{4})年(\d{1,2})月$/,
    read: ([, y, m]) => dated(dateSerial(Number(y), Number(m), 1), 'yyyy"年"m"月"'),
  },
  {
    form: /^(\d{1,2})月(\d{1,2})日$/,
    read: ([, m, d]) => dated(dateSerial(thisYear(), Number(m), Number(d)), 'm"月"d"日"'),
  },
  {
    // 2024-1 is a month
    form: /^(\d{4})[-/](\d{1,2})$/,
    read: ([, y, m]) => dated(dateSerial(Number(y), Number(m), 1), 'mmm-yy'),
  },
  {
    // 24-1-2 in Chinese, 1/2/2024 in English
    form: /^(\d{1,4})([-/])(\d{1,2})\2(\d{1,4})$/,
    read: ([, a, , b, c], chinese) =>
      chinese
        ? dated(dateSerial(fullYear(a), Number(b), Number(c)), 'yyyy/m/d')
        : dated(dateSerial(fullYear(c), Number(a), Number(b)), 'm/d/yyyy'),
  },
  {
    // 1-2 and 3/4, the well-known trap of "1-2个": a day of this year, or else a month of a year
    form: /^(\d{1,2})([-/])(\d{1,2}|\d{4})$/,
    read: ([, m, , d], chinese) =>
      (d.length < 4
        ? dated(dateSerial(thisYear(), Number(m), Number(d)), chinese ? 'm"月"d"日"' : 'd-mmm')
        : null) ?? dated(dateSerial(fullYear(d), Number(m), 1), 'mmm-yy'),
  },
  {
    // 2-Jan, 2-Jan-24
    form: /^(\d{1,2})[- ]([A-Za-z]{3})(?:[- ](\d{2}|\d{4}))?$/,
    read: ([, d, name, y]) => {
      const month = MONTHS.indexOf(name.toLowerCase()) + 1;
      const year = y ? fullYear(y) : thisYear();
      return month ? dated(dateSerial(year, month, Number(d)), y ? 'd-mmm-yy' : 'd-mmm') : null;
    },
  },
];

const thisYear = (): number => new Date().getFullYear();

const TIME = /^(\d{1,4}):([0-5]?\d)(?::([0-5]?\d(?:\.\d+)?))?(?: ?([AaPp])[Mm])?$/;

function readTime(text: string): DatedNumber | null {
  const found = TIME.exec(text);
  if (!found) return null;
  const [, h, m, s, half] = found;
  const hours = Number(h);
  if (half && (hours < 1 || hours > 12)) return null;
  const clock = half ? (hours % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : hours;
  const value = (clock * 3600 + Number(m) * 60 + Number(s ?? 0)) / 86_400;
  if (hours >= 24) return { value, format: '[h]:mm:ss' };
  return { value, format: (s ? 'h:mm:ss' : 'h:mm') + (half ? ' AM/PM' : '') };
}

/** The number behind a date, a time or both; null when the text is none. */
export function readDate(text: string, chinese: boolean): DatedNumber | null {
  const [day, time, ...more] = text.split(' ');
  if (more.length === 0 && time !== undefined) {
    const date = readDate(day, chinese);
    const clock = readTime(time);
    if (date && clock && date.value % 1 === 0)
      return { value: date.value + clock.value, format: 'yyyy/m/d h:mm' };
  }
  for (const { form, read } of PATTERNS) {
    const found = form.exec(text);
    if (found) return read(found, chinese);
  }
  return readTime(text);
}
