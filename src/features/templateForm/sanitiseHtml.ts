import DOMPurify from 'dompurify';

// A purifier of our own: its hooks are nobody else's.
const purifier = DOMPurify(window);

purifier.addHook('afterSanitizeAttributes', (node) => {
  if (node.nodeName !== 'A') return;
  node.setAttribute('target', '_blank');
  node.setAttribute('rel', 'noopener noreferrer');
});

/** HTML of a template's author with nothing left in it but text, lists and links to the web and to mail. */
export function sanitiseHtml(html: string): string {
  return purifier.sanitize(html, {
    ALLOWED_TAGS: [
      'a',
      'b',
      'strong',
      'i',
      'em',
      'code',
      'pre',
      'p',
      'br',
      'ul',
      'ol',
      'li',
      'span',
      'div',
      'hr',
      'blockquote',
      'h1',
      'h2',
      'h3',
      'h4',
      'h5',
    ],
    ALLOWED_ATTR: ['href', 'target', 'rel'],
    ALLOWED_URI_REGEXP: /^(?:https?:\/\/|mailto:)/i,
  });
}
