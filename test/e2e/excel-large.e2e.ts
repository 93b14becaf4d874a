import { inRoom, openExcelRoom, reportOf, write } from './excel-driver';
import type { WorkbenchDriver } from './workbench-driver';

/* Excel on the web refuses a request of more than 5 MB. What is measured here is what really left the pane. */

const records = 10_000;
const areas = 40;

let bench: WorkbenchDriver;

beforeAll(async () => {
  bench = await openExcelRoom();
  await bench.page.evaluate(() => {
    const measured = { largest: 0, requests: 0 };
    Object.assign(window, { measured });
    window.addEventListener('message', ({ data }) => {
      if (typeof data !== 'string' || !data.includes('executeMethod')) return;
      measured.requests++;
      measured.largest = Math.max(measured.largest, new TextEncoder().encode(data).length);
    });
  });
});

afterAll(() => bench?.close());

test('ten thousand records are written in a handful of round trips, each below 4 MB', async () => {
  const reports = Array.from({ length: areas }, (_, area) =>
    reportOf(
      `云岭${area + 1}县`,
      2025,
      Array.from({ length: records / areas }, (_, index) => ({
        sentence: `第${index + 1}项:今年全县要在沿河一带新建第${index + 1}类惠民设施${index + 10}个以上,让附近几个乡镇的居民不出远门就能用上,并在年底以前验收。`,
        figure: `${index + 10}个`,
        indicator: `新建第${index + 1}类惠民设施`,
        value: index + 10,
        unit: '个',
        bound: 'ge' as const,
      })),
    ),
  );
  const started = Date.now();
  const { outcome } = await write(bench, reports);
  const seconds = (Date.now() - started) / 1000;
  const measured = await bench.page.evaluate(
    () => (window as unknown as { measured: { largest: number; requests: number } }).measured,
  );
  process.stdout.write(
    `${records} 条记录 records: 写入往返 round trips of the write ${outcome.roundTrips}，` +
      `连同核对的请求 requests with the planning ${measured.requests}，` +
      `最大请求 largest request ${(measured.largest / 1e6).toFixed(2)} MB，${seconds.toFixed(1)} s\n`,
  );
  expect(outcome.added).toBe(records);
  expect(outcome.roundTrips).toBeLessThanOrEqual(20);
  expect(measured.largest).toBeLessThan(4_000_000);

  const again = await inRoom(bench, async ({ plan }, sources) => (await plan(sources)).counts, reports);
  expect(again).toEqual({ added: 0, changed: 0, gone: 0, kept: 0, unchanged: records });
}, 400_000);
