/** Word and Excel files, by their container: zip (docx, xlsx) or compound file (doc, wps). */
import { Archive, DamagedArchive } from './archive';
import type { Budget } from './budget';
import { CompoundFile, DamagedCompoundFile } from './compound-file';
import { readDoc } from './doc';
import { readDocx } from './docx';
import type { Format } from './format';
import { LoadError } from './load-error';
import { readXlsx } from './xlsx';
import { DamagedXml } from './xml';

interface DocumentText {
  readonly text: string;
  readonly format: Format;
  readonly notes: [];
}

/** @throws {LoadError} */
export function readOpenXml(bytes: Uint8Array, budget: Budget): DocumentText {
  let format: Format = 'docx';
  return asLoadError(
    () => {
      const archive = new Archive(bytes, budget);
      format = openXmlFormat(archive);
      if (archive.encrypted) throw new LoadError('encrypted', { format });
      const text = format === 'docx' ? readDocx(archive, budget) : readXlsx(archive, budget);
      return { text, format, notes: [] };
    },
    () => format,
  );
}

/** @throws {LoadError} */
export function readCompound(bytes: Uint8Array): DocumentText {
  return asLoadError(
    () => {
      const container = new CompoundFile(bytes);
      if (container.has('EncryptedPackage')) throw new LoadError('encrypted', { format: 'docx' });
      const other = compoundFormats.find(([stream]) => container.has(stream));
      if (other) throw new LoadError('unsupported', { format: other[1] });
      return { text: readDoc(container), format: 'doc', notes: [] };
    },
    () => 'doc',
  );
}

/** The stream that tells what a compound file is, where it is not Word's. */
const compoundFormats: readonly (readonly [stream: string, format: string])[] = [
  ['Workbook', 'xls'],
  ['Book', 'xls'],
  ['PowerPoint Document', 'ppt'],
];

function openXmlFormat(archive: Archive): Format {
  if (archive.has('xl/workbook.xml')) return 'xlsx';
  if (archive.names.some((name) => name.startsWith('word/'))) return 'docx';
  if (archive.names.some((name) => name.startsWith('ppt/')))
    throw new LoadError('unsupported', { format: 'pptx' });
  if (archive.has('OFD.xml')) throw new LoadError('unsupported', { format: 'OFD' });
  if (archive.has('content.xml')) throw new LoadError('unsupported', { format: 'OpenDocument' });
  throw new LoadError('unsupported', { format: 'zip' });
}

function asLoadError<Result>(read: () => Result, format: () => Format): Result {
  try {
    return read();
  } catch (error) {
    if (
      error instanceof DamagedArchive ||
      error instanceof DamagedCompoundFile ||
      error instanceof DamagedXml
    )
      throw new LoadError('damaged', { format: format(), detail: error.message });
    throw error;
  }
}
