/** Has the formulas of the workbook worked out anew when it is opened: their kept answers are those of the empty template. */
import { findElement, splice, tagsOf } from './xml';

/** Parts that may stand behind calcPr in a workbook. */
const behind = new Set(
  'oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst'.split(
    ' ',
  ),
);

export function recalculateOnLoad(xml: string): string {
  const element = findElement(xml, 'calcPr');
  if (element) {
    const { tag } = element;
    const source = xml.slice(tag.start, tag.end).replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
    const text = source.replace(/\s*\/?>$/u, ` fullCalcOnLoad="1"${tag.isEmpty ? '/' : ''}>`);
    return splice(xml, [{ start: tag.start, end: tag.end, text }]);
  }
  for (const tag of tagsOf(xml)) {
    const isEnd = tag.name === 'workbook' && tag.isClosing;
    if (!isEnd && !behind.has(tag.name)) continue;
    return splice(xml, [
      { start: tag.start, end: tag.start, text: `<${tag.prefix}calcPr fullCalcOnLoad="1"/>` },
    ]);
  }
  return xml;
}
