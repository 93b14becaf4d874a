/** What a person agreed on for cells under the same headers, laid over what the headers say. */
import type { Correction, CorrectedRequest } from '../mapping';
import type { Evidence, Facet } from '../plan';
import { readHeader } from '../headers/read-header';
import type { Vocabulary } from '../lexicon/vocabulary';
import type { Question } from './question';

/** All corrections that fit, the later over the earlier; whatever comes after striking out takes that back. */
export function correctionFor(
  corrections: readonly Correction[],
  rowKey: string,
  columnKey: string,
): Correction['set'] | null {
  const fitting = corrections.filter(
    (correction) =>
      (correction.rowKey === null || correction.rowKey === rowKey) &&
      (correction.columnKey === null || correction.columnKey === columnKey),
  );
  return fitting.reduce<Correction['set'] | null>(
    (before, { set }) =>
      set === 'skip' || before === 'skip' || before === null ? set : { ...before, ...set },
    null,
  );
}

/** Problems that no correction of a name takes away. */
const staying: ReadonlySet<string> = new Set(['part-of-year', 'period-unclear']);

export function correct(question: Question, set: CorrectedRequest, vocabulary: Vocabulary): Question {
  const evidence = (facet: Facet, reads: string): Evidence => ({
    facet,
    source: 'correction',
    cell: null,
    text: reads,
    reads,
  });
  const added: Evidence[] = [];
  const changes: { -readonly [Key in keyof Question]?: Question[Key] } = {};
  if (set.area !== undefined) {
    changes.area = set.area;
    added.push(evidence('area', set.area));
  }
  if (set.indicator !== undefined) {
    const entry = vocabulary.dictionary.byName(set.indicator);
    const [read] = readHeader(set.indicator, vocabulary).indicators;
    changes.indicator = entry
      ? { id: entry.id, name: entry.name, leaning: false }
      : (read ?? { id: null, name: set.indicator, leaning: false });
    added.push(evidence('indicator', changes.indicator.name));
  }
  if (set.kind !== undefined) {
    changes.kind = set.kind;
    added.push(evidence('kind', set.kind));
  }
  if (set.measure !== undefined) {
    changes.measure = set.measure;
    added.push(evidence('measure', set.measure));
  }
  if (set.unit !== undefined) {
    const said = evidence('unit', set.unit);
    changes.units = [{ units: [set.unit], direct: true, evidence: said }];
    added.push(said);
  }
  if (set.picks !== undefined) changes.picks = set.picks;
  const facets = new Set(added.map(({ facet }) => facet));
  const keeps = added.length === 0 || (question.problem && staying.has(question.problem.reason));
  const problem = keeps ? question.problem : null;
  return {
    ...question,
    ...changes,
    problem,
    evidence: [...question.evidence.filter(({ facet }) => !facets.has(facet)), ...added],
  };
}
