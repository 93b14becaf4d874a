import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInDictionary, readReports } from '../../src/engine';
import { faredTargets } from '../../src/taskpane/review/fared';
import { reviewText } from '../../src/taskpane/review/review';

describe('the two sample reports', () => {
  const texts = [2024, 2025].map((year) => {
    const text = readFileSync(join(__dirname, `../../assets/samples/yunling-${year}.txt`), 'utf8');
    return reviewText(
      {
        id: String(year),
        name: `${year}.txt`,
        origin: 'sample',
        text,
        readAt: '2026-01-01T00:00:00.000Z',
        notes: [],
      },
      readReports(text),
    );
  });
  const [fared] = faredTargets(texts, builtInDictionary);

  test('the second answers the targets of the first', () => {
    expect(fared).toMatchObject({ area: '云岭市', year: 2024 });
    expect(fared!.counts.met).toBeGreaterThan(25);
    expect(fared!.counts['no-result']).toBeLessThan(4);
  });

  test.each([
    ['固定资产投资', 'not-met'],
    ['进出口总额', 'not-met'],
    ['新建高标准农田', 'not-met'],
    ['地区生产总值', 'nearly-met'],
  ])('%s was %s', (indicator, status) => {
    expect(fared!.missed.find(({ target }) => target.indicator === indicator)?.assessment.status).toBe(
      status,
    );
  });

  test('what was missed altogether comes before what was nearly met', () => {
    const sorts = fared!.missed.map(({ assessment }) => assessment.status);
    expect([...sorts].sort((a, b) => (a === b ? 0 : a === 'not-met' ? -1 : 1))).toEqual(sorts);
  });

  test('one report alone has nothing to be measured by', () => {
    expect(faredTargets([texts[1]!], builtInDictionary)).toEqual([]);
  });
});
