import { WorkbenchDriver } from './workbench-driver';

/* Bodies given to `excel` run in the pane: they may use nothing from outside. */

let bench: WorkbenchDriver;

beforeAll(async () => {
  bench = await WorkbenchDriver.open();
});

afterAll(() => bench?.close());

describe('tables', () => {
  test('a pane writes a table and reads it back', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('台账');
      const table = sheet.tables.add('A1:C1', true);
      table.name = 'Targets';
      table.getHeaderRowRange().values = [['指标', '年度', '目标']];
      table.rows.add(undefined, [
        ['地区生产总值', 2024, 0.06],
        ['零售总额', 2024, 0.07],
      ]);
      table.rows.add(undefined, [['财政收入', 2024, 0.05]]);
      table.style = 'TableStyleLight9';
      await context.sync();
      const body = table.getDataBodyRange();
      body.load('values,address');
      table.columns.load('items/name');
      table.rows.load('count');
      table.load('name,style,showTotals,showHeaders');
      const count = table.rows.getCount();
      const row = table.rows.getItemAt(1);
      row.load('values,index');
      const column = table.columns.getItem('年度').getDataBodyRange();
      column.load('address');
      await context.sync();
      return {
        values: body.values,
        address: body.address,
        columns: table.columns.items.map((item) => item.name),
        count: [table.rows.count, count.value],
        table: [table.name, table.style, table.showTotals, table.showHeaders],
        row: [row.index, row.values],
        column: column.address,
      };
    });
    expect(seen).toEqual({
      values: [
        ['地区生产总值', 2024, 0.06],
        ['零售总额', 2024, 0.07],
        ['财政收入', 2024, 0.05],
      ],
      address: '台账!A2:C4',
      columns: ['指标', '年度', '目标'],
      count: [3, 3],
      table: ['Targets', 'TableStyleLight9', false, true],
      row: [1, [['零售总额', 2024, 0.07]]],
      column: '台账!B2:B4',
    });
  });

  test('rows go in before others and out again, and what stands below moves', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('行');
      sheet.getRange('A1:B3').values = [
        ['名', '值'],
        ['甲', 1],
        ['乙', 2],
      ];
      const table = sheet.tables.add('A1:B3', true);
      sheet.getRange('A5').values = [['下面']];
      sheet.getRange('D2').values = [['旁边']];
      table.rows.add(0, [
        ['丙', 3],
        ['丁', 4],
      ]);
      await context.sync();
      const body = table.getDataBodyRange().load('values,address');
      const below = sheet.getRange('A7').load('values');
      await context.sync();
      const first = [body.values, body.address, below.values];
      table.rows.deleteRows([0, 2]);
      await context.sync();
      const after = table.getDataBodyRange().load('values,address');
      const moved = sheet.getRange('A5').load('values');
      const beside = sheet.getRange('D2').load('values');
      await context.sync();
      return [...first, after.values, after.address, moved.values, beside.values];
    });
    expect(seen).toEqual([
      [
        ['丙', 3],
        ['丁', 4],
        ['甲', 1],
        ['乙', 2],
      ],
      '行!A2:B5',
      [['下面']],
      [
        ['丁', 4],
        ['乙', 2],
      ],
      '行!A2:B3',
      [['下面']],
      [['旁边']],
    ]);
  });

  test('a table follows rows inserted above it and cells inserted within it', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('移动');
      sheet.getRange('B2:C4').values = [
        ['名', '值'],
        ['甲', 1],
        ['乙', 2],
      ];
      const table = sheet.tables.add('B2:C4', true);
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      const whole = table.getRange().load('address');
      await context.sync();
      sheet.getRange('B6:C6').insert('Down');
      await context.sync();
      const grown = table.getRange().load('address,values');
      await context.sync();
      sheet.getRange('A:A').delete('Left');
      await context.sync();
      const left = table.getRange().load('address');
      await context.sync();
      return [whole.address, grown.address, grown.values, left.address];
    });
    expect(seen).toEqual([
      '移动!B4:C6',
      '移动!B4:C7',
      [
        ['名', '值'],
        ['甲', 1],
        ['', ''],
        ['乙', 2],
      ],
      '移动!A4:B7',
    ]);
  });

  test('columns, totals, resizing, sorting and conversion', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('列');
      sheet.getRange('A1:B4').values = [
        ['名', '值'],
        ['乙', 2],
        ['甲', 3],
        ['丙', 1],
      ];
      const table = sheet.tables.add('A1:B4', true);
      table.name = 'Sorted';
      table.sort.apply([{ key: 1, ascending: false }]);
      table.columns.add(undefined, [['注'], ['x'], ['y'], ['z']]);
      await context.sync();
      const sorted = table.getRange().load('values');
      table.showTotals = true;
      await context.sync();
      const total = table.getTotalRowRange().load('address,values');
      const all = table.getRange().load('address');
      await context.sync();
      table.showTotals = false;
      table.resize('A1:C6');
      await context.sync();
      const resized = table.getRange().load('address');
      await context.sync();
      const range = table.convertToRange();
      range.load('address');
      const gone = context.workbook.tables.getItemOrNullObject('Sorted');
      await context.sync();
      return [
        sorted.values,
        total.address,
        total.values[0][0],
        all.address,
        resized.address,
        range.address,
        gone.isNullObject,
      ];
    });
    expect(seen).toEqual([
      [
        ['名', '值', '注'],
        ['甲', 3, 'x'],
        ['乙', 2, 'y'],
        ['丙', 1, 'z'],
      ],
      '列!A5:C5',
      '汇总',
      '列!A1:C5',
      '列!A1:C6',
      '列!A1:C6',
      true,
    ]);
  });

  test('structured references follow headers and rows', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('引用');
      const table = sheet.tables.add('A1:B1', true);
      table.name = 'Figures';
      table.getHeaderRowRange().values = [['名', '数值']];
      table.rows.add(undefined, [
        ['甲', 1],
        ['乙', 2],
      ]);
      sheet.getRange('D1').formulas = [['=SUM(Figures[数值])']];
      await context.sync();
      const sum = sheet.getRange('D1').load('values');
      await context.sync();
      const first = sum.values[0][0];
      table.rows.add(undefined, [['丙', 10]]);
      await context.sync();
      const again = sheet.getRange('D1').load('values,formulas');
      await context.sync();
      return [first, again.values[0][0], again.formulas[0][0]];
    });
    expect(seen).toEqual([3, 13, '=SUM(Figures[数值])']);
  });

  test('a filter on a column hides rows, is told, and can be cleared', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('筛选');
      sheet.getRange('A1:B4').values = [
        ['名', '值'],
        ['甲', 1],
        ['乙', 2],
        ['甲', 3],
      ];
      const table = sheet.tables.add('A1:B4', true);
      table.columns.getItemAt(0).filter.applyValuesFilter(['甲']);
      await context.sync();
      const filter = table.autoFilter.load('isDataFiltered,criteria');
      await context.sync();
      const before = [filter.isDataFiltered, (filter.criteria as Excel.FilterCriteria[])[0].values];
      table.clearFilters();
      await context.sync();
      const after = table.autoFilter.load('isDataFiltered');
      await context.sync();
      return [...before, after.isDataFiltered];
    });
    expect(seen).toEqual([true, ['甲'], false]);
  });

  test('tables of a name that is taken, that overlap, or that are missing are errors', async () => {
    const overlap = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('台账').tables.add('B3:D6', true);
      await context.sync();
    });
    expect(overlap?.code).toBe('InvalidOperation');
    const taken = await bench.error(async (context) => {
      const table = context.workbook.worksheets.getItem('台账').tables.add('F1:G2', true);
      table.name = 'targets';
      await context.sync();
    });
    expect(taken?.code).toBe('InvalidArgument');
    const missing = await bench.error(async (context) => {
      context.workbook.tables.getItem('Nowhere').load('name');
      await context.sync();
    });
    expect(missing?.code).toBe('ItemNotFound');
    const short = await bench.error(async (context) => {
      context.workbook.tables.getItem('Targets').rows.add(undefined, [['one']]);
      await context.sync();
    });
    expect(short?.code).toBe('InvalidArgument');
  });

  test('a formula over a table finds a table that came anew under the name, and one that has grown', async () => {
    const shown = await bench.excel(async (context) => {
      // Longer than 64 characters: such formulas the engine knows by a number only.
      const formula =
        '=IFERROR(IF(Renewed[[#This Row],[x]]="","",Renewed[[#This Row],[x]]*10+SUM(Renewed[x])*0),"not found in its table")';
      const seen: unknown[] = [];
      for (const round of [1, 2]) {
        const sheet = context.workbook.worksheets.add(`重来${round}`);
        sheet.getRange('A1:B2').values = [
          ['x', 'tenfold'],
          [round, ''],
        ];
        const table = sheet.tables.add('A1:B2', true);
        table.name = 'Renewed';
        sheet.getRange('B2').formulas = [[formula]];
        await context.sync();
        const first = sheet.getRange('B2').load('values');
        await context.sync();
        table.resize('A1:B3');
        sheet.getRange('A3').values = [[round * 2]];
        sheet.getRange('B3').formulas = [[formula]];
        await context.sync();
        sheet.getRange('A2:A3').values = [[round + 2], [round + 3]];
        await context.sync();
        const both = sheet.getRange('B2:B3').load('values');
        await context.sync();
        seen.push([first.values[0]![0], ...both.values.flat()]);
        sheet.delete();
        await context.sync();
      }
      return seen;
    });
    expect(shown).toEqual([
      [10, 30, 40],
      [20, 40, 50],
    ]);
  });

  test('a table may bear the name of its sheet', async () => {
    const sum = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('Goals');
      sheet.getRange('A1:A3').values = [['x'], [1], [2]];
      sheet.tables.add('A1:A3', true).name = 'Goals';
      sheet.getRange('C1').formulas = [['=SUM(Goals[x])+Goals!A2']];
      await context.sync();
      const cell = sheet.getRange('C1').load('values');
      await context.sync();
      return cell.values[0]![0];
    });
    expect(sum).toBe(4);
  });
});

