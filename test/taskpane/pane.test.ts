/** @jest-environment jsdom */
import { createRequests } from '../../src/commands/requests';
import { keep } from '../../src/taskpane/memory/keeper';
import type { Remembered } from '../../src/taskpane/memory/memory';
import { loadPreferences } from '../../src/taskpane/office/preferences';
import { isDark } from '../../src/taskpane/office/theme';
import { createPaneStore } from '../../src/taskpane/review/store';
import { held, record } from './records';

describe('what the pane keeps', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  function setUp(save = (_: Remembered): Promise<void> => Promise.resolve()) {
    const saved: Remembered[] = [];
    const failures: unknown[] = [];
    const store = createPaneStore();
    const memory = {
      load: () => Promise.resolve(null),
      save: (remembered: Remembered) => {
        saved.push(remembered);
        return save(remembered);
      },
      forget: () => Promise.resolve(),
    };
    const stop = keep(store, memory, (error) => failures.push(error));
    return { store, saved, failures, stop };
  }

  test('many changes in a moment are one save of the last state', async () => {
    const { store, saved } = setUp();
    store.change({ type: 'add-text', text: held([record('5.7%')]) });
    store.go('check');
    store.change({ type: 'decide', recordId: 't1.0.0', decision: 'refused' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({ page: 'check', reportId: 't1.0' });
    expect(saved[0]!.texts[0]!.reports[0]!.records[0]!.decision).toBe('refused');
  });

  test('moving about the list saves nothing', async () => {
    const { store, saved } = setUp();
    store.choose({ recordId: 't1.0.0' });
    await jest.advanceTimersByTimeAsync(1000);
    expect(saved).toEqual([]);
  });

  test('a pane that is closed in the middle saves at once', async () => {
    const { store, saved } = setUp();
    store.go('write');
    window.dispatchEvent(new Event('pagehide'));
    await jest.advanceTimersByTimeAsync(0);
    expect(saved).toHaveLength(1);
  });

  test('a disk that refuses is told, and the next change is tried again', async () => {
    const { store, saved, failures } = setUp(() => Promise.reject(new Error('full')));
    store.go('write');
    await jest.advanceTimersByTimeAsync(1000);
    store.go('read');
    await jest.advanceTimersByTimeAsync(1000);
    expect(failures).toHaveLength(2);
    expect(saved).toHaveLength(2);
  });
});

test('what is remembered comes back where it was', () => {
  const store = createPaneStore();
  store.restore({ page: 'check', texts: [held([record('5.7%')])], reportId: 't1.0' });
  expect(store.get()).toMatchObject({ page: 'check', reportId: 't1.0', recordId: null });
});

test.each([
  ['#252423', true],
  ['#000000', true],
  ['#ffffff', false],
  ['e6e6e6', false],
  ['#217346', true],
  ['', false],
  [undefined, false],
])('the background %s is dark: %s', (colour, dark) => {
  expect(isDark(colour)).toBe(dark);
});

test.each([
  [null, { language: null, appearance: 'office' }],
  ['{"language":"en-US","appearance":"dark"}', { language: 'en-US', appearance: 'dark' }],
  ['{"language":"fr-FR","appearance":7}', { language: null, appearance: 'office' }],
  ['not json', { language: null, appearance: 'office' }],
  ['[]', { language: null, appearance: 'office' }],
])('preferences stored as %s are read as %j', (stored, expected) => {
  expect(loadPreferences({ getItem: () => stored })).toEqual(expected);
});

test('a command given before the pane listens is not lost', () => {
  const requests = createRequests();
  const heard: string[] = [];
  requests.ask('read-selection');
  const stop = requests.listen((command) => heard.push(command));
  requests.ask('read-selection');
  expect(heard).toHaveLength(2);
  stop();
  requests.ask('read-selection');
  expect(heard).toHaveLength(2);
});
