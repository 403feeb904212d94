import { splitName } from '../xmlElements.ts';
import type { Scope, TextElement } from './XmlTree.ts';

/** What an element of the text needs to declare at a place where its prefixes mean something else, or nothing. */
export function missingDeclarations(text: string, element: TextElement, scope: Scope): Map<string, string> {
  const missing = new Map<string, string>();
  const outer = element.parent?.scope;
  if (!outer || outer === scope) return missing;
  const own = new Set(element.tag.attributes.map(({ name }) => name));
  const raw = text.slice(element.tag.start, element.end);
  for (const [prefix, uri] of outer) {
    if (scope.get(prefix) === uri || own.has(prefix === '' ? 'xmlns' : `xmlns:${prefix}`)) continue;
    const isUsed = prefix === '' ? /<[^\s:!?/>]+[\s/>]/.test(raw) : raw.includes(`${prefix}:`);
    if (isUsed) missing.set(prefix, uri);
  }
  // without a default there, its unprefixed names must not come under the one here
  if (!outer.has('') && scope.has('') && splitName(element.tag.name).prefix === '' && !own.has('xmlns'))
    missing.set('', '');
  return missing;
}