describe('worksheets', () => {
  test('a copy has tables of its own, and its formulas speak of them', async () => {
    const seen = await bench.excel(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('原表');
      sheet.getRange('A1:B3').values = [
        ['x', 'y'],
        [1, ''],
        [2, ''],
      ];
      sheet.tables.add('A1:B3', true).name = 'Origin';
      sheet.getRange('B2:B3').formulas = [['=Origin[[#This Row],[x]]*2'], ['=Origin[[#This Row],[x]]*2']];
      sheet.getRange('D1:D2').formulas = [['=SUM(Origin[x])'], ["'=SUM(Origin[x])"]];
      await context.sync();
      const active = worksheets.getActiveWorksheet().load('name');
      sheet.copy('After', sheet).name = '副本';
      await context.sync();
      const copy = worksheets.getItem('副本').load('position');
      copy.getRange('A2').values = [[5]];
      const cells = copy.getRange('A1:D3').load('values,formulas');
      const own = copy.tables.load('items/name');
      const origin = sheet.load('position').getRange('B2:D2').load('values');
      const total = sheet.getRange('D1').load('values,formulas');
      const after = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      return {
        tables: own.items.map(({ name }) => name),
        y: cells.values.map((row) => row[1]),
        formulas: [cells.formulas[1]![1], cells.formulas[0]![3], cells.formulas[1]![3]],
        total: cells.values[0]![3],
        origin: [origin.values[0]![0], total.values[0]![0], total.formulas[0]![0]],
        beside: copy.position - sheet.position,
        stayed: active.name === after.name,
      };
    });
    expect(seen).toEqual({
      tables: ['Origin2'],
      y: ['y', 10, 4],
      formulas: ['=Origin2[[#This Row],[x]]*2', '=SUM(Origin2[x])', '=SUM(Origin[x])'],
      total: 7,
      origin: [2, 3, '=SUM(Origin[x])'],
      beside: 1,
      stayed: true,
    });
  });

  test('are added, found, renamed, moved, coloured and deleted', async () => {
    const seen = await bench.excel(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.add('新表');
      sheet.tabColor = '#FF8800';
      sheet.position = 0;
      sheet.name = '改名';
      await context.sync();
      const found = worksheets.getItemOrNullObject('改名').load('name,position,tabColor,visibility,id');
      const none = worksheets.getItemOrNullObject('新表');
      const active = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const before = [
        found.name,
        found.position,
        found.tabColor,
        found.visibility,
        none.isNullObject,
        active.name,
      ];
      found.activate();
      await context.sync();
      const now = worksheets.getActiveWorksheet().load('name');
      await context.sync();
      const activated = now.name;
      worksheets.getItem('Sheet1').activate();
      found.delete();
      await context.sync();
      const gone = worksheets.getItemOrNullObject('改名');
      await context.sync();
      return [...before, activated, gone.isNullObject];
    });
    expect(seen).toEqual(['改名', 0, '#FF8800', 'Visible', true, 'Sheet1', '改名', true]);
  });

  test('a very hidden sheet stays so, can be written, and the last visible one cannot be hidden', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('原文');
      sheet.visibility = 'VeryHidden';
      sheet.getRange('A1').values = [["'全文"]];
      await context.sync();
      sheet.load('visibility');
      const cell = sheet.getRange('A1').load('values');
      await context.sync();
      return [sheet.visibility, cell.values[0][0]];
    });
    expect(seen).toEqual(['VeryHidden', '全文']);
    const activation = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('原文').activate();
      await context.sync();
    });
    expect(activation?.code).toBe('InvalidOperation');
  });

  test('bad and taken names are errors', async () => {
    const bad = await bench.error(async (context) => {
      context.workbook.worksheets.add('a/b');
      await context.sync();
    });
    expect(bad?.code).toBe('InvalidArgument');
    const taken = await bench.error(async (context) => {
      context.workbook.worksheets.add('sheet1');
      await context.sync();
    });
    expect(taken?.code).toBe('ItemAlreadyExists');
  });

  test('panes are frozen and thawed', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.freezePanes.freezeRows(1);
      await context.sync();
      const frozen = sheet.freezePanes.getLocationOrNullObject().load('address');
      await context.sync();
      const before = frozen.address;
      sheet.freezePanes.unfreeze();
      await context.sync();
      const thawed = sheet.freezePanes.getLocationOrNullObject();
      await context.sync();
      return [before, thawed.isNullObject];
    });
    expect(seen).toEqual(['台账!1:1', true]);
  });

  test('a protected sheet refuses changes of locked cells only', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('保护');
      sheet.getRange('B1').format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
      sheet.protection.load('protected');
      sheet.getRange('B1').values = [[1]];
      const looks = sheet
        .getRange('A1:B1')
        .getCellProperties({ format: { indentLevel: true, protection: true } });
      await context.sync();
      return [sheet.protection.protected, looks.value[0].map((cell) => cell.format?.protection?.locked)];
    });
    expect(seen).toEqual([true, [true, false]]);
    const refused = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('保护').getRange('A1').values = [[1]];
      await context.sync();
    });
    expect(refused?.code).toBe('AccessDenied');
  });
});

