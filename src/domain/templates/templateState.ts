import type { TemplateRef } from './ElementTemplate.ts';
import type { ShelvedTemplate, TemplateShelf } from './TemplateShelf.ts';
import { unsuitedEngine } from './unsuitedEngine.ts';

/** What is to be known of the template an element was made from. */
export interface TemplateState {
  /** null: nobody has this version */
  readonly shelved: ShelvedTemplate | null;
  /** all there are, newest first */
  readonly versions: readonly ShelvedTemplate[];
  /** a newer one that should be used instead */
  readonly newer: ShelvedTemplate | null;
  /** why it should not be used any more */
  readonly deprecated: { readonly message?: string; readonly documentationRef?: string } | null;
  /** it says that it is for another kind of element */
  readonly misfit: boolean;
  /** it says that it is for other versions of the engine: which */
  readonly unsuited: string | null;
  /** the newest version for this engine, where its own is not */
  readonly suited: ShelvedTemplate | null;
}

/** @param engineVersion the process is for; undefined: any */
export function templateState(
  shelf: TemplateShelf,
  ref: TemplateRef,
  elementType: string,
  engineVersion?: string,
): TemplateState {
  const shelved = shelf.find(ref);
  const newest = shelf.newest(ref.id, engineVersion);
  const unsuited = shelved && unsuitedEngine(shelved.template, engineVersion);
  const isNewer =
    newest !== null && newest !== shelved && (newest.template.version ?? -1) > (ref.version ?? -1);
  return {
    shelved,
    versions: shelf.versions(ref.id),
    newer: isNewer ? newest : null,
    deprecated: shelved?.template.deprecated ?? null,
    misfit: shelved !== null && !fits(shelved, elementType),
    unsuited,
    suited: unsuited === null ? null : newest,
  };
}

/** By the type it makes of an element, else by those it applies to. */
function fits({ template }: ShelvedTemplate, elementType: string): boolean {
  const { elementType: becomes, appliesTo } = template;
  if (becomes !== undefined) return becomes.value === elementType;
  return appliesTo.some((type) => type === elementType || GENERAL.get(type)?.test(elementType) === true);
}

const GENERAL: ReadonlyMap<string, RegExp> = new Map([
  ['bpmn:Task', /Task$/],
  ['bpmn:Activity', /(Task|:CallActivity|SubProcess|:Transaction)$/],
  ['bpmn:Event', /Event$/],
  ['bpmn:CatchEvent', /:(StartEvent|IntermediateCatchEvent|BoundaryEvent)$/],
  ['bpmn:ThrowEvent', /:(EndEvent|IntermediateThrowEvent)$/],
  ['bpmn:Gateway', /Gateway$/],
  ['bpmn:FlowNode', /(Task|:CallActivity|SubProcess|:Transaction|Event|Gateway)$/],
]);
