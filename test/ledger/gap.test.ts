import fc from 'fast-check';
import type { Direction } from '../../src/engine/lexicon/dictionary';
import {
  assess,
  defaultTolerance,
  paceOf,
  paceWord,
  reasonCodes,
  reasonSentence,
  requiredGrowth,
  requiredPerMonth,
  statusWord,
  type AssessmentContext,
} from '../../src/ledger/gap';
import { convert } from '../../src/ledger/convert';
import type { Bound, Figure } from '../../src/ledger/record';
import { figure } from './figures';

const share = (value: number, bound: Bound = 'eq') => figure(value, '%', { measure: 'share', bound });
const growth = (value: number | null, bound: Bound = 'eq', rest: Partial<Figure> = {}) =>
  figure(value, '%', { bound, ...rest });

describe('Published figures come out as published', () => {
  test('4.02 % against 控制在4.5%以内 is met, 0.48 个百分点 below', () => {
    const assessment = assess(share(4.5, 'le'), share(4.02), { direction: 'lower' });
    expect(assessment).toMatchObject({ status: 'met', gap: -0.48, gapUnit: '个百分点', favourable: true });
    expect(reasonSentence(assessment.reason, 'zh-CN')).toBe('低于控制目标0.48个百分点');
    expect(reasonSentence(assessment.reason, 'en-US')).toBe('0.48 percentage points below the ceiling');
  });

  test('1,314 of 1,000 万人 is 131.4 %', () => {
    const assessment = assess(figure(1000, '万人'), figure(1314, '万人'), { direction: 'higher' });
    expect(assessment).toMatchObject({ attainment: 1.314, gap: 314, gapUnit: '万人', status: 'met' });
  });

  test.each([
    [24627, 60999, 40.4],
    [107752, 257288, 41.9],
  ])('%p of %p 万元 is %p %%', (result, target, published) => {
    const { attainment } = assess(figure(target, '万元'), figure(result, '万元'));
    expect(Number((attainment! * 100).toFixed(1))).toBe(published);
  });

  test('24,627 万元, 1,070 less than a year before, is −4.2 %', () => {
    const { gap } = assess(growth(0), figure(24627, '万元'), {
      growth: 'nominal',
      baseline: figure(24627 + 1070, '万元'),
    });
    expect(Number(gap!.toFixed(1))).toBe(-4.2);
  });

  test.each([
    [36.7, 3.4],
    [43.2, 9.9],
    [37.8, 4.5],
  ])('%p %% after 4 months is %p 个百分点 ahead of pace', (done, published) => {
    const pace = paceOf(100, done, 4);
    expect(Number(pace.ahead.toFixed(1))).toBe(published);
    expect(paceWord(pace.word, 'zh-CN')).toBe('超进度');
  });
});

describe('Numbers are decimal', () => {
  test('7.1 − 7.5 is −0.4', () => {
    expect(assess(growth(7.5), growth(7.1)).gap).toBe(-0.4);
  });
  test('noise of a binary fraction in a cell does not reach the gap', () => {
    expect(assess(growth(7.5), growth(0.071 * 100)).gap).toBe(-0.4);
  });
  test.each([
    [780, '亿元', 7900000, '万元', 10, '亿元'],
    [15, '万亩', 1.2, '万公顷', 3, '万亩'],
    [7.5, '亿元', 75000, '万元', 0, '亿元'],
    [35, '微克/立方米', 0.0328, '毫克/立方米', -2.2, '微克/立方米'],
  ])('target %p %s, result %p %s: gap %p %s', (target, unit, result, otherUnit, gap, gapUnit) => {
    expect(assess(figure(target, unit), figure(result, otherUnit))).toMatchObject({ gap, gapUnit });
  });
});

