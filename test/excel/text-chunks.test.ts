import fc from 'fast-check';
import { longestCellText } from '../../src/excel/cell-text';
import { chunkText, joinChunks } from '../../src/excel/text-chunks';

describe('the whole text of a report in cells', () => {
  test.each([
    ['a short text', '云岭市2025年地区生产总值增长6%。', 1],
    ['an empty text', '', 0],
    ['exactly one cell', '云'.repeat(longestCellText), 1],
    ['one character more', '云'.repeat(longestCellText + 1), 2],
    ['a million digits', '7'.repeat(1_000_000), 32],
  ])('%s takes the cells it needs', (_, text, cells) => {
    const chunks = chunkText(text);
    expect(chunks).toHaveLength(cells);
    expect(joinChunks(chunks)).toBe(text);
  });

  test.each([
    ['carriage returns, which Excel would drop', '一、回顾\r\n二、目标\r'],
    ['backslashes and what looks like an escape', 'C:\\u0041\\报告\\'],
    ['control characters, which no XML may hold', '\u0000一\u0008二\u001f三\u000b'],
    ['half a surrogate pair', '云\ud83d岭\udc4d市'],
    ['line separators and a byte-order mark', '\ufeff一\u2028二\u2029三\u0085'],
    ['a formula', '=1+1'],
  ])('%s come back as they were', (_, text) => {
    expect(joinChunks(chunkText(text))).toBe(text);
  });

  test('no chunk holds a character that a workbook file would lose', () => {
    const text =
      Array.from({ length: 0x300 }, (_, code) => String.fromCharCode(code)).join('') + '\ud800\ufffe\uffff';

    expect(chunkText(text).join('')).not.toMatch(
      /[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff\ud800-\udfff]/u,
    );
  });

  test('a cut never parts a surrogate pair', () => {
    const text = '云' + '𠮷'.repeat(longestCellText);
    for (const chunk of chunkText(text)) expect(chunk).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    expect(joinChunks(chunkText(text))).toBe(text);
  });

  test('any text comes back, in cells that Excel can hold, however much of it has to be escaped', () => {
    const text = fc.string({
      unit: fc.constantFrom('\\', '\r', '\n', '云', '𠮷', '\ud800', '\u0001', '='),
      maxLength: 300,
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 400 }), (piece, times) => {
        const whole = piece.repeat(times);
        const chunks = chunkText(whole);
        expect(joinChunks(chunks)).toBe(whole);
        expect(Math.max(0, ...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(longestCellText);
      }),
      { numRuns: 60 },
    );
  });
});
