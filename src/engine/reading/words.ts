/** Longest-match search for words of a lexicon, from the front or from the back of a stretch of text. */

interface Node<T> {
  readonly next: Map<number, Node<T>>;
  value?: T;
}

export interface Match<T> {
  readonly length: number;
  readonly value: T;
}

/** A set of words, each with what it says. Looking up costs at most the length of the longest word. */
export class WordTrie<T> {
  private readonly root: Node<T> = { next: new Map() };

  /** @param backwards words are matched by their ends, read from the right. */
  constructor(private readonly backwards: boolean) {}

  add(word: string, value: T): void {
    let node = this.root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(this.backwards ? word.length - 1 - i : i);
      let child = node.next.get(code);
      if (!child) node.next.set(code, (child = { next: new Map() }));
      node = child;
    }
    node.value = value;
  }

  /** Longest word of text[from, to) that begins at `from`, or ends at `to` when the words are read backwards. */
  longest(text: string, from: number, to: number): Match<T> | null {
    let node = this.root;
    let best: Match<T> | null = null;
    const length = to - from;
    for (let i = 0; i < length; i++) {
      const child = node.next.get(text.charCodeAt(this.backwards ? to - 1 - i : from + i));
      if (!child) break;
      node = child;
      if (node.value !== undefined) best = { length: i + 1, value: node.value };
    }
    return best;
  }
}

/** Trie over rows of space-parted words; where a word stands twice, the later row holds. */
export function trieOfRows<T extends string>(
  rows: Readonly<Partial<Record<T, string>>>,
  backwards: boolean,
): WordTrie<T> {
  const trie = new WordTrie<T>(backwards);
  for (const [value, words] of Object.entries(rows) as [T, string][]) {
    for (const word of words.split(' ')) if (word !== '') trie.add(word, value);
  }
  return trie;
}
