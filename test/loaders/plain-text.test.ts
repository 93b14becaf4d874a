import { loadFile } from '../../src/loaders';
import { gbk, utf16, utf8 } from './made-files';

const text = '云岭市2024年政府工作报告\r\n全市地区生产总值增长6.5%左右，城镇登记失业率控制在4%以内。\r\n';

describe('a text file is decoded by what its bytes are', () => {
  const cases: [what: string, bytes: Uint8Array, encoding: string][] = [
    ['UTF-8', utf8(text), 'utf-8'],
    ['UTF-8 with a byte-order mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8(text)), 'utf-8'],
    ['GBK', gbk(text), 'gb18030'],
    ['UTF-16LE with a byte-order mark', utf16(text, 'le', true), 'utf-16le'],
    ['UTF-16BE with a byte-order mark', utf16(text, 'be', true), 'utf-16be'],
    ['UTF-16LE without a mark', utf16(text, 'le', false), 'utf-16le'],
    ['UTF-16BE without a mark', utf16(text, 'be', false), 'utf-16be'],
  ];
  test.each(cases)('%s', async (_what, bytes, encoding) => {
    const loaded = await loadFile('报告.txt', bytes);
    expect(loaded).toEqual({ name: '报告.txt', text, format: 'txt', encoding, notes: [] });
  });

  test('plain ASCII is UTF-8', async () => {
    expect((await loadFile('a.txt', utf8('GDP 7.5%\n'))).encoding).toBe('utf-8');
  });

  test('English in UTF-16 without a mark is no UTF-8 with zeros in it', async () => {
    const loaded = await loadFile('a.txt', utf16('GDP grew by 7.5% in 2023.\n', 'le', false));
    expect([loaded.text, loaded.encoding]).toEqual(['GDP grew by 7.5% in 2023.\n', 'utf-16le']);
  });

  test('a long GBK text without a line break is not taken for UTF-16', async () => {
    const long = '全市上下同心协力稳中求进'.repeat(200);
    expect((await loadFile('a.txt', gbk(long))).text).toBe(long);
  });

  test('characters outside GBK in four bytes of GB18030 are read', async () => {
    const bytes = Uint8Array.of(...gbk('云岭市'), 0x81, 0x39, 0xef, 0x30, ...gbk('增长3%。'));
    expect((await loadFile('a.txt', bytes)).text).toBe('云岭市\u3401增长3%。');
  });

  test('UTF-8 that was cut within its last character stays UTF-8, and says so', async () => {
    const loaded = await loadFile('a.txt', utf8(text.repeat(3)).subarray(0, -4));
    expect(loaded.encoding).toBe('utf-8');
    expect(loaded.text.endsWith('以内\uFFFD')).toBe(true);
    expect(loaded.notes).toEqual([
      {
        code: 'unreadable',
        count: 1,
        parts: [{ line: 6, excerpt: expect.stringContaining('以内\uFFFD') as string }],
      },
    ]);
  });

  test('a slip of ten characters in GBK', async () => {
    expect((await loadFile('a.txt', gbk('固投增长8%以上'))).text).toBe('固投增长8%以上');
  });
});

describe('csv', () => {
  const cases: [what: string, csv: string, text: string][] = [
    ['cells are parted by tabs', '指标,目标\nGDP,7.5%\n', '指标\t目标\nGDP\t7.5%'],
    [
      'quotes hold commas, quotes and breaks',
      '"一、二","说""好""的","a\nb"\r\n1,2,3',
      '一、二\t说"好"的\ta b\n1\t2\t3',
    ],
    ['semicolons', 'GDP;7,5\nCPI;3\n', 'GDP\t7,5\nCPI\t3'],
    ['a quote that is never closed is a character', '"abc,1\n2,3\n', '"abc\t1\n2\t3'],
    ['empty cells keep their place', 'a,,c\n', 'a\t\tc'],
    ['one cell a line', '甲\n乙\n', '甲\n乙'],
  ];
  test.each(cases)('%s', async (_what, csv, expected) => {
    expect(await loadFile('表.csv', utf8(csv))).toMatchObject({ format: 'csv', text: expected });
  });

  test('a million unclosed quotes take no time to speak of', async () => {
    const started = performance.now();
    await loadFile('表.csv', utf8('"a,'.repeat(300_000)));
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
