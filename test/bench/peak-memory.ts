/** Run as a process of its own: reads a text of the given length once and answers its peak memory in bytes. */
import { readReports } from '../../src/engine';
import { benchTexts, textOfLength } from './texts';

const length = Number(process.argv[2]);
const all = benchTexts()
  .map(({ text }) => text)
  .join('\n');
if (length > 0) readReports(textOfLength(all, length));
// kilobytes on every system
process.stdout.write(`\n${process.resourceUsage().maxRSS * 1024}`);
