/** Explanations of terms behind the report state nothing of the area: 附件:名词解释, or a run of 1.“双百”工程:是指……. */
import type { ReportFrame } from './reports';

const HEADING =
  /^[*#\s(]*(?:附件?\s*\d*:?|附录:?)?[^。,;\n]{0,14}(?:名词解释|名词注释|注释|名词说明|用语解释|用语说明|术语解释|名词和缩略语|词语解释)[^。,;\n]{0,8}$/;
const ENTRY = /^\s*[[(]?\d{1,3}[\]).、:]?\s*[^,。;:\n]{2,40}:/;

/** Where the report itself ends: before its glossary, if it has one. */
export function endOfBody(text: string, frame: ReportFrame): number {
  const from = frame.start + Math.floor((frame.end - frame.start) * 0.55);
  let paragraph = text.indexOf('\n', from);
  let run = 0;
  let runStart = -1;
  while (paragraph >= 0 && paragraph < frame.end) {
    const start = paragraph + 1;
    const next = text.indexOf('\n', start);
    const end = next < 0 || next > frame.end ? frame.end : next;
    const line = text.slice(start, Math.min(end, start + 60));
    if (end - start <= 50 && HEADING.test(line)) return start;
    if (ENTRY.test(line)) {
      if (run === 0) runStart = start;
      run++;
      if (run >= 4) return runStart;
    } else if (end > start) run = 0;
    paragraph = next;
  }
  return frame.end;
}
