import { headingParts } from '../../ui/headingId.ts';

export interface HelpSection {
  /** '' before the first heading */
  readonly heading: string;
  readonly id: string;
  /** in plain words, without the signs of Markdown */
  readonly text: string;
}

/** The parts of a page by its headings (`#`); its title stands in the list of pages. */
export function helpSections(markdown: string): readonly HelpSection[] {
  const [lead = '', ...others] = markdown.split(/^# /m);
  return [
    { heading: '', id: '', text: plainWords(lead) },
    ...others.map((part) => {
      const [line = '', ...rest] = part.split('\n');
      const { words, id } = headingParts(withoutMarks(line));
      return { heading: words, id, text: plainWords(rest.join('\n')) };
    }),
  ];
}

function plainWords(markdown: string): string {
  return withoutMarks(markdown.replace(/^(#+|-|\d+\.|>)\s+/gm, '').replace(/^```.*$/gm, ''));
}

/** What is between the signs of links, emphasis and code. A `*` with spaces around it is a sign of its own. */
function withoutMarks(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`([^`]*)`|\*\*|\*(?=\S)([^*`]*\S)\*/g, '$1$2')
    .replace(/\s+/g, ' ')
    .trim();
}
