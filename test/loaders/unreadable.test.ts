import { loadFile } from '../../src/loaders';
import { noteMessage } from '../../src/loaders/messages';
import { findUnreadable } from '../../src/loaders/unreadable';
import { gbk, utf8 } from './made-files';

const good = '云岭市2025年政府工作报告。今年地区生产总值增长6%左右，财政收入增长5%。\n';
const lost = '社会消费品零售总额增长7%，进出口总额增长4%。';
/** The same words as a program shows them that takes their bytes for another encoding. */
const asGbk = new TextDecoder('gb18030').decode(utf8(lost));
const asLatin = new TextDecoder('windows-1252').decode(utf8(lost));
const gbkAsLatin = new TextDecoder('windows-1252').decode(gbk(lost));

test.each([
  ['UTF-8 read as GBK', asGbk],
  ['UTF-8 read as Latin', asLatin],
  ['GBK read as Latin', gbkAsLatin],
  ['lost and read again as GBK', '社零增长锟斤拷锟斤拷左右'],
  ['replaced characters', '社零增长\uFFFD\uFFFD左右'],
])('%s is found, in its line', (_, garbled) => {
  expect(findUnreadable(`${good}${good}${garbled}\n${good}`)).toMatchObject({
    count: 1,
    parts: [{ line: 3 }],
  });
});

test.each([
  ['a report', good.repeat(5)],
  ['points that lead to a page number', '一、工作回顾············3\n二、总体要求……………12\n'],
  ['signs and letters of other scripts', 'PM2.5年均浓度30µg/m³以下，±0.5℃，×2，café，naïve，Ⅰ类，①②③'],
  ['a person called 锟', '周锟同志作报告。'],
])('%s is whole', (_, text) => {
  expect(findUnreadable(text)).toBeNull();
});

test('a file half GBK, half UTF-8 says in both languages which part cannot be trusted', async () => {
  const bytes = Uint8Array.of(...gbk(good.repeat(2)), ...utf8(lost));
  const { notes } = await loadFile('a.txt', bytes);
  const note = notes.find(({ code }) => code === 'unreadable')!;
  expect(noteMessage(note, 'zh')).toMatch(/有 1 处文字是乱码.*第 3 行“.+…”。请对照原件/u);
  expect(noteMessage(note, 'en')).toMatch(/1 part is garbled.*line 3/u);
});

test('of many parts the first are told', () => {
  const found = findUnreadable(`增长\uFFFD%左右。\n`.repeat(500))!;
  expect(found.count).toBe(500);
  expect(found.parts.map(({ line, excerpt }) => `${line} ${excerpt}`)).toEqual([
    '1 增长\uFFFD%左右。',
    '2 增长\uFFFD%左右。',
    '3 增长\uFFFD%左右。',
  ]);
});

test('five million characters take less than two seconds', () => {
  const started = performance.now();
  findUnreadable('·é锛锛'.repeat(1_250_000));
  expect(performance.now() - started).toBeLessThan(2000);
});
