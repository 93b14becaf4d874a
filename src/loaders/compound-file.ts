/**
 * The container of Word 97-2003 and WPS files: a little file system of sectors (MS-CFB). Every chain is bounded by the
 * number of sectors there are, so that a broken file that leads in a circle ends in an error.
 */
export class DamagedCompoundFile extends Error {}

const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const lastRegularSector = 0xfffffffa;
const noStream = 0xffffffff;

interface Stream {
  readonly start: number;
  readonly size: number;
}

export function isCompoundFile(bytes: Uint8Array): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

export class CompoundFile {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #sectorSize: number;
  readonly #miniSectorSize: number;
  readonly #miniLimit: number;
  readonly #next: Uint32Array;
  readonly #miniNext: Uint32Array;
  readonly #miniContainer: Uint8Array;
  readonly #streams = new Map<string, Stream>();

  /** @throws {DamagedCompoundFile} */
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 512 || !isCompoundFile(bytes)) throw new DamagedCompoundFile('header is missing');
    const sectorShift = this.#view.getUint16(30, true);
    const miniShift = this.#view.getUint16(32, true);
    if (sectorShift < 7 || sectorShift > 16 || miniShift < 4 || miniShift >= sectorShift)
      throw new DamagedCompoundFile('sector size is out of range');
    this.#sectorSize = 1 << sectorShift;
    this.#miniSectorSize = 1 << miniShift;
    this.#miniLimit = this.#view.getUint32(56, true);
    this.#next = this.#readSectorTable();
    const root = this.#readDirectory(this.#view.getUint32(48, true));
    this.#miniNext = numbers(this.#chain(this.#view.getUint32(60, true)));
    this.#miniContainer = this.#chain(root.start).subarray(0, root.size);
  }

  has(name: string): boolean {
    return this.#streams.has(name);
  }

  /** @throws {DamagedCompoundFile} when the stream is missing or its chain is broken */
  read(name: string): Uint8Array {
    const stream = this.#streams.get(name);
    if (!stream) throw new DamagedCompoundFile(`${name} is missing`);
    const whole =
      stream.size < this.#miniLimit
        ? this.#follow(stream.start, this.#miniNext, this.#miniContainer, 0, this.#miniSectorSize)
        : this.#chain(stream.start);
    if (whole.length < stream.size) throw new DamagedCompoundFile(`${name} ends too early`);
    return whole.subarray(0, stream.size);
  }

  #chain(start: number): Uint8Array {
    return this.#follow(start, this.#next, this.#bytes, this.#sectorSize, this.#sectorSize);
  }

  #follow(start: number, next: Uint32Array, source: Uint8Array, offset: number, size: number): Uint8Array {
    const sectors: number[] = [];
    for (let sector = start; sector <= lastRegularSector; sector = next[sector] ?? noStream) {
      sectors.push(sector);
      if (sectors.length > next.length) throw new DamagedCompoundFile('sectors lead in a circle');
    }
    const whole = new Uint8Array(sectors.length * size);
    sectors.forEach((sector, index) => {
      const at = offset + sector * size;
      // the last sector of a file is sometimes written short
      whole.set(source.subarray(at, at + size), index * size);
    });
    return whole;
  }

  /** Which sector follows which. The first 109 parts of that table are named in the header, further ones in sectors of their own. */
  #readSectorTable(): Uint32Array {
    const parts: number[] = [];
    const add = (at: number, count: number): void => {
      for (let index = 0; index < count; index += 1) {
        const sector = this.#view.getUint32(at + index * 4, true);
        if (sector <= lastRegularSector) parts.push(sector);
      }
    };
    add(76, 109);
    const sectorCount = Math.ceil(this.#bytes.length / this.#sectorSize);
    const entries = this.#sectorSize / 4;
    let further = this.#view.getUint32(68, true);
    for (let turns = 0; further <= lastRegularSector; turns += 1) {
      const at = (further + 1) * this.#sectorSize;
      if (turns > sectorCount || at + this.#sectorSize > this.#bytes.length)
        throw new DamagedCompoundFile('sector table is broken');
      add(at, entries - 1);
      further = this.#view.getUint32(at + (entries - 1) * 4, true);
    }
    if (parts.length > sectorCount) throw new DamagedCompoundFile('sector table is broken');
    const table = new Uint8Array(parts.length * this.#sectorSize);
    parts.forEach((sector, index) => {
      const at = (sector + 1) * this.#sectorSize;
      table.set(this.#bytes.subarray(at, at + this.#sectorSize), index * this.#sectorSize);
    });
    return numbers(table);
  }

  /** Streams of the top folder by name: an embedded document in a folder below has streams of the same names. */
  #readDirectory(start: number): Stream {
    const entries = this.#chain(start);
    const view = new DataView(entries.buffer);
    const names = new TextDecoder('utf-16le');
    const streamAt = (at: number): Stream => ({
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
    if (entries.length < 128) throw new DamagedCompoundFile('directory is broken');
    const waiting = [view.getUint32(76, true)];
    const seen = new Set<number>();
    for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
      const at = entry * 128;
      if (entry === noStream || seen.has(entry) || at + 128 > entries.length) continue;
      seen.add(entry);
      waiting.push(view.getUint32(at + 68, true), view.getUint32(at + 72, true));
      const nameLength = Math.min(64, view.getUint16(at + 64, true));
      const name = names.decode(entries.subarray(at, at + Math.max(0, nameLength - 2)));
      if (entries[at + 66] === 2) this.#streams.set(name, streamAt(at));
    }
    return streamAt(0);
  }
}

function numbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, index) => view.getUint32(index * 4, true));
}