describe('The status follows the wording of the target', () => {
  test.each<[string, Figure, Figure, Direction | undefined, string, number | null, string]>([
    ['7.5%以上, reached 7.5%', growth(7.5, 'ge'), growth(7.5), 'higher', 'met', 0, '与目标持平'],
    [
      '7.5%以上, reached 7.1%',
      growth(7.5, 'ge'),
      growth(7.1),
      'higher',
      'not-met',
      -0.4,
      '低于目标0.4个百分点',
    ],
    ['7.5%, reached 8%', growth(7.5), growth(8), 'higher', 'met', 0.5, '高于目标0.5个百分点'],
    [
      '7%左右, reached 6.6%',
      growth(7, 'approx'),
      growth(6.6),
      'higher',
      'nearly-met',
      -0.4,
      '低于目标0.4个百分点，在容差0.5个百分点以内',
    ],
    [
      '7%左右, reached 6.5%',
      growth(7, 'approx'),
      growth(6.5),
      'higher',
      'nearly-met',
      -0.5,
      '低于目标0.5个百分点，在容差0.5个百分点以内',
    ],
    [
      '7%左右, reached 6.4%',
      growth(7, 'approx'),
      growth(6.4),
      'higher',
      'not-met',
      -0.6,
      '低于目标0.6个百分点',
    ],
    [
      '780亿元左右, reached 741亿元',
      figure(780, '亿元', { bound: 'approx' }),
      figure(741, '亿元'),
      'higher',
      'nearly-met',
      -39,
      '低于目标39亿元，在容差5%以内',
    ],
    [
      '780亿元左右, reached 740亿元',
      figure(780, '亿元', { bound: 'approx' }),
      figure(740, '亿元'),
      'higher',
      'not-met',
      -40,
      '低于目标40亿元',
    ],
    [
      '6.5—7%, reached 6.5%',
      growth(6.5, 'range', { upper: 7 }),
      growth(6.5),
      'higher',
      'met',
      0,
      '处于目标区间6.5—7%内',
    ],
    [
      '6.5—7%, reached 7.2%',
      growth(6.5, 'range', { upper: 7 }),
      growth(7.2),
      'higher',
      'met',
      0.7,
      '高于目标区间6.5—7%，超出0.2个百分点',
    ],
    [
      '6.5—7%, reached 6.1%',
      growth(6.5, 'range', { upper: 7 }),
      growth(6.1),
      'higher',
      'not-met',
      -0.4,
      '低于目标区间6.5—7%，相差0.4个百分点',
    ],
    [
      '失业率控制在5.5%以内, 5.6%',
      share(5.5, 'le'),
      share(5.6),
      'lower',
      'not-met',
      0.1,
      '高于控制目标0.1个百分点',
    ],
    [
      '失业率5.5%左右, 5.6%',
      share(5.5, 'approx'),
      share(5.6),
      'lower',
      'nearly-met',
      0.1,
      '高于目标0.1个百分点，在容差0.5个百分点以内',
    ],
    [
      '价格涨幅3%左右, 0.2%',
      growth(3, 'approx'),
      growth(0.2),
      'within',
      'met',
      -2.8,
      '低于控制目标2.8个百分点',
    ],
    [
      'PM2.5 35微克, 33微克',
      figure(35, '微克/立方米'),
      figure(33, '微克/立方米'),
      'lower',
      'met',
      -2,
      '低于控制目标2微克/立方米',
    ],
    [
      '能耗下降3%以上, −3.4%',
      growth(-3, 'ge'),
      growth(-3.4),
      'lower',
      'met',
      -0.4,
      '降幅大于目标0.4个百分点',
    ],
    [
      '能耗下降3%以上, −2.6%',
      growth(-3, 'ge'),
      growth(-2.6),
      'lower',
      'not-met',
      0.4,
      '降幅小于目标0.4个百分点',
    ],
    [
      '能耗下降3%, +0.4%',
      growth(-3),
      growth(0.4),
      'lower',
      'not-met',
      3.4,
      '目标为下降，实际未下降，高于目标3.4个百分点',
    ],
    [
      '事故下降5%以上 (unknown indicator), −6%',
      growth(-5, 'ge'),
      growth(-6),
      undefined,
      'met',
      -1,
      '降幅大于目标1个百分点',
    ],
    ['降幅控制在3%以内, −2%', growth(-3, 'le'), growth(-2), 'higher', 'met', 1, '降幅小于目标1个百分点'],
    [
      '下降3-5%, −4%',
      growth(-3, 'range', { upper: -5 }),
      growth(-4),
      'lower',
      'met',
      -1,
      '处于目标区间-5—-3%内',
    ],
    [
      '第3位, reached 第2位',
      figure(3, '位', { measure: 'rank' }),
      figure(2, '位', { measure: 'rank' }),
      'higher',
      'met',
      -1,
      '比目标位次靠前1位',
    ],
    [
      '第3位, reached 第5位',
      figure(3, '位', { measure: 'rank' }),
      figure(5, '位', { measure: 'rank' }),
      'higher',
      'not-met',
      2,
      '比目标位次靠后2位',
    ],
    [
      '第3位, reached 第3位',
      figure(3, '位', { measure: 'rank' }),
      figure(3, '位', { measure: 'rank' }),
      'higher',
      'met',
      0,
      '与目标持平',
    ],
    [
      '1万户, reached 1.2万家',
      figure(1, '万户'),
      figure(1.2, '万家'),
      'higher',
      'met',
      0.2,
      '高于目标0.2万户',
    ],
  ])('%s', (_name, target, result, direction, status, gap, why) => {
    const assessment = assess(target, result, { direction });
    expect([assessment.status, assessment.gap, reasonSentence(assessment.reason, 'zh-CN')]).toEqual([
      status,
      gap,
      why,
    ]);
  });

  test('a tolerance that a person states holds for every wording', () => {
    const tolerance = { rate: 1, level: 1, forEveryBound: true };
    expect(assess(growth(7.5, 'ge'), growth(6.5), { tolerance }).status).toBe('nearly-met');
    expect(assess(figure(100, '亿元'), figure(98.9, '亿元'), { tolerance }).status).toBe('not-met');
  });

  test('the tolerance is named, never hidden', () => {
    const why = assess(growth(7, 'approx'), growth(6.9), { tolerance: { rate: 0.2, level: 5 } }).reason;
    expect(reasonSentence(why, 'zh-CN')).toContain('0.2个百分点以内');
  });
});

