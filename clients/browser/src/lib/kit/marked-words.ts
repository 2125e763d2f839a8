import type { Attachment } from 'svelte/attachments';

/** Marks words within an element as found, without touching its text: where the browser cannot, they are simply not marked. */
export const markedWords = (words: readonly string[]): Attachment => (element) => {
  if (typeof CSS === 'undefined' || !('highlights' in CSS)) return;
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node && words.length > 0; node = walker.nextNode()) {
    const text = node.textContent?.toLowerCase() ?? '';
    for (const word of words) {
      for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
        const range = new Range();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        ranges.push(range);
      }
    }
  }
  CSS.highlights.set('found', new Highlight(...ranges));
  return () => void CSS.highlights.delete('found');
};
