import { LoadError } from '../../src/loaders/load-error';
import { createIntake, type NamedFile, type Outcome } from '../../src/taskpane/reading/intake';
import { largestFile, longestText } from '../../src/taskpane/reading/limits';
import { nameOfText } from '../../src/taskpane/reading/name-of-text';
import { outcomeNotice, outcomeNotices } from '../../src/taskpane/reading/outcome-sentences';
import { createReader, ReadingCancelled, type Reader } from '../../src/taskpane/reading/reader';
import { createPaneStore } from '../../src/taskpane/review/store';
import { translator } from '../../src/i18n';
import { record, report, sampleText } from './records';

const file = (name: string, text: string, size = text.length): NamedFile => ({
  name,
  size,
  arrayBuffer: () => Promise.resolve(new TextEncoder().encode(text).buffer),
});

function setUp(reader: Partial<Reader> = {}) {
  const store = createPaneStore();
  const read: string[] = [];
  let ids = 0;
  const intake = createIntake({
    store,
    reader: {
      read: (text) => {
        read.push(text);
        return Promise.resolve(text.includes('%') ? [report([record('5.7%')])] : []);
      },
      load: (name, bytes) =>
        Promise.resolve({ name, text: new TextDecoder().decode(bytes), format: 'txt', notes: [] }),
      ...reader,
    },
    additions: () => Promise.resolve([]),
    nameFor: (origin, words) => `${words}|${origin}`,
    newId: () => `id${(ids += 1)}`,
  });
  return { store, read, intake };
}

test('a text goes under review with the name of its area and year', async () => {
  const { store, intake } = setUp();
  expect(await intake.takeText(sampleText, 'paste')).toMatchObject({ type: 'read', records: 1 });
  expect(store.get().texts.map(({ id, name, text }) => [id, name, text])).toEqual([
    ['id1', '云岭市2025|paste', sampleText],
  ]);
});

test.each<[string, string, Outcome['type']]>([
  ['an empty paste', '  \n ', 'empty'],
  ['a text without any figure', '各位代表，同志们。', 'no-figures'],
  ['a paste of 50 MB', '增长6%。'.repeat(longestText / 5 + 1), 'too-long'],
])('%s is refused with its reason, and what is there stays', async (_, text, type) => {
  const { store, intake } = setUp();
  await intake.takeText(sampleText, 'paste');
  const before = store.get().texts;
  const outcome = await intake.takeText(text, 'paste');
  expect(outcome.type).toBe(type);
  expect(store.get().texts).toBe(before);
  for (const language of ['zh-CN', 'en-US'] as const) {
    const { sentence } = outcomeNotice(outcome, translator(language), language);
    expect(sentence.length).toBeGreaterThan(20);
  }
});

test('a text too long for reading never reaches the engine', async () => {
  const { read, intake } = setUp();
  await intake.takeText('增长6%。'.repeat(longestText / 5 + 1), 'paste');
  expect(read).toEqual([]);
});

test('the same text is not read twice', async () => {
  const { store, intake } = setUp();
  await intake.takeText(sampleText, 'paste');
  expect(await intake.takeText(sampleText, 'file', 'x.txt')).toMatchObject({ type: 'read-before' });
  expect(store.get().texts).toHaveLength(1);
});

test('a file above the limit is refused before it is opened', async () => {
  const { intake } = setUp();
  const opened = jest.fn();
  const outcome = await intake.takeFile({ name: 'a.pdf', size: largestFile + 1, arrayBuffer: opened });
  expect(outcome).toMatchObject({ type: 'too-large', name: 'a.pdf' });
  expect(opened).not.toHaveBeenCalled();
});