describe('Attainment 完成率', () => {
  test.each<[string, Figure, Figure, AssessmentContext, number | string]>([
    ['level R/T', figure(800, '亿元'), figure(780, '亿元'), {}, 0.975],
    ['growth (1+R)/(1+T)', growth(25), growth(0), {}, 0.8],
    [
      'lower is better 2 − R/T',
      figure(40, '微克/立方米'),
      figure(36, '微克/立方米'),
      { direction: 'lower' },
      1.1,
    ],
    ['a share has none', share(95), share(97), {}, 'attainment-of-share'],
    ['个百分点 have none', figure(1, '个百分点'), figure(2, '个百分点'), {}, 'attainment-of-share'],
    [
      'a rank has none',
      figure(3, '位', { measure: 'rank' }),
      figure(2, '位', { measure: 'rank' }),
      {},
      'attainment-of-rank',
    ],
    ['a zero base has none', figure(0, '起'), figure(2, '起'), {}, 'base-not-positive'],
    ['a fall of everything has none', growth(-100), growth(-50), {}, 'base-not-positive'],
  ])('%s', (_name, target, result, context, expected) => {
    const { attainment, attainmentReason } = assess(target, result, context);
    expect(attainment ?? attainmentReason!.code).toBe(expected);
  });
});

describe('What cannot be compared says so', () => {
  test.each<[string, Figure, Figure | null, AssessmentContext, string, string]>([
    ['no result', growth(7), null, {}, 'no-result', 'no-result'],
    ['money against persons', figure(7, '亿元'), figure(7, '万人'), {}, 'not-comparable', 'units-differ'],
    ['yuan against dollars', figure(7, '亿元'), figure(7, '亿美元'), {}, 'not-comparable', 'units-differ'],
    ['growth against share', growth(7), share(7), {}, 'not-comparable', 'measures-differ'],
    [
      'growth in % against 个百分点',
      growth(7),
      figure(0.3, '个百分点'),
      {},
      'not-comparable',
      'units-differ',
    ],
    ['an unknown unit', figure(7, '斛'), figure(7, '吨'), {}, 'not-comparable', 'unit-unknown'],
    [
      'real growth never meets a level',
      growth(7),
      figure(800, '亿元'),
      { growth: 'real', baseline: figure(750, '亿元') },
      'not-comparable',
      'real-growth',
    ],
    [
      'a level never meets real growth',
      figure(800, '亿元'),
      growth(7),
      { growth: 'real', baseline: figure(750, '亿元') },
      'not-comparable',
      'real-growth',
    ],
    [
      'nominal growth needs last year',
      growth(7),
      figure(800, '亿元'),
      { growth: 'nominal' },
      'not-comparable',
      'needs-baseline',
    ],
    [
      '突破500亿元 is no figure to work a growth out of',
      growth(3, 'approx'),
      figure(500, '亿元', { bound: 'ge' }),
      { growth: 'nominal', baseline: figure(533.5, '亿元') },
      'not-comparable',
      'figure-inexact',
    ],
    [
      'nor is last year’s 500亿元左右',
      growth(3),
      figure(520, '亿元'),
      { growth: 'nominal', baseline: figure(500, '亿元', { bound: 'approx' }) },
      'not-comparable',
      'figure-inexact',
    ],
    [
      'last year in dollars is of no use',
      growth(7),
      figure(800, '亿元'),
      { growth: 'nominal', baseline: figure(100, '亿美元') },
      'not-comparable',
      'units-differ',
    ],
    [
      'an assigned goal',
      growth(null, 'eq', { goal: 'assigned' }),
      growth(7),
      {},
      'not-quantified',
      'goal-assigned',
    ],
    [
      'a qualitative goal',
      growth(null, 'eq', { goal: 'improve' }),
      growth(7),
      {},
      'not-quantified',
      'goal-improve',
    ],
    [
      '同步 without the growth of GDP',
      growth(null, 'eq', { goal: 'sync' }),
      growth(7),
      {},
      'not-quantified',
      'goal-sync',
    ],
    [
      'relative without a reference',
      growth(null, 'eq', { goal: 'relative' }),
      growth(7),
      {},
      'not-quantified',
      'goal-relative',
    ],
  ])('%s', (_name, target, result, context, status, code) => {
    const assessment = assess(target, result, context);
    expect([assessment.status, assessment.reason.code, assessment.gap]).toEqual([status, code, null]);
  });

  test('the same unknown unit on both sides needs no conversion', () => {
    expect(assess(figure(7, '斛'), figure(9, '斛'))).toMatchObject({ status: 'met', gap: 2, gapUnit: '斛' });
  });
});

