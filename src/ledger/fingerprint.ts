/** Tells two texts apart. For finding a report again and seeing that a kept text is whole, not for security. */

const prime = 0x01000193;

/** Length and 64 bits of two independent FNV-1a sums over the UTF-16 units; the same on every machine. */
export function fingerprint(text: string): string {
  let forward = 0x811c9dc5;
  let backward = 0x050c5d1f;
  for (let at = 0, last = text.length - 1; at <= last; at += 1) {
    forward = Math.imul(forward ^ text.charCodeAt(at), prime);
    backward = Math.imul(backward ^ text.charCodeAt(last - at) ^ (at & 0xff), prime);
  }
  return `${text.length.toString(36)}-${hexadecimal(forward)}${hexadecimal(backward)}`;
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
