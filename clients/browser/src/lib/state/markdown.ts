import DOMPurify from 'dompurify';
import { Marked } from 'marked';

const allowed = { ALLOWED_TAGS: ['p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'b', 'strong', 'i', 'em', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'hr', 'br', 'code', 'a', 'sup'], ALLOWED_ATTR: ['href', 'title'] };

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

/** Markdown without HTML: what looks like a tag is text, and a picture is its words. */
const marked = new Marked({ gfm: true, async: false, tokenizer: { html: () => undefined, tag: () => undefined }, renderer: { image: ({ text }) => escaped(text) } });

/** A briefing's or the rulebook's Markdown as harmless HTML: words and lists, no pictures, no scripts, links only to the web and to clauses. */
export function markdown(text: string): string {
  const html = DOMPurify.sanitize(marked.parse(text) as string, { ...allowed, ALLOWED_URI_REGEXP: /^(?:https?:|\/rulebook#[\d.]+$)/i });
  // Wide tables scroll on a phone: the keyboard has to get into them.
  return html.replaceAll('<table>', '<table tabindex="0">');
}
