import { findColumns, type NotedColumn, type StandingColumn } from '../../src/excel/column-places';

const known = [
  { key: 'area', captions: ['地区', 'Area'] },
  { key: 'year', captions: ['年度', 'Year'] },
  { key: 'value', captions: ['目标值', 'Target'] },
];
const noted: NotedColumn[] = [
  { key: 'area', id: 1, caption: '地区' },
  { key: 'year', id: 2, caption: '年度' },
  { key: 'value', id: 3, caption: '目标值' },
];
const columns = (...standing: [id: number, name: string][]): StandingColumn[] =>
  standing.map(([id, name]) => ({ id, name }));

describe('a column of the ledger is found', () => {
  test.each<
    [
      what: string,
      notes: NotedColumn[],
      standing: StandingColumn[],
      at: Record<string, number>,
      missing: string[],
    ]
  >([
    [
      'where it was made',
      noted,
      columns([1, '地区'], [2, '年度'], [3, '目标值']),
      { area: 0, year: 1, value: 2 },
      [],
    ],
    ['renamed', noted, columns([1, '区划'], [2, '年份'], [3, '值']), { area: 0, year: 1, value: 2 }, []],
    [
      'moved, with columns of a person between',
      noted,
      columns([3, '目标值'], [9, '责任人'], [1, '地区'], [2, '年度']),
      { area: 2, year: 3, value: 0 },
      [],
    ],
    [
      'by captions of the other language, without notes',
      [],
      columns([1, 'Area'], [2, 'Year'], [3, 'Target']),
      { area: 0, year: 1, value: 2 },
      [],
    ],
    [
      'by caption after an office suite has counted columns anew',
      noted,
      columns([1, '责任人'], [2, '地区'], [3, '年度'], [4, '目标值']),
      { area: 1, year: 2, value: 3 },
      [],
    ],
    [
      'but not when it was deleted',
      noted,
      columns([1, '地区'], [3, '目标值']),
      { area: 0, value: 1 },
      ['year'],
    ],
    [
      'deleted and added again under its caption',
      noted,
      columns([1, '地区'], [7, '年度'], [3, '目标值']),
      { area: 0, year: 1, value: 2 },
      [],
    ],
    [
      'with blanks around its caption',
      [],
      columns([1, ' 地区 '], [2, '年度'], [3, '目标值']),
      { area: 0, year: 1, value: 2 },
      [],
    ],
    [
      'in a table that is not ours: nowhere',
      [],
      columns([1, '姓名'], [2, '电话']),
      {},
      ['area', 'year', 'value'],
    ],
  ])('%s', (_, notes, standing, at, missing) => {
    const places = findColumns(known, notes, standing);
    expect(Object.fromEntries(places.at)).toEqual(at);
    expect(places.missing).toEqual(missing);
  });

  test('under another number when a person renamed it and gave its caption to a column of their own', () => {
    const places = findColumns(
      known,
      noted,
      columns([9, '目标值'], [1, '地区'], [2, '年度'], [3, '目标(原)']),
    );
    expect(places.at.get('value')).toBe(3);
  });

  test('only once: no two columns share a place', () => {
    const twice = [
      { key: 'area', captions: ['地区'] },
      { key: 'region', captions: ['地区'] },
    ];
    expect(findColumns(twice, [], columns([1, '地区'])).missing).toEqual(['region']);
  });
});
