import { Children, isValidElement, type ReactNode } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import { t } from '../language/t.ts';
import { classes } from './classes.ts';
import { headingParts } from './headingId.ts';
import styles from './Markdown.module.css';

export interface MarkdownTextProps {
  readonly text: string;
  /** which heading `#` becomes: the text stands under one of the page. 2 when left out */
  readonly topHeading?: 2 | 3 | 4;
  /** The product itself wrote it: links lead into the app as well, and its headings can be gone to by their id. */
  readonly isOurs?: boolean;
  readonly className?: string | undefined;
}

const SAFE_ADDRESS = /^(https?|mailto):/i;
const IN_THE_APP = '#/';

/** The loaded half of Markdown.tsx. HTML in the text is shown letter by letter, so `List<string>` loses nothing. */
export default function MarkdownText({ text, topHeading = 2, isOurs = false, className }: MarkdownTextProps) {
  return (
    <div className={classes(styles.text, className)}>
      <ReactMarkdown
        urlTransform={isOurs ? ownAddress : safeAddress}
        components={(isOurs ? OWN_COMPONENTS : COMPONENTS)[topHeading]}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

/** Everything that is not on the list is no address at all: the words of the link stay. */
function safeAddress(address: string): string {
  return SAFE_ADDRESS.test(address) ? address : '';
}

function ownAddress(address: string): string {
  return address.startsWith(IN_THE_APP) ? address : safeAddress(address);
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
  const words = alt === undefined || alt === '' ? t('Picture') : alt;
  return <OutsideLink href={typeof src === 'string' ? src : undefined}>{words}</OutsideLink>;
}

/** Wide code scrolls, so it can be reached with the keyboard. */
function CodeBlock({ children }: { readonly children?: ReactNode }) {
  return <pre tabIndex={0}>{children}</pre>;
}

const HEADINGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const;
const LEVELS = [1, 2, 3, 4, 5, 6] as const;

function componentsFor(top: number): Components {
  return {
    a: ({ href, title, children }) => (
      <OutsideLink href={href} title={title}>
        {children}
      </OutsideLink>
    ),
    img: Picture,
    pre: CodeBlock,
    ...headings((level) => headingUnder(top, level)),
  };
}

/** The route is behind the `#`, so a plain link goes there. */
function ownComponentsFor(top: number): Components {
  return {
    ...componentsFor(top),
    a: ({ href, title, children }) =>
      href?.startsWith(IN_THE_APP) ? (
        <a className="link" href={href} title={title}>
          {children}
        </a>
      ) : (
        <OutsideLink href={href} title={title}>
          {children}
        </OutsideLink>
      ),
    ...headings((level) => {
      const Heading = headingUnder(top, level);
      return ({ children }: { readonly children?: ReactNode }) => (
        <Heading id={headingParts(wordsOf(children)).id} tabIndex={-1}>
          {Children.map(children, (part) => (typeof part === 'string' ? headingParts(part).words : part))}
        </Heading>
      );
    }),
  };
}

function headings(of: (level: number) => Components['h1']): Components {
  return Object.fromEntries(LEVELS.map((level) => [`h${String(level)}`, of(level)]));
}

function headingUnder(top: number, level: number): (typeof HEADINGS)[number] {
  return HEADINGS[Math.min(level + top - 1, HEADINGS.length) - 1] ?? 'h6';
}

function wordsOf(content: ReactNode): string {
  return Children.toArray(content)
    .map((part) =>
      isValidElement<{ readonly children?: ReactNode }>(part)
        ? wordsOf(part.props.children)
        : typeof part === 'object'
          ? ''
          : String(part),
    )
    .join('');
}

// Made once: a component that is another one on every render would lose focus and selection.
const COMPONENTS = { 2: componentsFor(2), 3: componentsFor(3), 4: componentsFor(4) };
const OWN_COMPONENTS = { 2: ownComponentsFor(2), 3: ownComponentsFor(3), 4: ownComponentsFor(4) };
