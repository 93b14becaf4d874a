import { formatMessage } from '../../src/i18n/format';
import { languageFor, translator } from '../../src/i18n';
import { enUS } from '../../src/i18n/en-US';
import { zhCN, type MessageKey } from '../../src/i18n/zh-CN';

const keys = Object.keys(zhCN) as MessageKey[];
const places = (message: string): string[] =>
  [...new Set([...message.matchAll(/\{(\w+)(?=[},])/gu)].map((match) => match[1]!))].sort();

test('both languages have the same messages', () => {
  expect(Object.keys(enUS).sort()).toEqual([...keys].sort());
});

test.each(keys)('%s asks for the same values in both languages', (key) => {
  expect(places(enUS[key])).toEqual(places(zhCN[key]));
});

test('no message is empty, and no English one holds Chinese that is not an example or a quotation', () => {
  expect(keys.filter((key) => zhCN[key].trim() === '' || enUS[key].trim() === '')).toEqual([]);
  const quoting: MessageKey[] = [
    'read.noFigures',
    'edit.wordsHint',
    'edit.problem.unit',
    'edit.stretch',
    'gaps.tolerance',
    'settings.tolerance',
    'settings.toleranceWhat',
  ];
  expect(keys.filter((key) => /\p{Script=Han}/u.test(enUS[key]) && !quoting.includes(key))).toEqual([]);
});

test.each([
  ['共 {n} 条', { n: 12345 }, '共 12,345 条'],
  ['“{name}”读好了', { name: '{n}.txt' }, '“{n}.txt”读好了'],
  ['{n, plural, one {# record} other {# records}}', { n: 1 }, '1 record'],
  ['{n, plural, =0 {none} one {# record} other {# records}} in {file}', { n: 0, file: 'a' }, 'none in a'],
  ['{n, plural, one {# record} other {# records}}', { n: 2000 }, '2,000 records'],
])('%s is filled', (message, values, expected) => {
  expect(formatMessage('en-US', message, values)).toBe(expected);
});

test('a value that is missing is an error, never a hole in a sentence', () => {
  expect(() => formatMessage('zh-CN', '共 {n} 条', {})).toThrow('{n}');
});

test.each([
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-CN'],
  ['en-GB', 'en-US'],
  ['de-DE', 'en-US'],
  [undefined, 'zh-CN'],
])('an Office in %s is spoken to in %s', (display, language) => {
  expect(languageFor(display)).toBe(language);
});

test('a translator speaks its language', () => {
  expect(translator('zh-CN')('page.read')).toBe('读取');
  expect(translator('en-US')('page.read')).toBe('Read');
});
