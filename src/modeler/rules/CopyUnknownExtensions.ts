import { isModdleElement } from '../../bpmn/moddleTypes.ts';
import type { ModdleElement } from '../../bpmn/moddleTypes.ts';
import type { EventBus, Moddle } from '../canvas/services.ts';
import { namespaceOf } from '../edits/attributes.ts';
import { attributesOfGeneric, bodyOfGeneric, childrenOfGeneric, isGeneric } from '../edits/genericXml.ts';
import { adopt } from '../edits/adopt.ts';
/**
 * bpmn-js copies only what a registered package declares; copy, paste and a change of type would lose every
 * `activiti:` attribute and listener. Here unknown elements are cloned and unknown attributes follow.
 */
export const CopyUnknownExtensions = [
  'eventBus',
  'moddle',
  (eventBus: EventBus, moddle: Moddle): void => {
    eventBus.on('moddleCopy.canCopyProperty', 2000, ({ property, parent }) => {
      if (!isModdleElement(property) || !isGeneric(property)) return undefined;
      const copy = cloneGeneric(moddle, property);
      return isModdleElement(parent) ? adopt(copy, parent) : copy;
    });
    eventBus.on('moddleCopy.canCopyProperties', 2000, ({ sourceElement, targetElement }) => {
      if (isModdleElement(sourceElement) && isModdleElement(targetElement))
        copyAttributes(sourceElement, targetElement);
      return undefined;
    });
  },
] as const;

function cloneGeneric(moddle: Moddle, element: ModdleElement): ModdleElement {
  const uri = 'ns' in element.$descriptor ? uriOf(element.$descriptor.ns) : '';
  const body = bodyOfGeneric(element);
  const copy = moddle.createAny(element.$type, uri, {
    ...Object.fromEntries(attributesOfGeneric(element)),
    ...(body === '' ? {} : { $body: body }),
  });
  const children = childrenOfGeneric(element).map((child) => adopt(cloneGeneric(moddle, child), copy));
  return children.length === 0 ? copy : Object.assign(copy, { $children: children });
}

function uriOf(namespace: unknown): string {
  return typeof namespace === 'object' && namespace !== null && 'uri' in namespace
    ? String(namespace.uri)
    : '';
}

/** With the declaration of its prefix: the copy may land in a document that does not have it. */
function copyAttributes(source: ModdleElement, target: ModdleElement): void {
  for (const [name, value] of Object.entries(source.$attrs)) {
    if (Object.hasOwn(target.$attrs, name)) continue;
    target.set(name, value);
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    const uri =
      prefix === '' || prefix === 'xmlns' || prefix === 'xml' ? undefined : namespaceOf(source, prefix);
    if (uri !== undefined && !Object.hasOwn(target.$attrs, `xmlns:${prefix}`))
      target.set(`xmlns:${prefix}`, uri);
  }
}
