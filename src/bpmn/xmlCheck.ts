import { t } from '../language/t.ts';
import { scopeOf, splitName } from './xmlElements.ts';
import { XmlError, XmlRefused, xmlTokens } from './xmlTokens.ts';
import type { XmlStartTag } from './xmlTokens.ts';

/** Deeper nesting than any diagram has; recursive readers have an end. */
const MAX_XML_DEPTH = 256;
/** moddle and the canvas need seconds for one element with more. */
const MAX_ATTRIBUTES = 50_000;

interface XmlComplaint {
  /** a sentence */
  readonly message: string;
  readonly offset: number;
  /** nothing can read it; the others are read here, and refused by strict readers such as engines */
  readonly fatal: boolean;
  /** it may be well-formed, but is too deep or too large, or declares entities */
  readonly refused?: boolean;
}

export interface XmlCheck {
  /** null where there is no root */
  readonly root: { readonly localName: string; readonly namespace: string | null } | null;
  readonly complaints: readonly XmlComplaint[];
}

/** Whether a text is well-formed XML that is safe to read; before anything else reads it. */
export function checkXml(text: string): XmlCheck {
  const checker = new Checker(text);
  try {
    checker.run();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    checker.refuse(error);
  }
  return { root: checker.root, complaints: checker.complaints };
}

/** XML has none of them, written as they are or as a reference; of references, those to halves of pairs neither. */
const CONTROL =
  // eslint-disable-next-line no-control-regex -- that is what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]|d[89a-f][\da-f]{2}|fff[ef]));/gi;

/** The same text without the characters that no XML may hold: no engine would read it with them. */
export function withoutControls(text: string): string {
  return text.replace(CONTROL, '');
}

const LOOSE_AMPERSAND = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-fA-F]+);)/;

class Checker {
  root: XmlCheck['root'] = null;
  readonly complaints: XmlComplaint[] = [];
  readonly #text: string;
  readonly #open: { readonly tag: XmlStartTag; readonly scope: ReadonlyMap<string, string> }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  complain(message: string, offset: number): void {
    // One complaint says that a file is damaged; a thousand say no more.
    if (this.complaints.length < 20) this.complaints.push({ message, offset, fatal: false });
  }

  refuse(error: XmlError): void {
    const { message, offset } = error;
    this.complaints.push({
      message,
      offset,
      fatal: true,
      ...(error instanceof XmlRefused && { refused: true }),
    });
  }

  run(): void {
    const text = this.#text;
    const control = text.search(CONTROL);
    if (control >= 0) this.complain(t('There is a control character, which XML does not allow.'), control);
    for (const token of xmlTokens(text)) {
      if (token.kind === 'start') this.#start(token);
      else if (token.kind === 'end') this.#end(token.name, token.start);
      else if (token.kind === 'doctype') this.#doctype(token.start, token.end);
      else if (token.kind === 'text') this.#run(token.start, token.end);
      else if (token.kind === 'cdata' && this.#open.length === 0)
        throw new XmlError(t('Text stands outside the document.'), token.start);
      else if (
        token.kind === 'instruction' &&
        token.start > 0 &&
        /^<\?xml\s/i.test(text.slice(token.start, token.start + 6))
      ) {
        this.complain(t('The XML declaration is not at the start of the file.'), token.start);
      }
    }
    const unclosed = this.#open.at(-1);
    if (unclosed)
      throw new XmlError(t`The file ends before <${unclosed.tag.name}> is closed.`, unclosed.tag.start);
    if (!this.root) throw new XmlError(t('There is no element in the file.'), 0);
  }

  #start(tag: XmlStartTag): void {
    const above = this.#open.at(-1);
    if (!above && this.root) throw new XmlError(t`There is a second document: <${tag.name}>.`, tag.start);
    if (this.#open.length >= MAX_XML_DEPTH)
      throw new XmlRefused(t`The elements are nested deeper than ${MAX_XML_DEPTH} levels.`, tag.start);
    if (tag.attributes.length > MAX_ATTRIBUTES)
      throw new XmlRefused(t`<${tag.name}> has more than ${MAX_ATTRIBUTES} attributes.`, tag.start);
    const scope = scopeOf(
      tag,
      above?.scope ??
        new Map([
          ['xml', ''],
          ['xmlns', ''],
        ]),
    );
    const { prefix, localName } = splitName(tag.name);
    const namespace = scope.get(prefix) ?? (prefix === '' ? '' : null);
    if (namespace === null) throw new XmlError(t`The prefix of <${tag.name}> is not declared.`, tag.start);
    this.root ??= { localName, namespace };
    this.#attributes(tag, scope);
    if (!tag.selfClosing) this.#open.push({ tag, scope });
  }

  #attributes(tag: XmlStartTag, scope: ReadonlyMap<string, string>): void {
    const seen = new Set<string>();
    for (const { name, raw, start, nameStart, valueStart } of tag.attributes) {
      const { prefix } = splitName(name);
      if (start === nameStart)
        this.complain(t`White space is missing before the attribute “${name}”.`, nameStart);
      if (seen.has(name)) this.complain(t`The attribute “${name}” is there twice.`, nameStart);
      if (prefix !== '' && !scope.has(prefix))
        this.complain(t`The prefix of the attribute “${name}” is not declared.`, nameStart);
      if (raw.includes('<')) this.complain(t`“<” stands in the attribute “${name}”.`, valueStart);
      this.#ampersands(raw, valueStart);
      seen.add(name);
    }
  }

  #end(name: string, offset: number): void {
    const open = this.#open.pop();
    if (!open) throw new XmlError(t`</${name}> closes nothing.`, offset);
    if (open.tag.name !== name) throw new XmlError(t`<${open.tag.name}> is closed by </${name}>.`, offset);
  }

  /** Entities can name files and servers, and grow without end: none are read, with or without a use for them. */
  #doctype(start: number, end: number): void {
    if (/\[|<!ENTITY/i.test(this.#text.slice(start, end))) {
      throw new XmlRefused(
        t('The file declares entities (DOCTYPE). None are needed, and they are not read.'),
        start,
      );
    }
  }

  #run(start: number, end: number): void {
    const run = this.#text.slice(start, end);
    if (this.#open.length > 0) this.#ampersands(run, start);
    else if (run.trim() !== '')
      throw new XmlError(t('Text stands outside the document.'), start + run.search(/\S/));
  }

  #ampersands(raw: string, offset: number): void {
    const found = raw.includes('&') ? LOOSE_AMPERSAND.exec(raw) : null;
    if (found) this.complain(t('“&” is not written as “&amp;”.'), offset + found.index);
  }
}
