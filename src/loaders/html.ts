/** A saved web page: the article, not the navigation around it. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom/worker';
import type { Budget } from './budget';
import { documentText } from './html-text';
import { LoadError } from './load-error';
import { decodeText, type DecodedText } from './plain-text';

export interface Page extends DecodedText {
  /** The article could not be told from its surroundings, so all text of the page was taken. */
  readonly whole: boolean;
}

/** How much of the page's sentences an article must hold; a report that lost its second half is worse than one with a menu. */
const leastPart = 0.9;

/** A page of a report has a few thousand nodes, some dozens deep. Finding the article walks the page many times and recursively. */
const mostNodes = 100_000;
const deepest = 500;
/** More than that is no page, and would take all memory to parse. */
const mostTags = 1_000_000;

/** @throws {LoadError} `binary`, `damaged`, `too-slow`, `cancelled` */
export function readHtml(bytes: Uint8Array, budget: Budget): Page {
  const decoded = decodeMarkup(bytes);
  // scripts and styles are cut before parsing: they are most of a page's weight
  const markup = withoutElements(decoded.text, ['script', 'style', 'noscript']);
  budget.spend(markup.length);
  if (markup.split('<').length > mostTags)
    throw new LoadError('damaged', { format: 'html', detail: `> ${mostTags} tags` });
  const page = documentText(parse(markup).body, budget);
  const article = page.nodes > mostNodes || page.depth > deepest ? undefined : articleText(markup, budget);
  budget.check();
  const whole = article === undefined || sentenceMarks(article) < leastPart * sentenceMarks(page.text);
  return { ...decoded, text: whole ? page.text : article, whole };
}

function parse(markup: string): Document {
  return parseHTML(/<html[\s>]/iu.test(markup) ? markup : `<html><body>${markup}</body></html>`).document;
}

function articleText(markup: string, budget: Budget): string | undefined {
  const article = new Readability(parse(markup), { charThreshold: 200 }).parse();
  if (!article?.content) return undefined;
  const title = article.title?.trim() ?? '';
  const { text } = documentText(parse(article.content).body, budget);
  // the headline often stands outside the article's element, and it names area and year
  const headed = text.split('\n', 3).some((line) => line.includes(title) && line.length < 2 * title.length);
  return title === '' || headed ? text : `${title}\n${text}`;
}

/** Ends of sentences and clauses: menus and footers have hardly any. */
function sentenceMarks(text: string): number {
  return text.match(/[。；;，,]/gu)?.length ?? 0;
}

/** The page says its encoding in its head; where that is wrong or missing, the bytes decide. */
function decodeMarkup(bytes: Uint8Array): DecodedText {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const named = /charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1]?.toLowerCase() ?? '';
  if (/^(?:gb2312|gbk|gb18030|gb_2312-80)$/u.test(named)) {
    const text = new TextDecoder('gb18030').decode(bytes);
    const undecodable = text.split('\uFFFD').length - 1;
    if (undecodable === 0) return { text, encoding: 'gb18030', undecodable };
  }
  return decodeText(bytes);
}

function withoutElements(markup: string, names: readonly string[]): string {
  let rest = markup;
  for (const name of names) {
    const lower = rest.toLowerCase();
    const kept: string[] = [];
    let at = 0;
    for (;;) {
      const start = lower.indexOf(`<${name}`, at);
      if (start < 0 || !/[\s/>]/u.test(lower[start + name.length + 1] ?? '')) {
        if (start < 0) break;
        kept.push(rest.slice(at, start + 1));
        at = start + 1;
        continue;
      }
      kept.push(rest.slice(at, start));
      const end = lower.indexOf(`</${name}`, start);
      if (end < 0) {
        at = rest.length;
        break;
      }
      const close = lower.indexOf('>', end);
      at = close < 0 ? rest.length : close + 1;
    }
    kept.push(rest.slice(at));
    rest = kept.join('');
  }
  return rest;
}
