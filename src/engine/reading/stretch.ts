/** Which numbers a wish covers: 力争引进项目40个、总投资30亿元; 增长7%,力争8%. */
import { OBTAINED, type ClauseReading } from './clause';

const NEW_COMMITMENT =
  /^(?:确保|全年|实现|完成|保持|推动|推进|实施|开展|加快|建成|全面|深化|加强|加大|落实|保证|启动|抓好|统筹|做好|坚持|扎实|大力|着力|持续|强化|支持|鼓励|引导|组织|积极|稳步|严格|健全|完善)/;
const OPEN_WISH = /(?:力争|争取|冲刺|力求)[^,]{0,4}(?:(?:到|至)?20\d\d年(?:末|底)?)?$/;
const VAGUE_WISH = /(?:更好|更大|更优|新突破|最好)/;
const WISHED = /(?:力争|争取|冲刺|力求)/;

/** Whether the number behind these pieces of the sentence is a stretch goal, given whether the one before was. */
export function stretchOf(
  stretch: boolean,
  pieces: readonly string[],
  lastPiece: string,
  clause: ClauseReading,
): boolean {
  let covering = stretch;
  let wishedBefore = false;
  for (const [index, piece] of pieces.entries()) {
    // 力争到2025年,建成…: what follows right behind the wish is what is wished.
    if (covering && !wishedBefore && NEW_COMMITMENT.test(piece.replace(/^[、\s]+/, ''))) covering = false;
    wishedBefore = index < pieces.length - 1 && OPEN_WISH.test(piece) && !VAGUE_WISH.test(piece);
    if (wishedBefore) covering = true;
  }
  if (clause.lead.has('wish')) return true;
  // 全年力争新引进项目30个: the wish stands before the subject, so it covers the list.
  if (
    WISHED.test(lastPiece) &&
    !OBTAINED.test(lastPiece.slice(lastPiece.search(WISHED))) &&
    !clause.tail.has('wish') &&
    clause.subject !== ''
  ) {
    const at = lastPiece.search(WISHED);
    return at < lastPiece.indexOf(clause.subject) + clause.subject.length;
  }
  return covering;
}
