import { areaFinder, areaUnifier, innermostArea, shortArea } from '../../src/ledger/area';

describe('Names of areas', () => {
  test.each([
    ['云岭市', '云岭'],
    ['青石区', '青石'],
    ['内蒙古自治区', '内蒙古'],
    ['宁夏回族自治区', '宁夏'],
    ['新疆维吾尔自治区', '新疆'],
    ['恩施土家族苗族自治州', '恩施'],
    ['香港特别行政区', '香港'],
    ['大兴安岭地区', '大兴安岭'],
    ['白县', '白县'],
    ['全国', '全国'],
    [' 云岭 市 ', '云岭'],
  ])('%s is %s in short', (name, short) => {
    expect(shortArea(name)).toBe(short);
  });

  test.each([
    ['东山省云岭市', '云岭市'],
    ['云岭市青石区', '青石区'],
    ['东山省云岭市青石区', '云岭市青石区'],
    ['云岭市', '云岭市'],
    ['吉林省吉林市', '吉林市'],
  ])('%s is inside %s', (name, inner) => {
    expect(innermostArea(name)).toBe(inner);
  });

  test.each<[string[], string, unknown]>([
    [['云岭市', '青石区'], '云岭', { area: '云岭市' }],
    [['云岭市', '青石区'], '东山省云岭市青石区', { area: '青石区' }],
    [['云岭'], '云岭市', { area: '云岭' }],
    [['海南省', '海南州'], '海南', { ambiguous: ['海南省', '海南州'] }],
    [['海南省', '海南州'], '海南州', { area: '海南州' }],
    [['云岭市'], '云岭县', null],
    [['云岭市'], '南湖', null],
  ])('among %j, %s is %j', (areas, name, found) => {
    expect(areaFinder(areas)(name)).toEqual(found);
  });

  test('云岭 and 云岭市 are one place unless there are two in full', () => {
    expect(areaUnifier(['云岭', '云岭市'])('云岭')).toBe('云岭市');
    expect(areaUnifier(['云岭', '云岭市', '云岭县'])('云岭')).toBe('云岭');
    expect(areaUnifier(['云岭市', '云岭县'])('云岭县')).toBe('云岭县');
  });
});
