import {
  evidenceSentence,
  isPicked,
  planFill,
  type FillPlan,
  type LedgerFigure,
  type Mapping,
  type PlannedCell,
  type TemplateGrid,
} from '../../../src/ledger/template';
import { cityFigures, figure } from './figures';
import { _, draw, planInShort } from './sheet';

const keyOf = ({ outcome }: PlannedCell, index: number): string =>
  outcome.state === 'leave' ? outcome.alternatives[index]!.key : '';

describe('of figures that contradict each other a person takes one', () => {
  const base = { area: '白沙县', what: 'gdp', measure: 'growth', unit: '%' } as const;
  const contradiction = (year: number): LedgerFigure[] => [
    figure({ ...base, kind: 'result', year, value: 3.7 }),
    figure({ ...base, kind: 'result', year, value: 3.9, clause: '初步核算增长' }),
  ];
  const sheet = (year: number): TemplateGrid =>
    draw({
      rows: [
        [`白沙县${year}年`, _, _],
        ['指标', '完成', '差距(百分点)'],
        ['地区生产总值增速(%)', _, _],
        ['固定资产投资增速(%)', _, _],
      ],
    });
  const aim = figure({ ...base, kind: 'target', year: 2023, value: 4 });
  const ledger = [...contradiction(2023), aim];
  const before = planFill(sheet(2023), ledger);
  const [b3] = before.cells;
  const take = (index: number): Mapping => ({
    fingerprint: before.fingerprint,
    corrections: [
      {
        rowKey: b3!.rowKey,
        columnKey: b3!.columnKey,
        set: { picks: [keyOf(b3!, index)] },
      },
    ],
  });

  test.each([
    [0, 3.7, -0.3],
    [1, 3.9, -0.1],
  ])('and its number goes into the cell and into what is worked out of it (%s)', (index, value, distance) => {
    const after = planFill(sheet(2023), ledger, { mappings: [take(index)] });
    expect(planInShort(after)).toMatchObject({ B3: value, C3: distance, B4: '!no-figure' });
    expect(after.cells.filter(isPicked).map(({ address }) => address)).toEqual(['B3']);
    expect(after.cells[0]!.evidence.map((each) => evidenceSentence(each, 'zh-CN'))).toContain('用户选定');
  });

  test('and the choice is kept beside a correction of the whole row', () => {
    const rowOf = { rowKey: b3!.rowKey, columnKey: null, set: { indicator: '地区生产总值' } };
    const corrections = [...take(1).corrections, rowOf];
    const after = planFill(sheet(2023), ledger, { mappings: [{ ...take(1), corrections }] });
    expect(planInShort(after)).toMatchObject({ B3: 3.9 });
  });

  test('but nothing is taken for the year after, whose figures are others', () => {
    const later = planFill(sheet(2024), contradiction(2024), { mappings: [take(1)] });
    expect(later.fingerprint).toBe(before.fingerprint);
    expect(planInShort(later)).toMatchObject({ B3: '!conflict' });
  });

  test('or the words of a figure that is no single number, for this cell alone', () => {
    const asked = draw({
      rows: [
        ['云岭市2023年', _],
        ['指标', '目标'],
        ['社会消费品零售总额增速(%)', _],
        ['固定资产投资(亿元)', _],
        ['居民人均可支配收入增速(%)', _],
      ],
    });
    const plain = planFill(asked, cityFigures);
    expect(planInShort(plain)).toEqual({
      B3: '!not-a-number',
      B4: '!other-measure-only',
      B5: '!not-a-number',
    });
    const corrections = plain.cells.slice(0, 2).map((cell) => ({
      rowKey: cell.rowKey,
      columnKey: cell.columnKey,
      set: { picks: [keyOf(cell, 0)] },
    }));
    const after = planFill(asked, cityFigures, {
      mappings: [{ fingerprint: plain.fingerprint, corrections }],
    });
    expect(planInShort(after)).toEqual({ B3: '增长6.5%—7%', B4: '增长8%', B5: '!not-a-number' });
    expect(after.cells.filter(isPicked).map(({ address }) => address)).toEqual(['B3', 'B4']);
  });

  test('in a form and a placeholder as well, and both can be struck out', () => {
    const form = draw({
      rows: [
        ['白沙县2023年完成情况', null],
        ['地区生产总值增速(%)', _],
        [null, null],
        ['{{白沙县|地区生产总值|2023|完成|增速}}', null],
      ],
    });
    const plain = planFill(form, ledger);
    expect(planInShort(plain)).toEqual({ B2: '!conflict', A4: '!conflict' });
    const { picks } = take(1).corrections[0]!.set as { picks: string[] };
    const with_ = (set: Mapping['corrections'][number]['set']): FillPlan =>
      planFill(form, ledger, {
        mappings: [
          {
            fingerprint: plain.fingerprint,
            corrections: plain.cells.map(({ rowKey, columnKey }) => ({ rowKey, columnKey, set })),
          },
        ],
      });
    expect(planInShort(with_({ picks }))).toEqual({ B2: 3.9, A4: 3.9 });
    expect(planInShort(with_('skip'))).toEqual({ B2: '!struck-out', A4: '!struck-out' });
  });
});
