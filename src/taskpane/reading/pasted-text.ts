/** The text of a paste: where the clipboard holds a table as markup, its rows stay rows even when a cell holds several paragraphs. */
import { Budget } from '../../loaders/budget';
import { documentText } from '../../loaders/html-text';

/** Markup beyond this is left to the plain text beside it. */
const longestMarkup = 2_000_000;
const seconds = 2;

export function pastedText(
  plain: string,
  markup: string,
  parse: (markup: string) => Document = (html) => new DOMParser().parseFromString(html, 'text/html'),
): string {
  if (!/<t[dh][\s>]/iu.test(markup) || markup.length > longestMarkup) return plain;
  let text: string;
  try {
    ({ text } = documentText(parse(markup).body, new Budget(seconds)));
  } catch {
    return plain;
  }
  // Nothing that the plain text says may be lost.
  return letters(text).length >= letters(plain).length ? text : plain;
}

const letters = (text: string): string => text.replace(/\s+/gu, '');