describe('Level against growth, where growth is of the stated amounts', () => {
  const context: AssessmentContext = {
    direction: 'higher',
    growth: 'nominal',
    baseline: figure(8000000, '万元'),
  };
  test('target 7%, result 848亿元 after 800亿元: 6%', () => {
    expect(assess(growth(7), figure(848, '亿元'), context)).toMatchObject({
      gap: -1,
      gapUnit: '个百分点',
      status: 'not-met',
    });
  });
  test('target 856亿元, result 增长8% after 800亿元: 864亿元', () => {
    expect(assess(figure(856, '亿元'), growth(8), context)).toMatchObject({
      gap: 8,
      gapUnit: '亿元',
      status: 'met',
    });
  });
});

describe('Goals that refer to another figure', () => {
  const sync = growth(null, 'eq', { goal: 'sync' });
  test.each<[number, string, string]>([
    [6.4, 'met', '与经济增长同步：增速高于经济增长（6%）0.4个百分点'],
    [6, 'met', '与经济增长同步：增速与经济增长（6%）持平'],
    [5.7, 'nearly-met', '与经济增长基本同步：增速低于经济增长（6%）0.3个百分点，在容差0.5个百分点以内'],
    [5.2, 'not-met', '未与经济增长同步：增速低于经济增长（6%）0.8个百分点'],
  ])('同步 with income growth %p %% and GDP 6 %%: %s', (income, status, why) => {
    const assessment = assess(sync, growth(income), { economicGrowth: growth(6, 'ge'), direction: 'higher' });
    expect([assessment.status, reasonSentence(assessment.reason, 'zh-CN')]).toEqual([status, why]);
  });

  const relative = growth(null, 'eq', { goal: 'relative' });
  test.each<[number, string, string]>([
    [6.4, 'met', '优于参照值（6%）0.4个百分点'],
    [6, 'not-met', '与参照值（6%）持平，没有优于它'],
    [5.2, 'not-met', '不及参照值（6%）0.8个百分点'],
  ])('高于全省平均 with %p %% and 6 %%: %s', (own, status, why) => {
    const assessment = assess(relative, growth(own), { reference: growth(6), direction: 'higher' });
    expect([assessment.status, reasonSentence(assessment.reason, 'zh-CN')]).toEqual([status, why]);
  });
});