test('a file that cannot be read gives the loader’s own sentence, and the others are read all the same', async () => {
  const { store, intake } = setUp({
    load: (name, bytes) =>
      name === 'broken.txt'
        ? Promise.reject(new LoadError('binary', {}))
        : Promise.resolve({ name, text: new TextDecoder().decode(bytes), format: 'txt', notes: [] }),
  });
  const [broken, whole] = await Promise.all([
    intake.takeFile(file('broken.txt', 'x')),
    intake.takeFile(file('whole.txt', sampleText)),
  ]);
  expect(outcomeNotice(broken!, translator('zh-CN'), 'zh-CN').sentence).toMatch(
    /没有读“broken\.txt”.*文件内容不是文字/u,
  );
  expect(whole!.type).toBe('read');
  expect(store.get().texts.map(({ name }) => name)).toEqual(['whole.txt']);
});

test('stopping ends what is read and what waits, and the next text is read again', async () => {
  const { store, intake } = setUp({
    read: (text, _, { signal } = {}) =>
      new Promise((resolve, reject) => {
        if (text === 'again%') resolve([report([record('5.7%')])]);
        signal?.addEventListener('abort', () => reject(new ReadingCancelled()));
      }),
  });
  const running = [intake.takeText('one%', 'paste'), intake.takeText('two%', 'paste')];
  await new Promise((resolve) => setTimeout(resolve));
  expect(intake.get()).toMatchObject({ now: { part: null }, waiting: 1 });
  intake.cancel();
  const outcomes = await Promise.all(running);
  expect(outcomes.map(({ type }) => type)).toEqual(['failed', 'failed']);
  expect(outcomeNotice(outcomes[0]!, translator('zh-CN'), 'zh-CN').tone).toBe('info');
  expect(store.get().texts).toEqual([]);
  expect((await intake.takeText('again%', 'paste')).type).toBe('read');
  expect(intake.get()).toEqual({ now: null, waiting: 0, done: 0 });
});

test('how many of several files are done is told, from the first to the last', async () => {
  const { intake } = setUp();
  const places: string[] = [];
  intake.subscribe(() => {
    const { now, done, waiting } = intake.get();
    if (now) places.push(`${now.name} ${done + 1}/${done + 1 + waiting}`);
  });
  await Promise.all(['a', 'b', 'c'].map((name) => intake.takeFile(file(name, `${sampleText}${name}`))));
  expect([...new Set(places)]).toEqual(['a 1/3', 'b 2/3', 'c 3/3']);
  expect(intake.get().done).toBe(0);
});

describe('several files at once end in one notice of a kind', () => {
  const failing = (name: string, bytes: Uint8Array): ReturnType<Reader['load']> =>
    name.startsWith('坏')
      ? Promise.reject(new LoadError(name.endsWith('pdf') ? 'scanned' : 'binary', { pages: 3 }))
      : Promise.resolve({ name, text: new TextDecoder().decode(bytes), format: 'txt', notes: [] });

  test.each(['zh-CN', 'en-US'] as const)('%s: every failed one with its reason', async (language) => {
    const { store, intake } = setUp({ load: failing });
    const files = [
      file('坏一.pdf', 'x'),
      file('好.txt', sampleText),
      file('坏二.doc', 'x'),
      file('坏三.txt', 'x'),
    ];
    const outcomes = await Promise.all(files.map((each) => intake.takeFile(each)));
    const notices = outcomeNotices(outcomes, translator(language), language);
    expect(notices).toHaveLength(1);
    expect(notices[0]).toMatchObject({
      tone: 'error',
      sentence: expect.stringMatching(/4.*3|3.*4/u) as string,
    });
    expect(notices[0]!.items).toHaveLength(3);
    for (const [place, name] of ['坏一.pdf', '坏二.doc', '坏三.txt'].entries())
      expect(notices[0]!.items![place]).toContain(name);
    expect(store.get().texts.map(({ name }) => name)).toEqual(['好.txt']);
  });

  test('one failure among them stands in its own sentence', async () => {
    const { intake } = setUp({ load: failing });
    const files = [file('坏一.pdf', 'x'), file('好.txt', sampleText)];
    const outcomes = await Promise.all(files.map((each) => intake.takeFile(each)));
    const [notice] = outcomeNotices(outcomes, translator('zh-CN'), 'zh-CN');
    expect(notice!.sentence).toMatch(/坏一\.pdf.*扫描版/u);
    expect(notice!.items).toBeUndefined();
  });

  test('stopping says how many were kept and how many were not read', async () => {
    const { store, intake } = setUp();
    const outcomes = await Promise.all(
      ['a', 'b', 'c'].map(async (name) => {
        const outcome = await intake.takeFile(file(name, `${sampleText}${name}`));
        if (name === 'a') intake.cancel();
        return outcome;
      }),
    );
    expect(outcomeNotices(outcomes, translator('zh-CN'), 'zh-CN')).toEqual([
      { tone: 'info', sentence: '已停止：读好 1 份，都已保留；其余 2 份没有读。' },
    ]);
    expect(store.get().texts).toHaveLength(1);
  });
});