describe('cells', () => {
  test('strings are read as if typed: formulas, dates, percentages, texts with an apostrophe', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('输入');
      const range = sheet.getRange('A1:A9');
      range.values = [
        ['=1+1'],
        ['2024-01-02'],
        ['7.1%'],
        ["'=1+1"],
        ["'007"],
        ['007'],
        ['TRUE'],
        ['8%左右'],
        ['#N/A'],
      ];
      await context.sync();
      range.load('values,formulas,numberFormat,text,valueTypes');
      await context.sync();
      return [range.values, range.formulas, range.numberFormat, range.text, range.valueTypes].map((matrix) =>
        (matrix as unknown[][]).map((row) => row[0]),
      );
    });
    expect(seen).toEqual([
      [2, 45293, 0.071, '=1+1', '007', 7, true, '8%左右', '#N/A'],
      ['=1+1', 45293, 0.071, '=1+1', '007', 7, true, '8%左右', '#N/A'],
      ['General', 'yyyy/m/d', '0.00%', 'General', 'General', 'General', 'General', 'General', 'General'],
      ['2', '2024/1/2', '7.10%', '=1+1', '007', '7', 'TRUE', '8%左右', '#N/A'],
      ['Double', 'Double', 'Double', 'String', 'String', 'Double', 'Boolean', 'String', 'Error'],
    ]);
  });

  test('cells in text format keep what is written', async () => {
    const seen = await bench.excel(async (context) => {
      const range = context.workbook.worksheets.getItem('输入').getRange('C1:C4');
      range.numberFormat = [['@'], ['@'], ['@'], ['@']];
      range.values = [['=1+1'], ['2024-01-02'], [5], ['-3']];
      await context.sync();
      range.load('values,formulas,text');
      await context.sync();
      return [range.values, range.formulas, range.text];
    });
    const kept = [['=1+1'], ['2024-01-02'], ['5'], ['-3']];
    expect(seen).toEqual([kept, kept, kept]);
  });

  test('a formula that is none, a matrix of another shape, and a text too long are errors', async () => {
    const formula = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('输入').getRange('D1').values = [['=全市(经济,']];
      await context.sync();
    });
    expect(formula?.code).toBe('InvalidArgument');
    const shape = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('输入').getRange('D1:E2').values = [
        [1, 2],
        [3],
      ] as unknown as number[][];
      await context.sync();
    });
    expect(shape).toMatchObject({ code: 'InvalidArgument' });
    const long = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('输入').getRange('D1').values = [['长'.repeat(32768)]];
      await context.sync();
    });
    expect(long?.code).toBe('InvalidArgument');
  });

  test('null leaves a cell, an empty string empties it, one value fills a range', async () => {
    const seen = await bench.excel(async (context) => {
      const range = context.workbook.worksheets.getItem('输入').getRange('F1:G2');
      range.values = 7 as unknown as number[][];
      range.values = [
        [null, ''],
        [1, null],
      ] as unknown as number[][];
      range.load('values');
      await context.sync();
      return range.values;
    });
    expect(seen).toEqual([
      [7, ''],
      [1, 7],
    ]);
  });

  test('a range is reached in many ways', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('输入');
      const range = sheet.getRange('B2:D4');
      const ranges = [
        range.getCell(1, 1),
        range.getRow(0),
        range.getColumn(2),
        range.getLastCell(),
        range.getLastRow(),
        range.getOffsetRange(1, 2),
        range.getResizedRange(1, -1),
        range.getAbsoluteResizedRange(1, 2),
        range.getEntireRow(),
        range.getEntireColumn(),
        range.getBoundingRect('F6'),
        range.getIntersection('C3:H9'),
        range.getRowsBelow(2),
        range.getRowsAbove(1),
        range.getColumnsAfter(1),
        range.getColumnsBefore(1),
        sheet.getCell(9, 9),
        sheet.getRangeByIndexes(1, 2, 3, 4),
        sheet.getRange('$B$2'),
      ].map((one) => one.load('address'));
      const none = range.getIntersectionOrNullObject('H8');
      range.load('rowIndex,columnIndex,rowCount,columnCount,cellCount');
      await context.sync();
      return [
        ranges.map((one) => one.address.split('!')[1]).join(' '),
        none.isNullObject,
        [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount],
      ];
    });
    expect(seen).toEqual([
      'C3 B2:D2 D2:D4 D4 B4:D4 D3:F5 B2:C5 B2:C2 2:4 B:D B2:F6 C3:D4 B5:D6 B1:D1 E2:E4 A2:A4 J10 C2:F4 B2',
      true,
      [1, 1, 3, 3, 9],
    ]);
    const outside = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('输入').getRange('A1').getOffsetRange(-1, 0).load('address');
      await context.sync();
    });
    expect(outside?.code).toBe('InvalidArgument');
    const nowhere = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('输入').getRange('不是地址').load('address');
      await context.sync();
    });
    expect(nowhere?.code).toBe('InvalidArgument');
  });

  test('the used range is that of contents, and nothing for an empty sheet', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('范围');
      const empty = sheet.getUsedRangeOrNullObject(true);
      const one = sheet.getUsedRange().load('address');
      await context.sync();
      const first = [empty.isNullObject, one.address];
      sheet.getRange('C3:D5').values = [
        [1, ''],
        ['', ''],
        ['', 2],
      ];
      sheet.getRange('F8').format.fill.color = '#FFFF00';
      await context.sync();
      const values = sheet.getUsedRange(true).load('address');
      const formats = sheet.getUsedRange().load('address');
      const column = sheet.getRange('C:C').getUsedRange(true).load('address,values');
      await context.sync();
      return [...first, values.address, formats.address, column.address];
    });
    expect(seen).toEqual([true, '范围!A1', '范围!C3:D5', '范围!C3:F8', '范围!C3:C5']);
  });

  test('formats are written and read; where cells differ the answer is null', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('格式');
      const range = sheet.getRange('A1:B2');
      range.format.fill.color = '#FFC7CE';
      range.format.font.color = '#9C0006';
      range.format.font.bold = true;
      range.format.horizontalAlignment = 'Center';
      range.format.verticalAlignment = 'Top';
      range.format.wrapText = true;
      range.format.columnWidth = 90;
      range.numberFormat = '0.0%' as unknown as string[][];
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      range.format.borders.getItem('EdgeBottom').color = '#FF0000';
      sheet.getRange('B2').format.font.bold = false;
      await context.sync();
      range.load(
        'numberFormat,format/horizontalAlignment,format/verticalAlignment,format/wrapText,format/columnWidth',
      );
      range.load('format/fill/color,format/font/color,format/font/bold');
      const cell = sheet.getRange('A1').load('format/font/bold');
      const edge = range.format.borders.getItem('EdgeBottom').load('style,color');
      await context.sync();
      const { format } = range;
      return [
        format.fill.color,
        format.font.color,
        format.font.bold,
        cell.format.font.bold,
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.columnWidth,
        range.numberFormat,
        edge.style,
        edge.color,
      ];
    });
    expect(seen).toEqual([
      '#FFC7CE',
      '#9C0006',
      null,
      true,
      'Center',
      'Top',
      true,
      90,
      [
        ['0.0%', '0.0%'],
        ['0.0%', '0.0%'],
      ],
      'Continuous',
      '#FF0000',
    ]);
  });

  test('a text format of a whole column holds for rows far below', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('格式');
      sheet.getRange('D:D').numberFormat = '@' as unknown as string[][];
      await context.sync();
      const cell = sheet.getRange('D3000');
      cell.values = [['=1+1']];
      cell.load('values,numberFormat');
      await context.sync();
      return [cell.values[0][0], cell.numberFormat[0][0]];
    });
    expect(seen).toEqual(['=1+1', '@']);
  });

  test('widths fit the text, cells merge, and clearing tells contents from formats', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('清除');
      sheet.getRange('A1').values = [['一般公共预算收入完成情况一览表']];
      sheet.getRange('A1:B1').format.autofitColumns();
      sheet.getRange('C1:D2').merge();
      sheet.getRange('E1').values = [[5]];
      sheet.getRange('E1').format.fill.color = '#00FF00';
      await context.sync();
      const wide = sheet.getRange('A1').load('format/columnWidth');
      const merged = sheet.getRange('A1:F3').getMergedAreasOrNullObject();
      merged.load('address,areaCount');
      merged.areas.load('items/address');
      const none = sheet.getRange('F1:F9').getMergedAreasOrNullObject();
      sheet.getRange('E1').clear('Contents');
      const cell = sheet.getRange('E1').load('values,format/fill/color');
      await context.sync();
      const first = [
        wide.format.columnWidth > 150,
        merged.address,
        merged.areas.items.length,
        none.isNullObject,
      ];
      const second = [cell.values[0][0], cell.format.fill.color];
      sheet.getRange('E1').clear();
      const bare = sheet.getRange('E1').load('format/fill/color');
      sheet.getRange('C1:D2').unmerge();
      const after = sheet.getRange('C1:D2').getMergedAreasOrNullObject();
      await context.sync();
      return [...first, ...second, bare.format.fill.color, after.isNullObject];
    });
    expect(seen).toEqual([true, '清除!C1:D2', 1, true, '', '#00FF00', '#FFFFFF', true]);
  });

  test('a kept range moves with its cells', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('跟随');
      const range = sheet.getRange('B5:C6');
      range.load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      range.load('address');
      await context.sync();
      return range.address;
    });
    expect(seen).toBe('跟随!B7:C8');
  });

  test('copies move relative references and keep texts that look like formulas', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('复制');
      sheet.getRange('A1:C1').values = [[1, '=A1*2', "'=x"]];
      sheet.getRange('A2').values = [[10]];
      sheet.getRange('B2:C2').copyFrom('B1:C1');
      await context.sync();
      const copy = sheet.getRange('B2:C2').load('values,formulas');
      await context.sync();
      return [copy.values, copy.formulas];
    });
    expect(seen).toEqual([[[20, '=x']], [['=A2*2', '=x']]]);
  });

  test('15,000 cells are written in one go and read back', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('大');
      const range = sheet.getRange('A1').getResizedRange(2999, 4);
      range.values = Array.from({ length: 3000 }, (_, i) => [i, i * 2, `文字${i}`, '', true]);
      await context.sync();
      const last = range.getLastRow().load('values,address');
      const all = sheet.getUsedRange(true).load('address,values');
      await context.sync();
      return [last.address, last.values, all.address, all.values.length];
    });
    expect(seen).toEqual(['大!A3000:E3000', [[2999, 5998, '文字2999', '', true]], '大!A1:E3000', 3000]);
  });

  test('rows and columns are hidden and tell so', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('隐藏');
      sheet.getRange('A1:C3').values = [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ];
      sheet.getRange('2:2').rowHidden = true;
      sheet.getRange('C:C').columnHidden = true;
      await context.sync();
      const rows = sheet.getRange('A1:C3').getRowProperties({ rowHidden: true });
      const columns = sheet.getRange('A1:C3').getColumnProperties({ columnHidden: true });
      const row = sheet.getRange('A2').load('rowHidden');
      await context.sync();
      return [
        rows.value.map((one) => one.rowHidden),
        columns.value.map((one) => one.columnHidden),
        row.rowHidden,
      ];
    });
    expect(seen).toEqual([[false, true, false], [false, false, true], true]);
  });
});

