/** Events of an XML part. Prefixes are cut off: writers choose them freely (w:p, ns0:p), and the parts read here have no clashes. */
import { SaxesParser } from 'saxes';
import type { Budget } from './budget';

export interface XmlEvents {
  open(name: string, attribute: (name: string) => string | undefined): void;
  text?(text: string): void;
  close?(name: string): void;
}

export class DamagedXml extends Error {}

/** Nesting that no writer produces; real documents stay below a hundred. */
const deepest = 10_000;
const step = 256 * 1024;

/**
 * @throws {DamagedXml} where the part breaks the rules of XML
 * @throws {LoadError} when the budget is used up
 */
export function readXml(bytes: Uint8Array, events: XmlEvents, budget: Budget): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  parser.on('error', (error) => {
    throw new DamagedXml(error.message);
  });
  parser.on('opentag', (tag) => {
    depth += 1;
    if (depth > deepest) throw new DamagedXml('nested too deeply');
    events.open(localName(tag.name), (name) => attributeOf(tag.attributes, name));
  });
  parser.on('closetag', (tag) => {
    depth -= 1;
    events.close?.(localName(tag.name));
  });
  if (events.text) {
    parser.on('text', (text) => events.text?.(text));
    parser.on('cdata', (text) => events.text?.(text));
  }
  const decoder = new TextDecoder(xmlEncoding(bytes));
  for (let at = 0; at < bytes.length; at += step) {
    parser.write(decoder.decode(bytes.subarray(at, at + step), { stream: true }));
    budget.check();
  }
  parser.write(decoder.decode());
  parser.close();
}

function xmlEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Attributes are asked for by local name as well; a namespaced one (w:val, r:id) is found under either spelling. */
function attributeOf(attributes: Record<string, unknown>, name: string): string | undefined {
  if (name in attributes) return attributes[name] as string;
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key] as string;
  return undefined;
}
