import { parseHTML } from 'linkedom/worker';
import { builtInDictionary, readReports } from '../../src/engine';
import { pastedText } from '../../src/taskpane/reading/pasted-text';

const parse = (markup: string): Document =>
  parseHTML(/<html[\s>]/iu.test(markup) ? markup : `<html><body>${markup}</body></html>`).document;

/** As Word puts it on the clipboard: fragment marks, paragraphs in cells, lines broken anywhere. */
const fromWord = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td {color:red}</style></head><body><!--StartFragment-->
<p class=MsoNormal>附表：云岭市二〇二五年主\r
要预期目标<o:p></o:p></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>指标</p></td><td><p>计量</p><p>单位</p></td><td><p>2025年目标</p></td></tr>
<tr><td><p>地区生产</p><p>总值增长</p></td><td><p>%</p></td><td><p>6<span>左右</span></p></td></tr></table><!--EndFragment--></body></html>`;
const plainOfWord =
  '附表：云岭市二〇二五年主要预期目标\n指标\t计量\n单位\t2025年目标\n地区生产\n总值增长\t%\t6左右\n';

const cases: [what: string, plain: string, markup: string, text: string][] = [
  [
    'a row of a table copied from Word is one line, also where its cells hold paragraphs',
    plainOfWord,
    fromWord,
    '附表：云岭市二〇二五年主要预期目标\n指标\t计量 单位\t2025年目标\n地区生产 总值增长\t%\t6左右',
  ],
  [
    'cells of Excel that reach over others leave them empty',
    '主要指标\t\t\n财政\t收入\t5%\n\t支出\t3%\n',
    '<table><tr><td colspan=2>主要指标</td><td></td></tr><tr><td rowspan=2>财政</td><td>收入</td><td>5%</td></tr><tr><td>支出</td><td>3%</td></tr></table>',
    '主要指标\n财政\t收入\t5%\n\t支出\t3%',
  ],
  [
    'a header over two columns keeps the next header over its own column',
    '',
    '<table><tr><th colspan=2>目标</th><th>完成</th></tr><tr><td>甲</td><td>乙</td><td>丙</td></tr></table>',
    '目标\t\t完成\n甲\t乙\t丙',
  ],
  [
    'a table in a cell of another',
    '',
    '<table><tr><td>前<table><tr><td>社零</td><td>7%</td></tr></table>后</td></tr></table>',
    '前\n社零\t7%\n后',
  ],
];

test.each(cases)('%s', (_, plain, markup, text) => {
  expect(pastedText(plain, markup, parse)).toBe(text);
});

test('a column that claims a billion places ends in time', () => {
  const markup = `<table><tr><td colspan=999999999 rowspan=999999999>甲</td></tr>${'<tr><td>乙</td></tr>'.repeat(2000)}</table>`;
  expect(pastedText('', markup, parse).split('\n').length).toBeGreaterThan(1000);
});

test('the engine reads in a pasted table what it cannot in its plain text', () => {
  const title = '云岭市2025年政府工作报告\n';
  const figures = (text: string) =>
    readReports(title + text, builtInDictionary).flatMap(({ records }) =>
      records.map(({ indicatorId, value, bound }) => [indicatorId, value, bound]),
    );
  expect(figures(plainOfWord)).not.toContainEqual(['gdp', 6, 'approx']);
  expect(figures(pastedText(plainOfWord, fromWord, parse))).toContainEqual(['gdp', 6, 'approx']);
});
