import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { LoadError, loadFile } from '../../src/loaders';
import { docx, gbk, paragraph, pdf, table, utf8, xlsx } from './made-files';

const pdfAssets = `${resolve('node_modules/pdfjs-dist')}/`;

const docxText = async (body: string): Promise<string> => (await loadFile('报告.docx', docx(body))).text;

describe('docx', () => {
  test('paragraphs are lines, and entities are characters', async () => {
    expect(await docxText(paragraph('一、2023年工作回顾') + paragraph('R&amp;D经费增长12%。'))).toBe(
      '一、2023年工作回顾\nR&D经费增长12%。',
    );
  });

  test('a sentence in several runs is one line', async () => {
    const runs = ['增长', '7', '.5', '%'].map((part) => `<w:r><w:rPr><w:b/></w:rPr><w:t>${part}</w:t></w:r>`);
    expect(await docxText(`<w:p>${runs.join('')}</w:p>`)).toBe('增长7.5%');
  });

  test('a row of a table is one line, its cells parted by tabs', async () => {
    expect(
      await docxText(
        paragraph('附表') + table(['指标', '目标'], ['地区生产总值', '7.5%']) + paragraph('注：'),
      ),
    ).toBe('附表\n指标\t目标\n地区生产总值\t7.5%\n注：');
  });

  test('an empty cell keeps the others in their columns', async () => {
    expect(await docxText(table(['社零', '', '7%']))).toBe('社零\t\t7%');
  });

  test('a cell over two columns leaves the second empty', async () => {
    const wide = `<w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('目标')}</w:tc><w:tc>${paragraph('完成')}</w:tc>`;
    const rows = table(['甲', '乙', '丙']).replace('<w:tbl>', `<w:tbl><w:tr>${wide}</w:tr>`);
    expect(await docxText(rows)).toBe('目标\t\t完成\n甲\t乙\t丙');
  });

  test('a box of one cell is its paragraphs', async () => {
    const cell = `<w:tc>${paragraph('第一段。')}${paragraph('第二段。')}</w:tc>`;
    expect(await docxText(`<w:tbl><w:tr>${cell}</w:tr></w:tbl>`)).toBe('第一段。\n第二段。');
  });

  test('deleted, moved and hidden text is gone, inserted text is there', async () => {
    expect(
      await docxText(
        '<w:p><w:r><w:t>增长</w:t></w:r><w:del><w:r><w:delText>9%</w:delText></w:r></w:del>' +
          '<w:moveFrom><w:r><w:t>旧</w:t></w:r></w:moveFrom><w:ins><w:r><w:t>7%</w:t></w:r></w:ins>' +
          '<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>。</w:t></w:r></w:p>',
      ),
    ).toBe('增长7%。');
  });

  test('of a field its result is read, not its code', async () => {
    expect(
      await docxText(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>',
      ),
    ).toBe('3');
  });

  test('a text box is read once, although it stands there twice', async () => {
    const box = `<w:txbxContent>${paragraph('框内')}</w:txbxContent>`;
    expect(
      await docxText(
        `<w:p><w:r><mc:AlternateContent><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>框外</w:t></w:r></w:p>`,
      ),
    ).toBe('框内\n框外');
  });

  test('tab stops of the style are no tabs of the text', async () => {
    expect(
      await docxText(
        '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t></w:r></w:p>',
      ),
    ).toBe('甲\t乙\n丙');
  });
});

describe('doc', () => {
  /** Written by LibreOffice in Word's format of 1997; a heading, a table with an empty cell and a cell of two paragraphs, a link. */
  const bytes = new Uint8Array(readFileSync('test/loaders/samples/yunling.doc'));
  const text = [
    '云岭市2024年政府工作报告',
    '一、过去一年工作回顾。全市地区生产总值增长6.5%，青石区增长7.1%（预计数）。',
    '指标\t2023年目标\t\t完成',
    '社会消费品 零售总额\t7%\t\t6.9%',
    '二、今年主要目标：城镇新增就业1.2万人；GDP & R&D 投入 “稳中有进”。',
    'English words — dash.',
  ].join('\n');

  test('paragraphs, rows of tables and links are read', async () => {
    expect(await loadFile('报告.doc', bytes)).toMatchObject({ format: 'doc', text, notes: [] });
  });

  test('a file of WPS Writer is the same', async () => {
    expect(await loadFile('报告.wps', bytes)).toMatchObject({ format: 'doc', text, notes: [] });
  });

  test('one that breaks off says that it is damaged, wherever it breaks off', async () => {
    for (const length of [600, 2000, 5000, 9000])
      await expect(loadFile('报告.doc', bytes.subarray(0, length))).rejects.toMatchObject({
        code: 'damaged',
      });
  });

  test('no single broken byte makes it hang or fail without a reason', async () => {
    for (let at = 0; at < bytes.length; at += 37) {
      const broken = bytes.slice();
      broken[at] ^= 0xff;
      await loadFile('报告.doc', broken).catch((error: unknown) => expect(error).toBeInstanceOf(LoadError));
    }
  });
});

