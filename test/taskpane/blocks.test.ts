import { blockAt, blocksOf, marksOf, piecesOf, sentenceAround } from '../../src/taskpane/review/blocks';
import { held, record, sampleText } from './records';

const whole = { start: 0, end: sampleText.length };
const words = (text: string, { start, end }: { start: number; end: number }): string =>
  text.slice(start, end);

test('a block is a paragraph, empty lines make none', () => {
  const text = '一、回顾\n\n  \n第一段。\r\n第二段。';
  expect(blocksOf(text, { start: 0, end: text.length }).map((block) => words(text, block).trim())).toEqual([
    '一、回顾',
    '第一段。',
    '第二段。',
  ]);
});

test('a report in the middle of a text keeps to its own span', () => {
  const text = '前一份。\n这一份。\n后一份。';
  expect(blocksOf(text, { start: 5, end: 9 }).map((block) => words(text, block))).toEqual(['这一份。']);
});

test('a line of 17,000 characters is cut after sentences, and nothing of it is lost', () => {
  const text = '地区生产总值增长6%左右，固定资产投资增长5%以上。'.repeat(680);
  const blocks = blocksOf(text, { start: 0, end: text.length });
  expect(blocks.map((block) => words(text, block)).join('')).toBe(text);
  expect(Math.max(...blocks.map(({ start, end }) => end - start))).toBeLessThanOrEqual(401);
  expect(blocks.every((block) => words(text, block).endsWith('。'))).toBe(true);
});

test('a cut never splits a character of two units', () => {
  const text = '𠀀'.repeat(1000);
  for (const block of blocksOf(text, { start: 0, end: text.length })) {
    expect(words(text, block)).toMatch(/^(?:𠀀)+$/u);
  }
});

test('the pieces of a block are its text, the numbers marked', () => {
  const { records } = held([record('5.7%'), record('3.1%'), record('5.5%')]).reports[0]!;
  const [first, second] = blocksOf(sampleText, whole);
  const marks = marksOf(records);
  const pieces = piecesOf(first!, marks);
  expect(pieces.map((piece) => words(sampleText, piece)).join('')).toBe(words(sampleText, first!));
  expect(pieces.filter((piece) => piece.records.length > 0).map((piece) => words(sampleText, piece))).toEqual(
    ['5.7%', '3.1%'],
  );
  expect(piecesOf(second!, marks).flatMap((piece) => piece.records.map(({ id }) => id))).toEqual(['t1.0.2']);
});

test('two records out of one number share its mark', () => {
  const { records } = held([record('5.7%'), record('5.7%', { indicator: '另一个' })]).reports[0]!;
  const marked = piecesOf(blocksOf(sampleText, whole)[0]!, marksOf(records)).filter(
    (piece) => piece.records.length > 0,
  );
  expect(marked).toHaveLength(1);
  expect(marked[0]!.records.map(({ id }) => id)).toEqual(['t1.0.0', 't1.0.1']);
});

test('a record that the report states twice has two marks', () => {
  const again = sampleText.indexOf('5.5%');
  const { records } = held([record('5.7%', { otherSpans: [{ start: again, end: again + 4 }] })]).reports[0]!;
  expect(marksOf(records).map((mark) => words(sampleText, mark))).toEqual(['5.7%', '5.5%']);
});

test('a mark that runs over two blocks is marked in both', () => {
  const { records } = held([record('5.7%', { valueSpan: { start: 2, end: 12 } })]).reports[0]!;
  const marks = marksOf(records);
  const pieces = [...piecesOf({ start: 0, end: 6 }, marks), ...piecesOf({ start: 6, end: 20 }, marks)];
  expect(pieces.map(({ start, end, records: marked }) => [start, end, marked.length])).toEqual([
    [0, 2, 0],
    [2, 6, 1],
    [6, 12, 1],
    [12, 20, 0],
  ]);
});

test('a place is found in its block', () => {
  const blocks = blocksOf(sampleText, whole);
  expect(blockAt(blocks, 0)).toBe(0);
  expect(blockAt(blocks, sampleText.indexOf('5.5%'))).toBe(1);
});

test('a sentence ends at its full stop, semicolon or line', () => {
  const place = sampleText.indexOf('3.1%');
  expect(words(sampleText, sentenceAround(sampleText, { start: place, end: place + 4 }))).toBe(
    '固定资产投资增长3.1%。',
  );
});

test('twenty thousand records are cut into pieces at once', () => {
  const text = '增长6%。'.repeat(20_000);
  const many = Array.from({ length: 20_000 }, (_, index) =>
    record('6%', { valueSpan: { start: index * 5 + 2, end: index * 5 + 4 } }, text),
  );
  const marks = marksOf(held(many).reports[0]!.records);
  const began = performance.now();
  const blocks = blocksOf(text, { start: 0, end: text.length });
  const pieces = blocks.map((block) => piecesOf(block, marks));
  expect(pieces.flat().filter(({ records }) => records.length > 0)).toHaveLength(20_000);
  expect(performance.now() - began).toBeLessThan(2000);
});