test('a pasted text with garbled parts is read, and the notice names the place', async () => {
  const { intake } = setUp();
  const outcome = await intake.takeText(`${sampleText}\n社零增长\uFFFD\uFFFD左右。`, 'paste');
  const [notice] = outcomeNotices([outcome], translator('zh-CN'), 'zh-CN');
  expect(notice).toMatchObject({
    tone: 'warning',
    sentence: expect.stringContaining('社零增长\uFFFD') as string,
  });
});

test('an error of the engine is told, not swallowed', async () => {
  const { intake } = setUp({ read: () => Promise.reject(new Error('broken rule')) });
  const outcome = await intake.takeText(sampleText, 'paste');
  expect(outcomeNotice(outcome, translator('zh-CN'), 'zh-CN')).toMatchObject({
    tone: 'error',
    sentence: expect.stringContaining('broken rule') as string,
  });
});

test.each([
  ['x', '政府工作报告', '云岭市', 2025, '云岭市2025'],
  ['x', '关于云岭市国民经济和社会发展计划执行情况的报告', '', null, '关于云岭市国民经济和社会发展计划执行…'],
  ['\n 第一句话。第二句话。', null, '', null, '第一句话'],
])('the text %s of %s is called by what it says of itself', (text, title, area, year, name) => {
  expect(nameOfText(text, title, area, year)).toBe(name);
});

describe('where workers are refused', () => {
  test.each([
    [
      'throwing',
      () => {
        throw new Error('blocked by policy');
      },
    ],
    ['none', () => null],
  ])('(%s) the page reads by itself', async (_, start) => {
    const reader = createReader(start as () => Worker | null);
    const reports = await reader.read('云岭市2025年政府工作报告\n今年地区生产总值增长6%左右。', []);
    expect(reports.flatMap(({ records }) => records)).toHaveLength(1);
  });

  test('a worker whose script cannot be had gives way to the page', async () => {
    const lame = {
      terminate: jest.fn(),
      postMessage: jest.fn(),
      onerror: null as ((event: unknown) => void) | null,
    };
    lame.postMessage.mockImplementation(() => setTimeout(() => lame.onerror!({ preventDefault: () => {} })));
    const reader = createReader(() => lame as unknown as Worker);
    const reports = await reader.read('今年地区生产总值增长6%左右。', []);
    expect(reports.flatMap(({ records }) => records)).toHaveLength(1);
    expect(lame.terminate).toHaveBeenCalled();
  });

  test('stopping a worker ends it, and the next text gets a new one', async () => {
    const started: { terminate: jest.Mock }[] = [];
    const reader = createReader(() => {
      const worker = { terminate: jest.fn(), postMessage: () => {}, onmessage: null, onerror: null };
      started.push(worker);
      return worker as unknown as Worker;
    });
    const stop = new AbortController();
    const reading = reader.read('x', [], { signal: stop.signal });
    stop.abort();
    await expect(reading).rejects.toThrow(ReadingCancelled);
    expect(started[0]!.terminate).toHaveBeenCalled();
    void reader.read('y', []);
    expect(started).toHaveLength(2);
  });
});
