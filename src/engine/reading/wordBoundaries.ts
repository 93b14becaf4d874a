/** Where the words of a noun phrase begin, by the platform's own word list. */

let segmenter: Intl.Segmenter | null | undefined;
/** The phrase asked last: the parts of a list ask for the same one. */
let latest: { readonly phrase: string; readonly starts: number[] } | null = null;

/** @returns the places inside a phrase where a word of two or more characters begins; null where the platform has no word list. */
export function wordStarts(phrase: string): number[] | null {
  segmenter ??=
    typeof Intl.Segmenter === 'function' ? new Intl.Segmenter('zh', { granularity: 'word' }) : null;
  if (segmenter === null) return null;
  if (latest?.phrase === phrase) return latest.starts;
  const segments = [...segmenter.segment(phrase)];
  const starts: number[] = [];
  segments.forEach(({ segment, index }, place) => {
    const alone = (other: number): boolean => segments[other]?.segment.length === 1;
    // 参|保 is one word that the list lacks; 增加|值 and 制造|业 lean on the word before; 占 stands for itself.
    const begins = segment.length > 1 || segment === '占' || (alone(place + 1) && !alone(place - 1));
    if (begins && place > 0) starts.push(index);
  });
  latest = { phrase, starts };
  return starts;
}
