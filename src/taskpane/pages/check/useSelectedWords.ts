/** Words of the report that are selected on the page, with their place in the text. */
import { useEffect, useState, type RefObject } from 'react';

export interface SelectedWords {
  readonly words: string;
  readonly start: number;
}

/** A longer selection is somebody copying a passage. */
const longest = 200;

export function useSelectedWords(region: RefObject<HTMLElement | null>, text: string): SelectedWords | null {
  const [selected, setSelected] = useState<SelectedWords | null>(null);
  useEffect(() => {
    const look = (): void => {
      const next = selectedIn(region.current, text);
      setSelected((held) => (held?.start === next?.start && held?.words === next?.words ? held : next));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [region, text]);
  return selected;
}

function selectedIn(region: HTMLElement | null, text: string): SelectedWords | null {
  const selection = document.getSelection();
  if (!region || !selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!region.contains(range.startContainer) || !region.contains(range.endContainer)) return null;
  const start = placeOf(range.startContainer, range.startOffset);
  const end = placeOf(range.endContainer, range.endOffset);
  if (start === null || end === null || end <= start || end - start > longest) return null;
  const words = text.slice(start, end);
  const blank = words.length - words.trimStart().length;
  return words.trim() === '' ? null : { words: words.trim(), start: start + blank };
}

/** Place in the text: every drawn piece says where it begins. */
function placeOf(node: Node, offset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>('[data-start]');
  if (!piece) return null;
  return Number(piece.dataset['start']) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
}
