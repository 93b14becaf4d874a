/** What the schemas of the manifest do not catch. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { functionTable } from '../src/functions/functionTable';
import { metadata } from '../src/functions/metadata';

const root = join(__dirname, '..');
const manifest = readFileSync(join(root, 'manifest.xml'), 'utf8');
const all = (pattern: RegExp): string[] => [...manifest.matchAll(pattern)].map((match) => match[1]!);

const defined = all(/<bt:(?:Image|Url|String) id="([^"]+)"/gu);
const asked = all(/resid="([^"]+)"/gu);
const addresses = all(/(?:DefaultValue|Value)="([a-z]+:\/\/[^"]*)"/gu);
const valuesOf = (element: string): string[] => {
  const section = new RegExp(`<bt:${element}>([\\s\\S]*?)</bt:${element}>`, 'u').exec(manifest)![1]!;
  return [...section.matchAll(/(?:DefaultValue|Value)="([^"]*)"/gu)].map((match) => match[1]!);
};

/** Width and height out of the header of a PNG. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test('every resource that is asked for is defined, and none is defined twice or for nobody', () => {
  expect(asked.filter((id) => !defined.includes(id))).toEqual([]);
  expect(defined.filter((id) => !asked.includes(id))).toEqual([]);
  expect(new Set(defined).size).toBe(defined.length);
});

test('every resource id has at most 32 characters, Excel refuses longer ones', () => {
  expect(defined.filter((id) => id.length > 32)).toEqual([]);
});

test('every address is https', () => {
  expect(addresses.length).toBeGreaterThan(5);
  expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([]);
});

test('every button and group has its icon in 16, 32 and 80 pixels', () => {
  const icons = [...manifest.matchAll(/<Icon>([\s\S]*?)<\/Icon>/gu)].map((match) => match[1]!);
  expect(icons.length).toBeGreaterThan(1);
  for (const icon of icons) {
    const sizes = [...icon.matchAll(/size="(\d+)"/gu)].map((match) => Number(match[1]));
    expect(sizes).toEqual(expect.arrayContaining([16, 32, 80]));
  }
});

test.each([16, 20, 24, 32, 40, 48, 64, 80, 96, 128])('the icon of %d pixels has just that size', (size) => {
  expect(pixels(join(root, `assets/icons/icon-${size}.png`))).toEqual([size, size]);
});

test('every image of the manifest is one of the icons, in the size its id says', () => {
  const images = [
    ...manifest.matchAll(/<bt:Image id="Icon\.(\d+)" DefaultValue="[^"]*\/assets\/icon-(\d+)\.png"/gu),
  ];
  expect(images.length).toBe(all(/<bt:Image id="([^"]+)"/gu).length);
  for (const [, said, drawn] of images) {
    expect(drawn).toBe(said);
    expect(existsSync(join(root, `assets/icons/icon-${drawn}.png`))).toBe(true);
  }
});

test('the id is a GUID that belongs to nobody’s template, and the version has four parts', () => {
  const [id] = all(/<Id>([^<]+)<\/Id>/gu);
  expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u);
  expect(all(/<Version>([^<]+)<\/Version>/gu)[0]).toMatch(/^\d+\.\d+\.\d+\.\d+$/u);
});

test('the version of the manifest is the version of the package', () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  expect(all(/<Version>([^<]+)<\/Version>/gu)[0]).toBe(`${version}.0`);
});

test('ids of controls and groups are letters, digits and dots, and each stands once', () => {
  const ids = all(/<(?:Control|Group)[^>]* id="([^"]+)"/gu);
  expect(ids.filter((id) => !/^[A-Za-z][\w.]*$/u.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('short strings have at most 125 characters, long ones at most 250', () => {
  expect(valuesOf('ShortStrings').filter((value) => value.length > 125)).toEqual([]);
  expect(valuesOf('LongStrings').filter((value) => value.length > 250)).toEqual([]);
});

test('everything a person reads is Chinese and has an English override', () => {
  const texts = [
    ...manifest.matchAll(
      /<bt:String id="([^"]+)" DefaultValue="([^"]*)"(\/?)>([\s\S]*?)(?=<bt:String |<\/bt:)/gu,
    ),
  ];
  const read = texts.filter(([, id]) => id !== 'Functions.Namespace');
  expect(read.length).toBeGreaterThan(5);
  for (const [whole, , value] of read) {
    expect(value).toMatch(/\p{Script=Han}/u);
    expect(whole).toMatch(/<bt:Override Locale="en-US" Value="[^"\p{Script=Han}]+"/u);
  }
});

test('the namespace of the functions is ZB and is not translated', () => {
  expect(manifest).toMatch(/<bt:String id="Functions\.Namespace" DefaultValue="ZB"\/>/u);
});

test('pane, functions and commands run on one page that lives as long as the workbook', () => {
  expect(manifest).toMatch(/<Runtime resid="Taskpane\.Url" lifetime="long"\/>/u);
  expect(manifest).toMatch(/<FunctionFile resid="Taskpane\.Url"\/>/u);
  expect(manifest).toMatch(/<Set Name="SharedRuntime"/u);
});

test('every command of the manifest is one that the code associates', () => {
  const commands = readFileSync(join(root, 'src/commands/commands.ts'), 'utf8');
  const names = all(/<FunctionName>([^<]+)<\/FunctionName>/gu);
  expect(names.length).toBeGreaterThan(0);
  for (const name of names) expect(commands).toMatch(new RegExp(`\\b${name}: '`, 'u'));
});

describe('functions.json', () => {
  const languages = ['zh-CN', 'en-US'] as const;

  test('tells Excel just the functions that the code associates, in both languages', () => {
    const declared = functionTable.map(({ id }) => id);
    expect(declared.length).toBeGreaterThan(10);
    for (const language of languages) {
      expect(metadata(language).functions.map(({ id }) => id)).toEqual(declared);
    }
  });

  test.each(languages)('has ids and names that Excel takes, each once (%s)', (language) => {
    const { functions } = metadata(language);
    for (const { id, name } of functions) {
      expect(id).toMatch(/^[A-Z][A-Z0-9._]*$/u);
      expect(name).toMatch(/^[A-Z][A-Z0-9._]*$/u);
    }
    expect(new Set(functions.map(({ name }) => name)).size).toBe(functions.length);
  });

  test.each(languages)('says what every function and parameter is for (%s)', (language) => {
    for (const { description, parameters } of metadata(language).functions) {
      expect(description.length).toBeGreaterThan(5);
      for (const parameter of parameters) expect(parameter.description.length).toBeGreaterThan(1);
    }
  });

  test('puts no parameter that must be given after one that may be left out', () => {
    for (const { parameters } of metadata('zh-CN').functions) {
      const optional = parameters.map((parameter) => parameter.optional === true);
      expect(optional).toEqual([...optional].sort());
    }
  });
});
