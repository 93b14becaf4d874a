/** What a file is, told from its first bytes; names lie (网页.doc, 报告.txt that is a Word file). */
import { isCompoundFile } from './compound-file';

export type ContentKind =
  | 'archive'
  | 'compound'
  | 'pdf'
  | 'html'
  /** Recognised, but not read; its name for the message. */
  | { readonly unsupported: string }
  | 'text';

const signatures: readonly (readonly [bytes: string, format: string])[] = [
  ['{\\rtf', 'RTF'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['BM', 'BMP'],
  ['II*\0', 'TIFF'],
  ['MM\0*', 'TIFF'],
  ['Rar!', 'RAR'],
  ['7z\xbc\xaf', '7z'],
  ['\x1f\x8b', 'gzip'],
  ['MZ', 'EXE'],
  ['\x7fELF', 'ELF'],
  ['ID3', 'MP3'],
  ['SQLite format 3', 'SQLite'],
];

/** A member, an archive without members, one cut into volumes. */
const archiveSignatures = ['PK\x03\x04', 'PK\x05\x06', 'PK\x07\x08'];

export function contentKind(bytes: Uint8Array): ContentKind {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (archiveSignatures.some((signature) => startsWith(bytes, signature))) return 'archive';
  if (isCompoundFile(bytes)) return 'compound';
  // mail gateways put lines of their own before it, so the standard allows it within the first kilobyte
  if (head.includes('%PDF-')) return 'pdf';
  const found = signatures.find(([signature]) => startsWith(bytes, signature));
  if (found && !(found[0].length === 2 && readsAsText(bytes))) return { unsupported: found[1] };
  if (
    /^(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/iu.test(
      head,
    )
  )
    return 'html';
  return 'text';
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  for (let index = 0; index < signature.length; index += 1)
    if (bytes[index] !== signature.charCodeAt(index)) return false;
  return true;
}

/** Two letters are a weak signature: a text may begin with MZ or BM, but holds no zero bytes. */
function readsAsText(bytes: Uint8Array): boolean {
  return !bytes.subarray(0, 1024).includes(0);
}
