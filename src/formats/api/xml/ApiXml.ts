import { isElement, parseXmlTree, type TextElement } from '../../../bpmn/lossless/XmlTree.ts';
import { checkXml } from '../../../bpmn/xmlCheck.ts';
import { splitName, valueOf } from '../../../bpmn/xmlElements.ts';
import { unescapeXml } from '../../../bpmn/xmlText.ts';
import type { Problem } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import { lineAndColumn } from '../../lineAndColumn.ts';
import { fileProblem } from '../../RawFile.ts';

export type ApiElement = TextElement;

/** A name with the namespace its prefix stands for. */
export interface QualifiedName {
  readonly namespace: string;
  readonly localName: string;
}

const MAX_LENGTH = 20_000_000;

/** A description in XML, behind the same gate as every XML file: no DOCTYPE, no end of depth, nothing fetched. */
export class ApiXml {
  readonly root: ApiElement;
  readonly file: string;
  readonly #text: string;

  constructor(text: string, file: string) {
    this.#text = text;
    this.file = file;
    this.root = parseXmlTree(text).root;
  }

  children(owner: ApiElement, localName?: string, namespace = owner.namespace): readonly ApiElement[] {
    return owner.content.filter(
      (piece): piece is ApiElement =>
        isElement(piece) &&
        (localName === undefined || (piece.localName === localName && piece.namespace === namespace)),
    );
  }

  child(owner: ApiElement, localName: string, namespace = owner.namespace): ApiElement | undefined {
    return this.children(owner, localName, namespace)[0];
  }

  /** All of them, however deep; XML that went through the gate has an end of depth. */
  descendants(owner: ApiElement, localName: string, namespace: string): readonly ApiElement[] {
    return this.children(owner).flatMap((one) => [
      ...(one.localName === localName && one.namespace === namespace ? [one] : []),
      ...this.descendants(one, localName, namespace),
    ]);
  }

  /** What is written in it, without its tags. */
  text(owner: ApiElement): string {
    return owner.content
      .map((piece) => {
        if (isElement(piece)) return this.text(piece);
        const raw = this.#text.slice(piece.start, piece.end);
        if (piece.kind === 'cdata') return raw.slice(9, -3);
        return piece.kind === 'text' ? unescapeXml(raw) : '';
      })
      .join('');
  }

  problem(
    severity: Problem['severity'],
    code: string,
    message: string,
    at: ApiElement,
    label?: string,
  ): Problem {
    const place = lineAndColumn(this.#text, at.tag.start);
    return fileProblem(this.file, code, message, {
      ...{ severity, path: pathOf(at), ...place },
      ...(label !== undefined && { label }),
    });
  }
}

/** Or why it is not read. */
export function readApiXml(text: string, file: string): ApiXml | Problem {
  if (text.length > MAX_LENGTH)
    return fileProblem(file, 'file-too-large', t`The XML is larger than ${MAX_LENGTH / 1_000_000} MB.`);
  const doctype = /^(?:\s|<\?[^>]*\?>|<!--[^]*?-->)*<!DOCTYPE/i.exec(text);
  if (doctype) {
    const message = t('The file is not read: it has a DOCTYPE. None is needed in the description of an API.');
    return fileProblem(file, 'xml-refused', message, lineAndColumn(text, doctype[0].length - 9));
  }
  const fatal = checkXml(text).complaints.find((one) => one.fatal);
  if (fatal) {
    const [code, message] = fatal.refused
      ? ['xml-refused', t`The file is not read: ${fatal.message}`]
      : ['xml-invalid', t`This is not well-formed XML: ${fatal.message}`];
    return fileProblem(file, code, message, lineAndColumn(text, fatal.offset));
  }
  return new ApiXml(text, file);
}

/** null where there is none */
export function attribute(element: ApiElement, name: string): string | null {
  return valueOf(element.tag, name);
}

/** What a name like `tns:Order` stands for where it is written. */
export function qualified(element: ApiElement, name: string): QualifiedName {
  const { prefix, localName } = splitName(name.trim());
  return { namespace: element.scope.get(prefix) ?? '', localName };
}

/** The elements it is in, with their names. */
function pathOf(element: ApiElement): readonly string[] {
  const name = attribute(element, 'name') ?? attribute(element, 'Name');
  const own = name === null ? element.localName : `${element.localName} ${name.slice(0, 100)}`;
  return element.parent ? [...pathOf(element.parent), own] : [own];
}