describe('xlsx', () => {
  const read = async (...args: Parameters<typeof xlsx>): Promise<string> =>
    (await loadFile('表.xlsx', xlsx(...args))).text;

  test('a percentage is a percentage, a date a date, a binary remainder is rounded away', async () => {
    expect(
      await read([
        {
          name: '表',
          rows: '<row><c r="A1" s="1"><v>7.4999999999999997E-2</v></c><c r="B1" s="2"><v>45292</v></c><c r="C1"><v>326.30000000000001</v></c></row>',
        },
      ]),
    ).toBe('7.5%\t2024年1月1日\t326.3');
  });

  test('shared texts, also in several runs and with phonetic marks; texts of formulas; gaps between cells', async () => {
    expect(
      await read(
        [
          {
            name: '表',
            rows: '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="str"><f>A1</f><v>完成</v></c><c r="E1" t="inlineStr"><is><t>内</t></is></c></row>',
          },
        ],
        ['<t>指标</t>', '<r><t>目</t></r><r><t>标</t></r><rPh sb="0" eb="1"><t>mu</t></rPh>'],
      ),
    ).toBe('指标\t\t目标\t完成\t内');
  });

  test('several sheets are told apart, hidden ones left out', async () => {
    const row = (value: number): string => `<row><c r="A1"><v>${value}</v></c></row>`;
    expect(
      await read([
        { name: '目标', rows: row(1) },
        { name: '底稿', rows: row(2), hidden: true },
        { name: '结果', rows: row(3) },
      ]),
    ).toBe('目标\n1\n\n结果\n3');
  });
});

describe('html', () => {
  const article = [
    '云岭市人民政府今天举行全体会议，听取各部门工作情况，研究部署下一阶段重点任务。',
    '会议指出，全市工业生产稳中有升，规模以上工业增加值增长8.2%，好于预期。',
    '会议要求，青石区、白沙县要抓好春耕备耕，确保粮食播种面积只增不减，产量稳定。',
    '会议强调，各级各部门要把安全生产放在心上，层层压实责任，守住不出大事的底线。',
  ];
  const menu = `<ul>${'首页 机构 政务公开 办事服务 互动交流'
    .split(' ')
    .map((item) => `<li><a href="#">${item}</a></li>`)
    .join('')}</ul>`;
  const page = (body: string, head = '<meta charset="utf-8"><title>全体会议</title>'): string =>
    `<!DOCTYPE html><html><head>${head}<script>var x = "<p>脚本</p>";</script></head><body>${body}</body></html>`;

  test('the article is read, the menu around it is not', async () => {
    const loaded = await loadFile(
      '会议.html',
      utf8(
        page(
          `<div class="nav">${menu}</div><div id="content">${article.map((p) => `<p>${p}</p>`).join('')}</div><div class="footer">版权所有 网站地图</div>`,
        ),
      ),
    );
    expect(loaded).toMatchObject({ format: 'html', encoding: 'utf-8', notes: [] });
    expect(loaded.text).toBe(['全体会议', ...article].join('\n'));
  });

  test('a page whose report lies in cells of a layout table keeps its paragraphs', async () => {
    const body = `<table><tr><td>${menu}</td></tr><tr><td>${article.map((p) => `<p>${p}</p>`).join('')}</td></tr></table>`;
    expect((await loadFile('会议.html', utf8(page(body)))).text).toContain(article.join('\n'));
  });

  test('a table of figures keeps its rows', async () => {
    const body = `<div>${article.map((p) => `<p>${p}</p>`).join('')}<table><tr><th>指标</th><th>目标</th></tr><tr><td>社零</td><td>7%</td></tr></table></div>`;
    expect((await loadFile('会议.html', utf8(page(body)))).text).toContain('指标\t目标\n社零\t7%');
  });

  test('gb2312 as the page says', async () => {
    const loaded = await loadFile('a.htm', gbk(page(`<p>${article[1]}</p>`, '<meta charset="gb2312">')));
    expect(loaded.text).toContain(article[1]);
    expect(loaded.encoding).toBe('gb18030');
  });

  test('a page in which no article can be told is read whole, and says so', async () => {
    const loaded = await loadFile('a.html', utf8(page('<p>固投增长8%。</p>')));
    expect(loaded.text).toContain('固投增长8%。');
  });

  test('a web page named .doc is read as what it is', async () => {
    const loaded = await loadFile('会议.doc', utf8(page(article.map((p) => `<p>${p}</p>`).join(''))));
    expect(loaded.notes).toContainEqual({ code: 'other-format', named: 'doc', format: 'html' });
  });

  test('ten thousand nested elements neither overflow nor hang', async () => {
    const deep = '<div>'.repeat(10_000) + article[0] + '</div>'.repeat(10_000);
    expect((await loadFile('a.html', utf8(page(deep)))).text).toContain(article[0]);
  });
});

