/**
 * Members of a zip archive. The directory is read here, because sizes stated in it cannot be trusted: a member is
 * inflated piece by piece and given up as soon as it grows beyond the budget.
 */
import { Inflate } from 'fflate';
import type { Budget } from './budget';

interface Member {
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedSize: number;
  /** As the directory states it; a bomb may state less. */
  readonly size: number;
  readonly headerAt: number;
}

const directoryEndSignature = 0x06054b50;
const directoryEntrySignature = 0x02014b50;
const localHeaderSignature = 0x04034b50;

/** Compressed bytes given to the inflater at once; they can grow to a thousand times as much before the budget is asked. */
const inflateStep = 16 * 1024;

/** Text of documents shrinks to a tenth, tables of zeros to a hundredth; a bomb to a thousandth. Small members may do as they like. */
const mostRatio = 300;
const freeSize = 8 * 1024 * 1024;

export class DamagedArchive extends Error {}

export class Archive {
  readonly #bytes: Uint8Array;
  readonly #view: DataView;
  readonly #budget: Budget;
  readonly #members = new Map<string, Member>();

  /** @throws {DamagedArchive} when there is no directory, as in a download that broke off */
  constructor(bytes: Uint8Array, budget: Budget) {
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#budget = budget;
    this.#readDirectory();
  }

  get names(): readonly string[] {
    return [...this.#members.keys()];
  }

  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** Whether some member can be read only with a password. */
  get encrypted(): boolean {
    return [...this.#members.values()].some((member) => member.encrypted);
  }

  /**
   * @throws {DamagedArchive} for a member that is missing or broken
   * @throws {LoadError} `expands-too-far`, `too-slow`, `cancelled`
   */
  read(name: string): Uint8Array {
    const member = this.#members.get(name);
    if (!member) throw new DamagedArchive(`${name} is missing`);
    const packed = this.#packed(name, member);
    if (member.method === 0) {
      this.#budget.spend(packed.length);
      return packed;
    }
    if (member.method !== 8) throw new DamagedArchive(`${name}: compression method ${member.method}`);
    this.#budget.allow(member.size);
    return this.#inflate(name, packed);
  }

  #readDirectory(): void {
    const end = this.#findDirectoryEnd();
    const count = this.#view.getUint16(end + 10, true);
    let at = this.#view.getUint32(end + 16, true);
    const names = new TextDecoder();
    for (let index = 0; index < count; index += 1) {
      if (at + 46 > this.#bytes.length || this.#view.getUint32(at, true) !== directoryEntrySignature)
        throw new DamagedArchive('directory is broken');
      const nameLength = this.#view.getUint16(at + 28, true);
      const name = names.decode(this.#bytes.subarray(at + 46, at + 46 + nameLength));
      this.#members.set(name, {
        encrypted: (this.#view.getUint16(at + 8, true) & 1) === 1,
        method: this.#view.getUint16(at + 10, true),
        packedSize: this.#view.getUint32(at + 20, true),
        size: this.#view.getUint32(at + 24, true),
        headerAt: this.#view.getUint32(at + 42, true),
      });
      at += 46 + nameLength + this.#view.getUint16(at + 30, true) + this.#view.getUint16(at + 32, true);
    }
  }

  #findDirectoryEnd(): number {
    // a comment of up to 65,535 bytes may stand behind it
    const first = Math.max(0, this.#bytes.length - 22 - 65_535);
    for (let at = this.#bytes.length - 22; at >= first; at -= 1)
      if (this.#view.getUint32(at, true) === directoryEndSignature) return at;
    throw new DamagedArchive('end of archive is missing');
  }

  #packed(name: string, member: Member): Uint8Array {
    const at = member.headerAt;
    if (at + 30 > this.#bytes.length || this.#view.getUint32(at, true) !== localHeaderSignature)
      throw new DamagedArchive(`${name} is not where the directory says`);
    const start = at + 30 + this.#view.getUint16(at + 26, true) + this.#view.getUint16(at + 28, true);
    if (start + member.packedSize > this.#bytes.length) throw new DamagedArchive(`${name} ends too early`);
    return this.#bytes.subarray(start, start + member.packedSize);
  }

  #inflate(name: string, packed: Uint8Array): Uint8Array {
    const pieces: Uint8Array[] = [];
    let size = 0;
    let finished = false;
    const inflater = new Inflate((piece, final) => {
      pieces.push(piece);
      size += piece.length;
      finished ||= final;
      this.#budget.spend(piece.length);
    });
    for (let at = 0; at < packed.length; at += inflateStep) {
      const last = at + inflateStep >= packed.length;
      if (size > freeSize && size > mostRatio * at) this.#budget.refuse();
      try {
        inflater.push(packed.subarray(at, at + inflateStep), last);
      } catch (error) {
        // fflate's own errors carry a numeric code; the budget's must travel on as they are
        if (error instanceof Error && typeof (error as { code?: unknown }).code === 'number')
          throw new DamagedArchive(`${name}: ${error.message}`);
        throw error;
      }
    }
    if (!finished) throw new DamagedArchive(`${name} ends too early`);
    return joined(pieces, size);
  }
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
