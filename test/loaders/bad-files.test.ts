import { strToU8, zipSync } from 'fflate';
import { LoadError, loadFile, type LoadErrorCode } from '../../src/loaders';
import { loadMessage } from '../../src/loaders/messages';
import { compoundOf, docx, paragraph, pdf, utf8 } from './made-files';

async function errorOf(name: string, bytes: Uint8Array, options = {}): Promise<LoadError> {
  try {
    await loadFile(name, bytes, options);
  } catch (error) {
    if (error instanceof LoadError) return error;
    throw error;
  }
  throw new Error('it was read');
}

/** The same bytes every time; a third of the values are control characters, as in programs and pictures. */
function noise(size: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length: size }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state >> 16;
  });
}

/** An archive whose one member unpacks to much; its directory says so, or promises little. */
function bomb(size: number, promised?: number): Uint8Array {
  const bytes = zipSync({ 'word/document.xml': new Uint8Array(size) }, { level: 1 });
  const view = new DataView(bytes.buffer);
  const directory = view.getUint32(bytes.length - 6, true);
  if (promised !== undefined) view.setUint32(directory + 24, promised, true);
  return bytes;
}

describe('what cannot be read gets an error of its own, with what to do', () => {
  const whole = docx(paragraph('云岭市增长7%。'));
  const cases: [what: string, name: string, bytes: () => Uint8Array, code: LoadErrorCode][] = [
    ['an empty file', 'a.txt', () => new Uint8Array(), 'empty'],
    ['a file of blanks', 'a.txt', () => utf8(' \n\t\n'), 'empty'],
    ['a binary file named .txt', 'a.txt', () => noise(5000), 'binary'],
    ['zeros', 'a.txt', () => new Uint8Array(1000), 'binary'],
    ['a picture', 'a.txt', () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), 'unsupported'],
    ['rich text', 'a.doc', () => utf8('{\\rtf1\\ansi }'), 'unsupported'],
    ['an archive of something else', 'a.zip', () => zipSync({ 'a.txt': strToU8('x') }), 'unsupported'],
    ['a presentation', 'a.pptx', () => zipSync({ 'ppt/presentation.xml': strToU8('<x/>') }), 'unsupported'],
    ['a docx that breaks off', 'a.docx', () => whole.subarray(0, whole.length - 40), 'damaged'],
    ['a docx with broken XML', 'a.docx', () => docx('<w:p><w:r></w:p>'), 'damaged'],
    [
      'a docx without its main part',
      'a.docx',
      () => zipSync({ 'word/styles.xml': strToU8('<x/>') }),
      'damaged',
    ],
    ['a docx without a word', 'a.docx', () => docx('<w:p/>'), 'no-text'],
    ['a zip bomb', 'a.docx', () => bomb(24 * 1024 * 1024, 1000), 'expands-too-far'],
    ['a zip bomb that says so', 'a.docx', () => bomb(1024, 4_000_000_000), 'expands-too-far'],
    ['a docx with a password', 'a.docx', () => compoundOf('EncryptedPackage', 'EncryptionInfo'), 'encrypted'],
    [
      'an xlsx with a password',
      'a.xlsx',
      () => compoundOf('EncryptedPackage', 'EncryptionInfo'),
      'encrypted',
    ],
    ['a workbook of Excel 97', 'a.xls', () => compoundOf('Workbook'), 'unsupported'],
    ['a pdf that breaks off at once', 'a.pdf', () => utf8('%PDF-1.4\n'), 'damaged'],
    ['a pdf of noise', 'a.pdf', () => Uint8Array.of(...utf8('%PDF-1.7\n'), ...noise(20_000)), 'damaged'],
    ['a compound file of noise', 'a.doc', () => compound(noise(20_000)), 'damaged'],
  ];
  test.each(cases)('%s', async (_what, name, bytes, code) => {
    const started = performance.now();
    const error = await errorOf(name, bytes());
    expect(error.code).toBe(code);
    expect(loadMessage(error, 'zh')).toMatch(/。$/u);
    expect(loadMessage(error, 'en')).toMatch(/\.$/u);
    expect(performance.now() - started).toBeLessThan(20_000);
  });

  function compound(rest: Uint8Array): Uint8Array {
    return Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...rest);
  }

  test('a file of more than 50 MB is refused before it is looked at', async () => {
    const error = await errorOf('a.txt', new Uint8Array(51 * 1024 * 1024));
    expect(error).toMatchObject({ code: 'too-large', parameters: { limit: 50 * 1024 * 1024 } });
    expect(loadMessage(error, 'zh')).toContain('51 MB');
  });

  test('a cancelled reading stops', async () => {
    expect((await errorOf('a.docx', whole, { signal: AbortSignal.abort() })).code).toBe('cancelled');
  });

  test('time runs out', async () => {
    const error = await errorOf('a.pdf', pdf([[], []]), { seconds: 0.000001 });
    expect(error).toMatchObject({ code: 'too-slow' });
  });

  test.each([300_000, 2_000_000])('%d open brackets in a page end in time', async (count) => {
    const started = performance.now();
    const page = utf8(`<html><body>${'<'.repeat(count)}`);
    if (count < 1_000_000) await loadFile('a.html', page);
    else expect((await errorOf('a.html', page)).code).toBe('damaged');
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