describe('pdf', () => {
  const width = 20;
  /** Lines of a paragraph as Word breaks it: the first indented, all full but the last. */
  const broken = (text: string, top: number): { text: string; x: number; y: number }[] => {
    const lines = [];
    let at = width - 2;
    lines.push({ text: text.slice(0, at), x: 60 + 32, y: top });
    for (; at < text.length; at += width)
      lines.push({ text: text.slice(at, at + width), x: 60, y: top - 28 * lines.length });
    return lines;
  };
  const first = '云岭市全年新增城镇就业一万二千人，城镇调查失业率平均值控制在百分之五以内，好于预期。';
  const second = '青石区完成固定资产投资一百二十亿元，比上年增长十个百分点以上，总量居全市第一位。';

  test('broken lines are joined into paragraphs, page numbers are taken out', async () => {
    const loaded = await loadFile(
      '报告.pdf',
      pdf([
        [...broken(first, 760), { text: '- 1 -', x: 280, y: 40 }],
        [...broken(second, 760), { text: '- 2 -', x: 280, y: 40 }],
      ]),
      { pdfAssets },
    );
    expect(loaded).toMatchObject({ format: 'pdf', text: `${first}\n${second}`, notes: [] });
  });

  test('a paragraph goes on over the page', async () => {
    const lines = broken(first, 760);
    const loaded = await loadFile(
      '报告.pdf',
      pdf([
        [...lines.slice(0, 2), { text: '1', x: 280, y: 40 }],
        [...lines.slice(2), { text: '2', x: 280, y: 40 }],
      ]),
      { pdfAssets },
    );
    expect(loaded.text).toBe(first);
  });

  test('without indents a full line that ends a sentence ends a paragraph', async () => {
    const lines = [first.slice(0, 20), `${first.slice(20, 39)}。`, second.slice(0, 20), second.slice(20, 30)];
    const loaded = await loadFile(
      '报告.pdf',
      pdf([lines.map((text, index) => ({ text, x: 60, y: 760 - 28 * index }))]),
      { pdfAssets },
    );
    expect(loaded.text).toBe(`${lines[0]}${lines[1]}\n${lines[2]}${lines[3]}`);
  });

  test('columns far apart are cells of a row', async () => {
    const row = (name: string, value: string, y: number): { text: string; x: number; y: number }[] => [
      { text: name, x: 60, y },
      { text: value, x: 300, y },
    ];
    const loaded = await loadFile(
      '表.pdf',
      pdf([[...row('指标名称', '全年目标', 700), ...row('社会消费品零售总额', '增长７％', 670)]]),
      { pdfAssets },
    );
    expect(loaded.text).toBe('指标名称\t全年目标\n社会消费品零售总额\t增长７％');
  });

  test('a scanned PDF is named as such', async () => {
    await expect(loadFile('扫描.pdf', pdf([[], []]), { pdfAssets })).rejects.toMatchObject({
      code: 'scanned',
      parameters: { pages: 2 },
    });
  });

  test('pages without text among others are named', async () => {
    const loaded = await loadFile('报告.pdf', pdf([broken(first, 760), []]), { pdfAssets });
    expect(loaded.notes).toEqual([{ code: 'pages-without-text', pages: [2] }]);
  });

  test('progress is told page by page', async () => {
    const parts: number[] = [];
    await loadFile('报告.pdf', pdf([broken(first, 760), broken(second, 760)]), {
      pdfAssets,
      onProgress: (part) => parts.push(part),
    });
    expect(parts).toEqual([0.5, 1, 1]);
  });
});