describe('the workbook', () => {
  test('selection is set, read, and given as a matrix', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.getItem('台账');
      sheet.getRange('A2:B3').select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load('address,worksheet/name');
      const active = context.workbook.getActiveCell().load('address');
      await context.sync();
      const data = await new Promise((done) =>
        Office.context.document.getSelectedDataAsync(Office.CoercionType.Matrix, (answer) =>
          done(answer.value),
        ),
      );
      return [selected.address, selected.worksheet.name, active.address, data];
    });
    expect(seen).toEqual([
      '台账!A2:B3',
      '台账',
      '台账!A2',
      [
        ['地区生产总值', 2024],
        ['零售总额', 2024],
      ],
    ]);
  });

  test('names are defined, found and removed', async () => {
    const seen = await bench.excel(async (context) => {
      const { names, worksheets } = context.workbook;
      const name = names.add('指标区', worksheets.getItem('台账').getRange('A2:A4'));
      name.load('name,formula,type,visible');
      await context.sync();
      const range = names.getItem('指标区').getRange().load('address');
      const none = names.getItemOrNullObject('没有');
      names.load('items/name');
      await context.sync();
      const first = [
        name.formula,
        name.type,
        range.address,
        none.isNullObject,
        names.items.map((item) => item.name),
      ];
      names.getItem('指标区').delete();
      await context.sync();
      const gone = names.getItemOrNullObject('指标区');
      await context.sync();
      return [...first, gone.isNullObject];
    });
    expect(seen).toEqual(['=台账!$A$2:$A$4', 'Range', '台账!A2:A4', true, ['指标区'], true]);
  });

  test('settings of the document are the same through both doors', async () => {
    const seen = await bench.excel(async (context) => {
      context.workbook.settings.add('tolerance', { rate: 0.5 });
      await context.sync();
      const found = context.workbook.settings.getItemOrNullObject('tolerance').load('key,value');
      const none = context.workbook.settings.getItemOrNullObject('nothing');
      await context.sync();
      const { settings } = Office.context.document;
      await new Promise((done) => settings.refreshAsync(done));
      const before = settings.get('tolerance');
      settings.set('language', 'zh-CN');
      await new Promise((done) => settings.saveAsync(done));
      const other = context.workbook.settings.getItem('language').load('value');
      await context.sync();
      return [found.value, none.isNullObject, before, other.value];
    });
    expect(seen).toEqual([{ rate: 0.5 }, true, { rate: 0.5 }, 'zh-CN']);
  });

  test('conditional formats are added, counted and cleared', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('条件');
      const range = sheet.getRange('A1:A3');
      range.values = [['完成'], ['未完成'], [5]];
      const text = range.conditionalFormats.add(Excel.ConditionalFormatType.containsText);
      text.textComparison.format.font.color = '#006100';
      text.textComparison.format.fill.color = '#C6EFCE';
      text.textComparison.rule = { operator: Excel.ConditionalTextOperator.contains, text: '未完成' };
      const value = range.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
      value.cellValue.format.font.color = '#FF0000';
      value.cellValue.rule = { formula1: '=3', operator: 'GreaterThan' };
      const custom = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      custom.custom.rule.formula = '=$A1="完成"';
      custom.custom.format.font.bold = true;
      range.conditionalFormats.load('items/type,items/id');
      const count = range.conditionalFormats.getCount();
      await context.sync();
      const types = range.conditionalFormats.items.map((item) => item.type);
      range.conditionalFormats.clearAll();
      const after = range.conditionalFormats.getCount();
      await context.sync();
      return [types, count.value, after.value];
    });
    expect(seen).toEqual([['Custom', 'CellValue', 'ContainsText'], 3, 0]);
  });

  test('a chart is drawn from a range', async () => {
    const seen = await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('图');
      sheet.getRange('A1:C3').values = [
        ['区县', '目标', '完成'],
        ['青石区', 7, 6.5],
        ['白沙县', 6, 6.2],
      ];
      const chart = sheet.charts.add(Excel.ChartType.columnClustered, sheet.getRange('A1:C3'), 'Columns');
      chart.title.text = '目标与完成';
      chart.legend.position = 'Bottom';
      chart.setPosition('E2', 'K15');
      chart.series.getItemAt(1).format.fill.setSolidColor('#107C10');
      sheet.activate();
      await context.sync();
      chart.load('name,id,chartType,left,width,title/text');
      chart.series.load('items/name');
      sheet.charts.load('count');
      await context.sync();
      return [
        chart.chartType,
        chart.title.text,
        chart.series.items.map((one) => one.name),
        sheet.charts.count,
        chart.left > 100,
      ];
    });
    expect(seen).toEqual(['ColumnClustered', '目标与完成', ['目标', '完成'], 1, true]);
    await bench.page.waitForSelector('[data-chart] canvas', { timeout: 15_000 });
  });

  test('comments are written, found by cell and deleted', async () => {
    const seen = await bench.excel(async (context) => {
      const { comments } = context.workbook;
      comments.add('台账!A2', '来源:2024 年报告').load('id');
      await context.sync();
      const found = comments.getItemByCell('台账!A2').load('content');
      comments.load('items/content');
      await context.sync();
      const first = [found.content, comments.items.length];
      found.delete();
      const count = comments.getCount();
      await context.sync();
      return [...first, count.value];
    });
    expect(seen).toEqual(['来源:2024 年报告', 1, 0]);
  });

  test('what Excel has is told honestly', async () => {
    const seen = await bench.pane.evaluate(() => {
      const { requirements } = Office.context;
      const has = (set: string, version: string): boolean => requirements.isSetSupported(set, version);
      return {
        excel: ['1.9', '1.15', '1.16', '1.20'].map((version) => has('ExcelApi', version)),
        runtime: has('SharedRuntime', '1.1'),
        functions: has('CustomFunctionsRuntime', '1.3'),
        language: Office.context.displayLanguage,
        platform: Office.context.platform,
      };
    });
    expect(seen).toEqual({
      excel: [true, true, false, false],
      runtime: true,
      functions: true,
      language: 'zh-CN',
      platform: 'OfficeOnline',
    });
  });

  test('what the workbench lacks answers ApiNotFound and is counted', async () => {
    const error = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('Sheet1').shapes.load('items/name');
      await context.sync();
    });
    expect(error).toMatchObject({ code: 'ApiNotFound' });
    const counts = await bench.page.evaluate(() => window.workbench.unsupported);
    expect(counts['Worksheet.shapes']).toBeGreaterThan(0);
  });

  test('setting a null object, using an object of an unknown id, are errors with their place', async () => {
    const nothing = await bench.error(async (context) => {
      context.workbook.worksheets.getItemOrNullObject('没有').name = 'x';
      await context.sync();
    });
    expect(nothing).toMatchObject({ code: 'ItemNotFound' });
    const missing = await bench.error(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    });
    expect(missing).toMatchObject({ code: 'ItemNotFound', location: 'WorksheetCollection.getItem' });
  });

  test('set(), bare load() and toJSON() work', async () => {
    const seen = await bench.excel(async (context) => {
      const range = context.workbook.worksheets.getItem('格式').getRange('H1');
      range.set({ values: [['Z']], format: { fill: { color: '#123456' } } });
      range.load();
      const sheet = context.workbook.worksheets.getItem('格式');
      sheet.load();
      await context.sync();
      return [range.toJSON().values, sheet.toJSON().name];
    });
    expect(seen).toEqual([[['Z']], '格式']);
  });
});

