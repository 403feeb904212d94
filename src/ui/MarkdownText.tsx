import type { ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import { classes } from './classes.ts';
import styles from './Markdown.module.css';

export interface MarkdownTextProps {
  readonly text: string;
  /** which heading `#` becomes: the text stands under one of the page. 2 when left out */
  readonly topHeading?: 2 | 3 | 4;
  readonly className?: string | undefined;
}

const SAFE_ADDRESS = /^(https?|mailto):/i;

/** The loaded half of Markdown.tsx. HTML in the text is shown letter by letter, so `List<string>` loses nothing. */
export default function MarkdownText({ text, topHeading = 2, className }: MarkdownTextProps) {
  return (
    <div className={classes(styles.text, className)}>
      <ReactMarkdown urlTransform={safeAddress} components={COMPONENTS[topHeading]}>
        {text}
      </ReactMarkdown>
    </div>
  );
}

/** Everything that is not on the list is no address at all: the words of the link stay. */
function safeAddress(address: string): string {
  return SAFE_ADDRESS.test(address) ? address : '';
}

function OutsideLink({ href, title, children }: LinkProps) {
  if (!href) return <span>{children}</span>;
  return (
    <a className="link" href={href} title={title} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

interface LinkProps {
  readonly href?: string | undefined;
  readonly title?: string | undefined;
  readonly children?: ReactNode;
}

/** A picture would tell its host who reads this. So it is a link, to be opened by whoever wants to. */
function Picture({ src, alt }: { readonly src?: unknown; readonly alt?: string | undefined }) {
  const words = alt === undefined || alt === '' ? 'Picture' : alt;
  return <OutsideLink href={typeof src === 'string' ? src : undefined}>{words}</OutsideLink>;
}

/** Wide code scrolls, so it can be reached with the keyboard. */
function CodeBlock({ children }: { readonly children?: ReactNode }) {
  return <pre tabIndex={0}>{children}</pre>;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;

function componentsFor(top: number): Components {
  const heading = (level: number) => HEADINGS[Math.min(level + top - 1, HEADINGS.length) - 1] ?? 'h6';
  return {
    a: ({ href, title, children }) => (
      <OutsideLink href={href} title={title}>
        {children}
      </OutsideLink>
    ),
    img: Picture,
    pre: CodeBlock,
    h1: heading(1),
    h2: heading(2),
    h3: heading(3),
    h4: heading(4),
    h5: heading(5),
    h6: heading(6),
  };
}

// Made once: a component that is another one on every render would lose focus and selection.
const COMPONENTS = { 2: componentsFor(2), 3: componentsFor(3), 4: componentsFor(4) };
