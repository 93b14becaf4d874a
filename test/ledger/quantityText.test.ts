import { parseQuantityText } from '../../src/ledger/quantityText';

describe('The text of a cell is read as value, unit and bound', () => {
  test.each<[string, number | null, string, string, (string | null)?, number?]>([
    ['7.5%以上', 7.5, '%', 'ge', null],
    ['780亿元', 780, '亿元', 'eq', 'level'],
    ['控制在4.5%以内', 4.5, '%', 'le', null],
    ['控制在3%左右', 3, '%', 'approx', null],
    ['三千五百万元', 35000000, '元', 'eq', 'level'],
    ['五千二百三十一万元', 52310000, '元', 'eq', 'level'],
    ['两倍', 2, '倍', 'eq', 'level'],
    ['百分之七点五', 7.5, '%', 'eq', null],
    ['增长百分之八左右', 8, '%', 'approx', 'growth'],
    ['千分之五', 5, '‰', 'eq', null],
    ['三成', 3, '成', 'eq', null],
    ['三成五', 3.5, '成', 'eq', null],
    ['近四成', 4, '成', 'approx', null],
    ['6.5—7%', 6.5, '%', 'range', null, 7],
    ['6.5%-7%', 6.5, '%', 'range', null, 7],
    ['6.5%~7%', 6.5, '%', 'range', null, 7],
    ['3至5亿元', 3, '亿元', 'range', 'level', 5],
    ['1-2个', 1, '个', 'range', 'level', 2],
    ['下降3%以上', -3, '%', 'ge', 'growth'],
    ['下降3-5%', -3, '%', 'range', 'growth', -5],
    ['降幅控制在2%以内', -2, '%', 'le', 'growth'],
    ['-3%', -3, '%', 'eq', null],
    ['−3%', -3, '%', 'eq', null],
    ['提高0.5个百分点', 0.5, '个百分点', 'eq', 'growth'],
    ['增长7% 左右', 7, '%', 'approx', 'growth'],
    ['力争增长8%', 8, '%', 'eq', 'growth'],
    ['24,627万元', 24627, '万元', 'eq', 'level'],
    ['１２．５％', 12.5, '%', 'eq', null],
    ['约1.2亿人次', 1.2, '亿人次', 'approx', 'level'],
    ['超过1000万人', 1000, '万人', 'ge', 'level'],
    ['不低于95%', 95, '%', 'ge', null],
    ['不高于5.5%', 5.5, '%', 'le', null],
    ['≥7.5%', 7.5, '%', 'ge', null],
    ['≤4.5%', 4.5, '%', 'le', null],
    ['≈7%', 7, '%', 'approx', null],
    ['fall ≥3%', -3, '%', 'ge', 'growth'],
    ['100余个', 100, '个', 'ge', 'level'],
    ['300多万元', 300, '万元', 'ge', 'level'],
    ['35微克/立方米', 35, '微克/立方米', 'eq', 'level'],
    ['32 ug/m³ 以下', 32, 'ug/m3', 'le', 'level'],
    ['2.31:1', 2.31, ':1', 'eq', 'level'],
    ['翻一番', 100, '%', 'eq', 'growth'],
    ['翻两番', 300, '%', 'eq', 'growth'],
    ['1亿2000万元', 120000000, '元', 'eq', 'level'],
    ['1.2亿', 120000000, '', 'eq', 'level'],
    ['12', 12, '', 'eq', 'level'],
    ['780斛以上', 780, '斛', 'ge', 'level'],
    ['3.5万以上', 35000, '', 'ge', 'level'],
    ['全省第3位', 3, '位', 'eq', 'rank'],
    ['第2', 2, '位', 'eq', 'rank'],
    ['2025年增长7.5%以上', 7.5, '%', 'ge', 'growth'],
    ['地区生产总值增长6%', 6, '%', 'eq', 'growth'],
  ])('%s', (text, value, unit, bound, measure = null, upper) => {
    expect(parseQuantityText(text)).toEqual({
      value,
      upper: upper ?? null,
      unit,
      bound,
      goal: null,
      measure,
    });
  });

  test.each([
    ['与经济增长同步', 'sync'],
    ['完成省下达任务', 'assigned'],
    ['高于全省平均水平', 'relative'],
    ['快于经济增长', 'relative'],
    ['稳中提质', 'improve'],
  ])('%s is the goal %s without a number', (text, goal) => {
    expect(parseQuantityText(text)).toMatchObject({ value: null, goal, unit: '' });
  });

  test.each(['', '见附件', '——', 'n/a', '%', '亿元', '1'.repeat(5000)])('%p is no quantity', (text) => {
    expect(parseQuantityText(text)).toBeNull();
  });
});