describe('events', () => {
  test('changes, selections, activations, and new or deleted things are told', async () => {
    await bench.excel(async (context) => {
      const seen: string[] = [];
      (window as unknown as { seen: string[] }).seen = seen;
      const sheet = context.workbook.worksheets.getItem('台账');
      const table = context.workbook.tables.getItem('Targets');
      sheet.onChanged.add(async (event) => {
        await Excel.run(async (inner) => {
          const range = event.getRange(inner).load('values');
          await inner.sync();
          seen.push(`changed ${event.address} ${event.changeType} ${JSON.stringify(range.values)}`);
        });
      });
      table.onChanged.add(async (event) => void seen.push(`table ${event.address}`));
      context.workbook.onSelectionChanged.add(async () => void seen.push('selection'));
      sheet.onSelectionChanged.add(async (event) => void seen.push(`selected ${event.address}`));
      context.workbook.worksheets.onActivated.add(async () => void seen.push('activated'));
      context.workbook.worksheets.onAdded.add(async () => void seen.push('added'));
      context.workbook.worksheets.onDeleted.add(async () => void seen.push('deleted'));
      context.workbook.tables.onAdded.add(async () => void seen.push('table added'));
      await context.sync();
      sheet.activate();
      await context.sync();
    });
    await bench.type('C3', '0.08');
    await bench.excel(async (context) => {
      const sheet = context.workbook.worksheets.add('事件');
      sheet.tables.add('A1:B2', true);
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    const seen = await bench.pane
      .waitForFunction(() => {
        const { seen } = window as unknown as { seen: string[] };
        return seen.includes('deleted') && seen.some((line) => line.startsWith('changed')) && seen;
      })
      .then((handle) => handle.jsonValue());
    expect(seen).toContain('changed C3 RangeEdited [[0.08]]');
    expect(seen).toContain('table C3');
    expect(seen).toContain('selected C3');
    expect(seen).toContain('selection');
    expect(seen).toContain('activated');
    expect(seen).toContain('added');
    expect(seen).toContain('table added');
  });
});

test('rows that a person inserts move tables and kept ranges too, and are told', async () => {
  await bench.excel(async (context) => {
    const told: string[] = [];
    (window as unknown as { told: string[] }).told = told;
    const sheet = context.workbook.worksheets.add('手动');
    sheet.getRange('B3:C5').values = [
      ['名', '值'],
      ['甲', 1],
      ['乙', 2],
    ];
    sheet.tables.add('B3:C5', true).name = 'ByHand';
    sheet.onChanged.add(async (event) => void told.push(`${event.changeType} ${event.address}`));
    sheet.activate();
    await context.sync();
  });
  await bench.page.evaluate(() => {
    const { book } = window.workbench.page.workbench;
    book.spreadsheet.sheet(book.findSheet('手动')!.id).insertRows(1, 2);
  });
  const seen = await bench.excel(async (context) => {
    const range = context.workbook.tables.getItem('ByHand').getRange().load('address');
    await context.sync();
    return range.address;
  });
  expect(seen).toBe('手动!B5:C7');
  const told = await bench.pane
    .waitForFunction(() => {
      const { told } = window as unknown as { told: string[] };
      return told.some((line) => line.startsWith('Row')) && told;
    })
    .then((handle) => handle.jsonValue());
  expect(told).toContain('RowInserted 2:3');
});

describe('the ribbon and the pane', () => {
  test('buttons come from the manifest, run functions, and can be greyed', async () => {
    expect(await bench.page.locator('#ribbon button:visible').allInnerTexts()).toEqual(['打开窗格', '执行']);
    await bench.page.click('[data-control="Run"]');
    await bench.page.waitForFunction(() => window.workbench.page.completed.size > 0);
    expect(
      await bench.pane.evaluate(() => (window as unknown as { commandsRun: string[] }).commandsRun),
    ).toEqual(['Run']);
    await bench.pane.evaluate(() =>
      Office.ribbon.requestUpdate({ tabs: [{ id: 'TabHome', controls: [{ id: 'Run', enabled: false }] }] }),
    );
    expect(await bench.page.locator('[data-control="Run"]').isDisabled()).toBe(true);
  });

  test('the pane is closed, shown again by its button, and resized within limits', async () => {
    await bench.page.click('#close');
    expect(await bench.page.locator('#pane').isVisible()).toBe(false);
    await bench.page.click('[data-control="Show"]');
    expect(await bench.page.locator('#pane').isVisible()).toBe(true);
    await bench.page.evaluate(() => window.workbench.page.pane.resize(100));
    expect(await bench.page.evaluate(() => window.workbench.page.pane.width)).toBe(320);
    await bench.page.evaluate(() => window.workbench.page.pane.resize(900));
    expect(await bench.page.evaluate(() => window.workbench.page.pane.width)).toBe(600);
  });

  test('the pane finds itself in the colour scheme that is chosen', async () => {
    const dark = (): Promise<boolean> =>
      bench.pane.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await bench.page.evaluate(() => window.workbench.page.setTheme('dark'));
    await bench.page.waitForTimeout(300);
    expect(await dark()).toBe(true);
    await bench.page.evaluate(() => window.workbench.page.setTheme('light'));
    await bench.page.waitForTimeout(300);
    expect(await dark()).toBe(false);
  });
});

test('the language is switched by loading the pane anew, and the document keeps its settings', async () => {
  await bench.page.evaluate(() => window.workbench.page.setLanguage('en-US'));
  await bench.page.waitForFunction(() => {
    const office = (document.querySelector('#frame') as HTMLIFrameElement).contentWindow as unknown as {
      Office?: { context?: { displayLanguage?: string } };
    };
    return office?.Office?.context?.displayLanguage === 'en-US';
  });
  expect(await bench.page.locator('#ribbon button:visible').allInnerTexts()).toEqual(['Show pane', 'Run']);
  await bench.pane.waitForFunction(() => 'officeReady' in window);
  const setting = await bench.excel(async (context) => {
    const language = context.workbook.settings.getItem('language').load('value');
    await context.sync();
    return [language.value, Office.context.document.settings.get('language')];
  });
  expect(setting).toEqual(['zh-CN', 'zh-CN']);
});

test('nothing went wrong unseen', () => {
  expect(bench.trouble).toEqual([]);
});
