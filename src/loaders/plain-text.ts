/** Bytes to text, the encoding being found out: strict UTF-8 first, then UTF-16, then GB18030 (which contains GBK and GB2312). */
import { LoadError } from './load-error';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  /** Characters that made no sense and were replaced by U+FFFD. */
  readonly undecodable: number;
}

/** How much of a file is looked at where a decision needs no more. */
const sampleSize = 64 * 1024;

/** @throws {LoadError} `binary` when the bytes are text in none of them */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded =
    byMark(bytes) ?? strictUtf8(bytes) ?? utf16WithoutMark(bytes) ?? brokenUtf8(bytes) ?? gb18030(bytes);
  if (!decoded || looksBinary(decoded.text)) throw new LoadError('binary', {});
  return decoded;
}

function byMark(bytes: Uint8Array): DecodedText | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return decodeAs('utf-8', bytes);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  return undefined;
}

function strictUtf8(bytes: Uint8Array): DecodedText | undefined {
  // a zero byte is valid UTF-8, and the sign of UTF-16 with Latin letters in it
  if (bytes.subarray(0, sampleSize).includes(0)) return undefined;
  const decoded = decodeAs('utf-8', bytes);
  return decoded.undecodable === 0 ? decoded : undefined;
}

/**
 * GBK bytes read as UTF-16 fall on rare scripts and private characters, and the other way round; so the share of
 * characters that Chinese reports are made of tells them apart.
 */
function utf16WithoutMark(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.length % 2 !== 0 || bytes.length < 4) return undefined;
  const sample = bytes.subarray(0, sampleSize);
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = new TextDecoder(encoding).decode(sample);
    if (ordinaryShare(text) > 0.95 && /[\p{P}\n\u3000]/u.test(text)) return decodeAs(encoding, bytes);
  }
  return undefined;
}

/** A UTF-8 file cut off within a character, or with a few broken bytes, is still UTF-8. */
function brokenUtf8(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeAs('utf-8', bytes);
  let long = 0;
  for (const byte of bytes) if (byte >= 0xe0 && byte < 0xf5) long += 1;
  return decoded.undecodable * 50 <= long ? decoded : undefined;
}

function gb18030(bytes: Uint8Array): DecodedText | undefined {
  const decoded = decodeAs('gb18030', bytes);
  return ordinaryShare(decoded.text.slice(0, sampleSize)) > 0.85 ? decoded : undefined;
}

function decodeAs(encoding: Encoding, bytes: Uint8Array): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, undecodable: text.split('\uFFFD').length - 1 };
}

/** Share of characters that reports are made of: Han, punctuation of both widths, Latin letters, digits, blanks. */
function ordinaryShare(text: string): number {
  if (text === '') return 0;
  const ordinary =
    text.match(/[\t\n\r -~\u00b0-\u00d7\u2000-\u22ff\u2460-\u25ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffee]/gu)
      ?.length ?? 0;
  return ordinary / text.length;
}

/** Control characters have no place in text; a few stray ones (a form feed, an end-of-file mark) do happen. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, sampleSize);
  const controls = sample.match(/[\u0000-\u0008\u000b\u000e-\u0019\u001b-\u001f]/gu)?.length ?? 0;
  return controls * 500 > sample.length || (sample.includes('\u0000') && controls > 1);
}