describe('Every reason and status has words in both languages', () => {
  test.each(reasonCodes)('%s', (code) => {
    for (const language of ['zh-CN', 'en-US'] as const) {
      expect(reasonSentence({ code, parameters: {} }, language).length).toBeGreaterThan(2);
    }
  });
  test('met is 完成', () => {
    expect(statusWord('met', 'zh-CN')).toBe('完成');
    expect(statusWord('nearly-met', 'en-US')).toBe('Nearly met');
  });
  test('no parameter is left unfilled in a sentence', () => {
    const bounds: Bound[] = ['eq', 'ge', 'le', 'approx'];
    for (const bound of bounds)
      for (const value of [-3, 3])
        for (const result of [-4, -3, 2.8, 3, 3.3, 9])
          for (const direction of ['higher', 'lower', 'within'] as const) {
            const why = assess(growth(value, bound), growth(result), { direction }).reason;
            expect(reasonSentence(why, 'zh-CN') + reasonSentence(why, 'en-US')).not.toMatch(/[{}]/u);
          }
  });
});

describe('Pace and what is still required', () => {
  test('a third of the plan after four months is on pace', () => {
    expect(paceOf(3, 1, 4)).toMatchObject({ ahead: 0, word: 'on-pace' });
  });
  test('30 of 100 after 6 months is 20 个百分点 behind', () => {
    expect(paceOf(100, 30, 6)).toMatchObject({ ahead: -20, word: 'behind', done: 0.3, due: 0.5 });
  });
  test('what each remaining month must bring', () => {
    expect(requiredPerMonth(120, 40, 4)).toBe(10);
    expect(requiredPerMonth(120, 130, 4)).toBe(0);
  });
  test('compound growth of the remaining years', () => {
    expect(requiredGrowth(100, 121, 2)).toBe(0.1);
    expect(requiredGrowth(100, 100, 5)).toBe(0);
  });
  test.each([
    [() => paceOf(0, 1, 4), 'target'],
    [() => paceOf(1, 1, 13), 'months'],
    [() => paceOf(1, 1, 0.5), 'months'],
    [() => requiredPerMonth(1, 0, 12), 'months'],
    [() => requiredGrowth(0, 1, 1), 'base'],
    [() => requiredGrowth(1, -1, 1), 'target'],
    [() => requiredGrowth(1, 2, 0), 'years'],
  ])('%s names the argument that is wrong', (call, argument) => {
    expect(call).toThrow(new RangeError(argument));
  });
});

