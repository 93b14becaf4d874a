import fc from 'fast-check';
import { builtInDictionary } from '../../src/engine/lexicon/indicators';
import { reasonSentence, statusWord } from '../../src/ledger/gap';
import { createLedgerIndex } from '../../src/ledger/ledgerIndex';
import { pairLedger } from '../../src/ledger/pairing';
import type { Bound, LedgerRecord } from '../../src/ledger/record';
import { gapRows, isFormula, structuredReferences, type Cell } from '../../src/ledger/tables';
import { record } from '../ledger/figures';
import { answer } from './ledger';

const rest = fc.record({
  target: fc.integer({ min: -2000, max: 20000 }).map((n) => n / 100),
  upper: fc.option(fc.integer({ min: 1, max: 500 }).map((n) => n / 100)),
  result: fc.integer({ min: -2000, max: 20000 }).map((n) => n / 100),
  bound: fc.constantFrom<Bound>('eq', 'ge', 'le', 'approx'),
  indicatorId: fc.constantFrom(
    'gdp',
    'energy_intensity',
    'cpi',
    'unemployment_surveyed',
    'budget_revenue',
    null,
  ),
  shape: fc.constantFrom(
    { unit: '%', measure: 'growth' },
    { unit: '%', measure: 'share' },
    { unit: '亿元', measure: 'level' },
    { unit: '微克/立方米', measure: 'level' },
    { unit: '个百分点', measure: 'growth' },
    { unit: '万户', measure: 'level' },
  ),
  language: fc.constantFrom<'zh-CN' | 'en-US'>('zh-CN', 'en-US'),
});

/** Arguments of the formula's call of ZB, out of the row's cells. */
function argumentsOf(
  formula: string,
  row: Readonly<Record<string, Cell>>,
  captions: ReadonlyMap<string, string>,
): unknown[] {
  const call = /ZB\.\w+\(([^()]*)\)/u.exec(formula)![1]!;
  return call.split(/,(?=Gaps)/u).map((reference) => {
    const caption = /\[([^[\]]+)\]\]$/u.exec(reference)![1]!;
    const cell = row[captions.get(caption)!]!;
    return isFormula(cell) ? cell.value : cell;
  });
}

test('the live formulas of Gaps compute what the row was written with, for any pair, in either language', () => {
  fc.assert(
    fc.property(rest, ({ target, upper, result, bound, indicatorId, shape, language }) => {
      const entry = indicatorId ? builtInDictionary.byId(indicatorId)! : null;
      const figure = { ...shape, indicatorId, indicator: entry?.name ?? '无名指标' } as Partial<LedgerRecord>;
      const isRange = upper !== null && target > 0;
      const targets = [
        record({
          ...figure,
          value: target,
          upper: isRange ? target + upper : null,
          bound: isRange ? 'range' : bound,
        }),
      ];
      const results = [record({ ...figure, key: 'r', kind: 'result', bound: 'eq', value: result })];
      // A share does not fall below zero; its words would be read as a fall.
      fc.pre(!(shape.measure === 'share' && (target < 0 || result < 0)));

      const [pair] = pairLedger({ targets, results }, { dictionary: builtInDictionary });
      const references = structuredReferences('Gaps', language);
      const [row] = gapRows([pair!], {
        language,
        dictionary: builtInDictionary,
        references,
        formulas: 'live',
      });
      const captions = new Map(
        ['targetWording', 'resultWording', 'indicator', 'indicatorId'].map((id) => [
          /\[([^[\]]+)\]\]$/u.exec(references.cell(id))![1]!,
          id,
        ]),
      );
      const index = createLedgerIndex();
      const computed = (column: 'gap' | 'status' | 'reason' | 'attainment', id: string): unknown => {
        const cell = row![column];
        return isFormula(cell)
          ? answer(id, argumentsOf(cell.formula, row!, captions), index, language)
          : cell;
      };
      const { assessment } = pair!;
      const gap = computed('gap', 'GAP');
      // Shown with its unit, where it has one.
      expect(Array.isArray(gap) ? gap[0] : gap).toBe(assessment.gap);
      expect(computed('status', 'STATUS')).toBe(statusWord(assessment.status, language));
      expect(computed('reason', 'REASON')).toBe(reasonSentence(assessment.reason, language));
      const attainment = row!.attainment;
      if (isFormula(attainment) && attainment.formula.includes('ZB.')) {
        const answered = computed('attainment', 'ATTAINMENT');
        if (assessment.attainment === null) expect(String(answered)).toMatch(/^#N\/A/u);
        else expect(answered).toEqual([assessment.attainment, '0.0%']);
      } else expect(isFormula(attainment) ? attainment.value : attainment).toBe(assessment.attainment);
    }),
    { numRuns: 500 },
  );
});
