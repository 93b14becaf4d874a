/** The zip file of a workbook: opened within limits, and closed again with every part that was not touched as it was. */
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { TemplateFileError } from './template-file-error';

export interface ArchiveLimits {
  /** Bytes of one part, and of all parts, once unpacked. */
  readonly part: number;
  readonly total: number;
  readonly parts: number;
}

/** A ledger of a whole province fits ten times; a zip bomb does not. */
export const archiveLimits: ArchiveLimits = { part: 128 * 2 ** 20, total: 256 * 2 ** 20, parts: 10_000 };

export type Archive = Map<string, Uint8Array>;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Names of streams in a compound file stand in UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 2 ** 22)).includes(
    Buffer.from(name, 'utf16le'),
  );
}

/** Says what a file that is no zip is instead. */
function foreignFormat(bytes: Uint8Array): TemplateFileError {
  if (bytes.length === 0) return new TemplateFileError('empty');
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holdsName(bytes, 'EncryptedPackage') || holdsName(bytes, 'EncryptionInfo'))
      return new TemplateFileError('password');
    return new TemplateFileError(holdsName(bytes, 'WordDocument') ? 'not-a-workbook' : 'old-format');
  }
  // BIFF2 to BIFF4, before there were compound files
  if (
    bytes[0] === 0x09 &&
    (bytes[1] === 0x00 || bytes[1] === 0x02 || bytes[1] === 0x04 || bytes[1] === 0x08)
  ) {
    return new TemplateFileError('old-format');
  }
  return new TemplateFileError('not-a-workbook');
}

/**
 * Unpacks a workbook.
 *
 * @throws {TemplateFileError} for anything that is no xlsx workbook, and for one beyond the limits; sizes are looked at before unpacking
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = archiveLimits): Archive {
  if (!startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) throw foreignFormat(bytes);
  let total = 0;
  let parts = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        total += originalSize;
        parts += 1;
        if (originalSize > limits.part || total > limits.total || parts > limits.parts)
          throw new TemplateFileError('too-large');
        return true;
      },
    });
  } catch (error) {
    if (error instanceof TemplateFileError) throw error;
    throw new TemplateFileError('damaged', 'zip');
  }
  const archive: Archive = new Map(Object.entries(unpacked));
  if (archive.has('mimetype') && textPart(archive, 'mimetype').includes('opendocument'))
    throw new TemplateFileError('open-document');
  if (archive.has('xl/workbook.bin')) throw new TemplateFileError('binary-format');
  return archive;
}

/** Text of a part. @throws {TemplateFileError} when it is not there or no UTF-8 or UTF-16 */
export function textPart(archive: Archive, name: string): string {
  const bytes = archive.get(name);
  if (!bytes) throw new TemplateFileError('damaged', name);
  const encoding = startsWith(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : startsWith(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new TemplateFileError('damaged', name);
  }
}

/** Puts a part's text back, always as UTF-8. */
export function setTextPart(archive: Archive, name: string, text: string): void {
  const declared = text.replace(
    /^(<\?xml[^>]*encoding\s*=\s*["'])utf-16["']/iu,
    (_, head: string) => `${head}UTF-8${head.at(-1)!}`,
  );
  archive.set(name, new TextEncoder().encode(declared));
}

/** Packs the workbook. Its parts keep their order; the list of content types comes first, as some readers want it. */
export function closeArchive(archive: Archive): Uint8Array {
  const types = '[Content_Types].xml';
  const names = [...archive.keys()].sort((one, other) => Number(other === types) - Number(one === types));
  const files: Zippable = {};
  for (const name of names) files[name] = [archive.get(name)!, { level: 6, mtime: new Date(1980, 0, 1) }];
  return zipSync(files);
}
