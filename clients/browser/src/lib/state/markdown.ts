import DOMPurify from 'dompurify';
import { marked } from 'marked';

const allowed = { ALLOWED_TAGS: ['p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'b', 'strong', 'i', 'em', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'hr', 'br', 'code', 'a', 'sup'], ALLOWED_ATTR: ['href', 'title'] };

/** A briefing's or the rulebook's Markdown as harmless HTML: words and lists, no pictures, no scripts, links only to the web and to clauses. */
export function markdown(text: string): string {
  const html = DOMPurify.sanitize(marked.parse(text, { async: false, gfm: true }), { ...allowed, ALLOWED_URI_REGEXP: /^(?:https?:|\/rulebook#[\d.]+$)/i });
  // Wide tables scroll on a phone: the keyboard has to get into them.
  return html.replaceAll('<table>', '<table tabindex="0">');
}
