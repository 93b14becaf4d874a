/** Plans in lines for people, and as JSON for programs. */
import {
  evidenceSentence,
  outcomeSentence,
  reasonWords,
  requestSentence,
  type FillPlan,
  type LeaveReason,
  type LedgerFigure,
} from '../../ledger/template';
import type { CommandLanguage } from '../language';
import { languageOf } from './fills';

/** So much of the sentence before and after the number as tells what it is of. */
const around = 60;

function excerpt({ sentence, valueInSentence }: LedgerFigure): string {
  const tidy = (text: string): string => text.replace(/\s+/gu, ' ').trim();
  if (!valueInSentence || sentence.length <= 3 * around) return tidy(sentence);
  const start = Math.max(0, valueInSentence.start - around);
  const end = Math.min(sentence.length, valueInSentence.end + around / 2);
  return `${start > 0 ? '…' : ''}${tidy(sentence.slice(start, end))}${end < sentence.length ? '…' : ''}`;
}

/** A line a cell, and below a filled one its sentence and what the sheet said. */
export function planLines(plans: readonly FillPlan[], language: CommandLanguage): string {
  const words = languageOf(language);
  const lines: string[] = [];
  for (const { sheetName, cells } of plans) {
    lines.push(language === 'zh' ? `工作表“${sheetName}”` : `Sheet "${sheetName}"`);
    if (cells.length === 0)
      lines.push(language === 'zh' ? '  没有找到要填的单元格。' : '  No cell asks for a figure.');
    for (const cell of cells) {
      const sign = cell.outcome.state === 'fill' ? '+' : '-';
      lines.push(
        `${sign} ${cell.address}\t${requestSentence(cell.request, words)}\t${outcomeSentence(cell, words)}`,
      );
      if (cell.outcome.state === 'leave') continue;
      for (const figure of cell.outcome.proposal.figures) {
        lines.push(`    ${figure.source}${language === 'zh' ? '：' : ': '}${excerpt(figure)}`);
      }
      const said = [...new Set(cell.evidence.map((evidence) => evidenceSentence(evidence, words)))];
      lines.push(
        `    ${language === 'zh' ? '依据：' : 'because of '}${said.join(language === 'zh' ? '，' : ', ')}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

export function planJson(plans: readonly FillPlan[]): string {
  return `${JSON.stringify(plans, null, 2)}\n`;
}

/** How much was filled, and why the rest was not. */
export function summaryLines(plans: readonly FillPlan[], output: string, language: CommandLanguage): string {
  const words = languageOf(language);
  const cells = plans.flatMap(({ cells: own, sheetName }) => own.map((cell) => ({ ...cell, sheetName })));
  const filled = cells.filter(({ outcome }) => outcome.state === 'fill').length;
  const lines = [
    language === 'zh'
      ? `已写入 ${output}：要填的 ${cells.length} 格，填了 ${filled} 格，留空 ${cells.length - filled} 格。`
      : `Wrote ${output}: ${filled} of ${cells.length} cells filled, ${cells.length - filled} left as they are.`,
  ];
  const byReason = new Map<LeaveReason, string[]>();
  for (const { outcome, address, sheetName } of cells) {
    if (outcome.state === 'fill') continue;
    const name = plans.length > 1 ? `${sheetName}!${address}` : address;
    const others = byReason.get(outcome.reason);
    if (others) others.push(name);
    else byReason.set(outcome.reason, [name]);
  }
  for (const [reason, addresses] of byReason) {
    const shown = addresses.slice(0, 8).join(' ') + (addresses.length > 8 ? ' …' : '');
    lines.push(
      `  ${reasonWords(reason, words)}${language === 'zh' ? '：' : ': '}${addresses.length} (${shown})`,
    );
  }
  return `${lines.join('\n')}\n`;
}