describe('Laws of the gap', () => {
  const hundredths = fc.integer({ min: -100000, max: 100000 }).map((value) => value / 100);
  const positive = fc.integer({ min: 1, max: 10000000 }).map((value) => value / 100);
  const bounds = fc.constantFrom<Bound>('eq', 'ge', 'le', 'approx');
  const directions = fc.constantFrom<Direction | undefined>('higher', 'lower', 'within', undefined);

  test('gap(a, b) = −gap(b, a) for rates', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (a, b) => {
        expect(assess(growth(a), growth(b)).gap).toBeCloseTo(-assess(growth(b), growth(a)).gap!, 12);
      }),
    );
  });

  test('gap(a, b) = −gap(b, a) for levels in different units', () => {
    fc.assert(
      fc.property(
        positive,
        positive,
        fc.constantFrom('万元', '亿元', '千元'),
        fc.constantFrom('元', '百万元', '万亿元'),
        (a, b, unit, other) => {
          const there = assess(figure(a, unit), figure(b, other));
          const back = assess(figure(b, other), figure(a, unit));
          const inUnit = convert(back.gap!, other, unit).toNumber();
          expect(Math.abs(there.gap! + inUnit)).toBeLessThanOrEqual(
            1e-12 * Math.max(Math.abs(there.gap!), a, 1),
          );
        },
      ),
    );
  });

  test('a status never contradicts its gap', () => {
    fc.assert(
      fc.property(
        hundredths,
        hundredths,
        bounds,
        directions,
        fc.boolean(),
        (t, r, bound, direction, isRate) => {
          const [target, result] = isRate
            ? [growth(t, bound), growth(r)]
            : [figure(Math.abs(t) + 0.01, '亿元', { bound }), figure(Math.abs(r), '亿元')];
          const { status, gap, favourable } = assess(target, result, { direction });
          expect(status === 'met').toBe(favourable);
          if (gap === 0) expect(status).toBe('met');
          if (status === 'nearly-met') {
            expect(bound).toBe('approx');
            const width = isRate ? defaultTolerance.rate : (target.value! * defaultTolerance.level) / 100;
            expect(Math.abs(gap!)).toBeLessThanOrEqual(width + 1e-9);
          }
        },
      ),
    );
  });

  test('a better result never gets a worse status', () => {
    const order = ['not-met', 'nearly-met', 'met'];
    fc.assert(
      fc.property(hundredths, hundredths, positive, bounds, (t, r, more, bound) => {
        const target = growth(Math.abs(t), bound === 'le' ? 'eq' : bound);
        const worse = assess(target, growth(r), { direction: 'higher' }).status;
        const better = assess(target, growth(r + more), { direction: 'higher' }).status;
        expect(order.indexOf(better)).toBeGreaterThanOrEqual(order.indexOf(worse));
      }),
    );
  });
});

describe('What a gap does not show is said behind the reason', () => {
  test.each<[string, Figure, Figure, AssessmentContext, string]>([
    [
      'a result that is only a minimum',
      growth(15),
      growth(9, 'ge'),
      {},
      '低于目标6个百分点（完成数为“以上”，差距按9%计）',
    ],
    [
      'a result that is only a maximum',
      share(5, 'le'),
      share(4.8, 'le'),
      {},
      '低于控制目标0.2个百分点（完成数为“以内”，差距按4.8%计）',
    ],
    [
      'a growth out of two levels',
      growth(7),
      figure(856, '亿元'),
      { growth: 'nominal', baseline: figure(800, '亿元') },
      '与目标持平（增速由上年800亿元推算）',
    ],
    ['an exact result says nothing more', growth(5), growth(5.2), {}, '高于目标0.2个百分点'],
  ])('%s', (_, target, result, context, sentence) => {
    expect(reasonSentence(assess(target, result, context).reason, 'zh-CN')).toBe(sentence);
  });
});
