import { unescapeXml } from '../../bpmn/xmlText.ts';
import { splitName } from '../../bpmn/xmlElements.ts';
import { xmlTokens } from '../../bpmn/xmlTokens.ts';
import type { XmlStartTag } from '../../bpmn/xmlTokens.ts';
import { t } from '../../language/t.ts';

/** What runs, loads, or shows something else than a drawing. */
const REFUSED_ELEMENTS: ReadonlySet<string> = new Set(
  'script foreignobject iframe object embed audio video canvas handler listener set animate animatetransform animatemotion a feimage image'.split(
    ' ',
  ),
);
const OUTSIDE = /url\(\s*["']?\s*(?!#|["']?#)|@import|expression\s*\(|javascript:/i;

/**
 * Why an SVG is not taken as an icon; null where it is a drawing and nothing else. The text is well-formed already.
 * It is only ever shown as an image, where nothing in it runs; but it also goes out in templates and packages.
 */
export function svgProblem(text: string): string | null {
  for (const token of xmlTokens(text)) {
    if (token.kind === 'doctype') return t('The SVG has a DOCTYPE. Save it again without one.');
    if (token.kind === 'instruction' && !/^<\?xml\s/i.test(text.slice(token.start, token.end)))
      return t('The SVG has a processing instruction, which can load other files.');
    if (token.kind === 'start') {
      const problem = tagProblem(token);
      if (problem !== null) return problem;
    }
    const isText = token.kind === 'text' || token.kind === 'cdata';
    if (isText && OUTSIDE.test(unescapeXml(text.slice(token.start, token.end))))
      return t('A style in the SVG refers to something outside of it.');
  }
  return null;
}

function tagProblem({ name, attributes }: XmlStartTag): string | null {
  const element = splitName(name).localName;
  if (REFUSED_ELEMENTS.has(element.toLowerCase()))
    return t`The SVG contains <${element}>, which is more than a drawing.`;
  for (const { name: full, raw } of attributes) {
    const { localName } = splitName(full);
    const value = unescapeXml(raw);
    if (/^on/i.test(localName)) return t`The SVG runs a script: <${element}> has “${full}”.`;
    if (/^(href|src)$/i.test(localName) && !value.trim().startsWith('#'))
      return t`<${element}> in the SVG refers to something outside of it.`;
    if (OUTSIDE.test(value))
      return t`“${full}” of <${element}> in the SVG refers to something outside of it.`;
  }
  return null;
}
