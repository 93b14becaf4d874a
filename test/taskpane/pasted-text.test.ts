import { parseHTML } from 'linkedom/worker';
import { pastedText } from '../../src/taskpane/reading/pasted-text';

const parse = (markup: string): Document => parseHTML(`<html><body>${markup}</body></html>`).document;
const pasted = (plain: string, markup: string): string => pastedText(plain, markup, parse);

test('cells of several paragraphs stay in their row', () => {
  const markup =
    '<table><tr><td><p>指标</p></td><td><p>2025年</p><p>目标</p></td></tr><tr><td>粮食产量</td><td>32万吨</td></tr></table>';
  expect(pasted('指标\n2025年\n目标\n粮食产量\n32万吨', markup)).toBe('指标\t2025年 目标\n粮食产量\t32万吨');
});

test.each([
  ['markup without a table', '增长5%。', '<p>增长5%。</p>'],
  ['markup that lost a part', '增长5%。粮食32万吨。', '<table><tr><td>粮食</td><td>32万吨</td></tr></table>'],
  ['no markup', '增长5%。', ''],
])('%s leaves the plain text', (_why, plain, markup) => {
  expect(pasted(plain, markup)).toBe(plain);
});
