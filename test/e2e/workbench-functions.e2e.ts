import { WorkbenchDriver } from './workbench-driver';

/* Bodies given to `excel` run in the pane: they may use nothing from outside. */

let bench: WorkbenchDriver;

beforeAll(async () => {
  bench = await WorkbenchDriver.open();
});

afterAll(() => bench?.close());

/** Writes formulas below each other in a new sheet and answers what the cells hold when all is calculated. */
async function calculated(sheet: string, formulas: string[]): Promise<{ values: unknown[]; text: string[] }> {
  await bench.excel(
    async (context, { name, lines }) => {
      const page = context.workbook.worksheets.add(name);
      page.getRange(`A1:A${lines.length}`).formulas = lines.map((line) => [line]);
      await context.sync();
    },
    { name: sheet, lines: formulas },
  );
  await bench.calculated();
  return bench.excel(
    async (context, { name, count }) => {
      const range = context.workbook.worksheets.getItem(name).getRange(`A1:A${count}`).load('values,text');
      await context.sync();
      return { values: range.values.map((row) => row[0] as unknown), text: range.text.map((row) => row[0]) };
    },
    { name: sheet, count: formulas.length },
  );
}

test('formulas call the functions of the pane, nested and in sums', async () => {
  const { values } = await calculated('算', [
    '=ZB.ADD(1,2)',
    '=ZB.ADD(A1,ZB.ADD(10,20))',
    '=A2*2',
    '=ZB.SLOW(7)+1',
  ]);
  expect(values).toEqual([3, 33, 66, 8]);
});

test('while the pane is at work the cell shows #BUSY!', async () => {
  const busy = await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('忙');
    sheet.getRange('A1').formulas = [['=ZB.SLOW(9)']];
    await context.sync();
    const cell = sheet.getRange('A1').load('values');
    await context.sync();
    return cell.values[0][0] as unknown;
  });
  expect(busy).toBe('#BUSY!');
  await bench.calculated();
  const done = await bench.excel(async (context) => {
    const cell = context.workbook.worksheets.getItem('忙').getRange('A1').load('values');
    await context.sync();
    return cell.values[0][0] as unknown;
  });
  expect(done).toBe(9);
});

test('errors keep their code and their message', async () => {
  const { values } = await calculated('错', [
    '=ZB.MISSING("社零")',
    '=ZB.WRONG()',
    '=ZB.ADD("x",1)',
    '=ZB.ADD(1/0,1)',
    '=ZB.NOWHERE()',
  ]);
  expect(values).toEqual(['#N/A', '#VALUE!', '#VALUE!', '#DIV/0!', '#NAME?']);
  const message = await bench.page.evaluate(() => {
    const { workbench } = window.workbench.page;
    const sheet = workbench.book.findSheet('错')!;
    return workbench.bridge.messageAt({ sheetId: sheet.id, row: 0, column: 0 });
  });
  expect(message).toBe('台账里没有 社零');
});

test('formatted numbers bring their format, and a format of the cell wins', async () => {
  const { values, text } = await calculated('式', ['=ZB.SHARE(7.5)', '=A1*2']);
  expect(values).toEqual([0.075, 0.15]);
  expect(text[0]).toBe('7.5%');
  const own = await bench.excel(async (context) => {
    const cell = context.workbook.worksheets.getItem('式').getRange('A1');
    cell.numberFormat = [['0.000']];
    cell.load('text');
    await context.sync();
    return cell.text[0][0];
  });
  expect(own).toBe('0.075');
});

test('matrices spill, with formats and errors inside, and the spill can be read', async () => {
  await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('溢');
    sheet.getRange('A1:A3').values = [[10], [20], [30]];
    sheet.getRange('B1').formulas = [['=ZB.SHARES(A1:A3)']];
    sheet.getRange('D1').formulas = [['=ZB.MIXED()']];
    sheet.getRange('G1').formulas = [['=SUM(B1:B3)']];
    await context.sync();
  });
  await bench.calculated();
  const seen = await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('溢');
    const shares = sheet.getRange('B1:B3').load('values,text,formulas');
    const mixed = sheet.getRange('D1:E2').load('values');
    const sum = sheet.getRange('G1').load('values');
    const spill = sheet.getRange('B1').getSpillingToRangeOrNullObject().load('address');
    await context.sync();
    return [shares.values, shares.text, mixed.values, sum.values, spill.address];
  });
  expect(seen).toEqual([
    [[0.1], [0.2], [0.3]],
    [['10.00%'], ['20.00%'], ['30.00%']],
    [
      [1, '#N/A'],
      ['文字', true],
    ],
    [[expect.closeTo(0.6, 10)]],
    '溢!B1:B3',
  ]);
});

test('optional, repeating and empty arguments arrive as Excel sends them', async () => {
  const { values } = await calculated('参', [
    '=ZB.FIRST(1)',
    '=ZB.FIRST(1,2)',
    '=ZB.COUNTALL(C1:C2,D1:D3)',
    '=ZB.SEEN(E1:F1)',
  ]);
  expect(values).toEqual(['none', 'given', 5, '[["",""]]']);
});

test('a function that itself reads the workbook does not lock up', async () => {
  await bench.excel(async (context) => {
    context.workbook.worksheets.getFirst().getRange('A1').values = [['首格']];
    await context.sync();
  });
  const { values } = await calculated('读', ['=ZB.SHEETVALUE()']);
  expect(values).toEqual(['首格']);
});

test('a full calculation asks all functions anew', async () => {
  const before = await calculated('重', ['=ZB.SCALED(5)', '=A1+1']);
  expect(before.values).toEqual([5, 6]);
  await bench.pane.evaluate(() => (window as unknown as { setFactor: (value: number) => void }).setFactor(3));
  await bench.excel(async (context) => {
    context.workbook.application.calculate(Excel.CalculationType.full);
    await context.sync();
  });
  await bench.calculated();
  const after = await bench.excel(async (context) => {
    const range = context.workbook.worksheets.getItem('重').getRange('A1:A2').load('values');
    await context.sync();
    return range.values;
  });
  expect(after).toEqual([[15], [16]]);
});

test('5,000 cells through one formula and 2,000 single formulas leave no #BUSY!', async () => {
  await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.add('多');
    sheet.getRange('A1:A5000').values = Array.from({ length: 5000 }, (_, i) => [i]);
    sheet.getRange('B1').formulas = [['=ZB.DOUBLED(A1:A5000)']];
    sheet.getRange('D1:D2000').formulas = Array.from({ length: 2000 }, (_, i) => [`=ZB.ADD(A${i + 1},1)`]);
    await context.sync();
  });
  const start = Date.now();
  await bench.calculated();
  const spent = Date.now() - start;
  const seen = await bench.excel(async (context) => {
    const sheet = context.workbook.worksheets.getItem('多');
    const spilled = sheet.getRange('B1:B5000').load('values');
    const single = sheet.getRange('D1:D2000').load('values');
    await context.sync();
    return {
      busy: [...spilled.values, ...single.values].filter(([value]) => value === '#BUSY!').length,
      last: [spilled.values[4999][0] as unknown, single.values[1999][0] as unknown],
    };
  });
  expect(seen).toEqual({ busy: 0, last: [9998, 2000] });
  process.stdout.write(`7,000 cells of functions calculated in ${spent} ms\n`);
});

test('nothing went wrong unseen', () => {
  expect(bench.trouble).toEqual([]);
});
