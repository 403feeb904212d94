import { documentationOf } from '../../bpmn/documentationOf.ts';
import { textOf } from '../../bpmn/moddleTypes.ts';
import { zeebePartsOf } from '../../bpmn/zeebeParts.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { partLabel, type ZeebeHeader, type ZeebePart } from '../../domain/process/zeebeParts.ts';
import { t } from '../../language/t.ts';
import type { BpmnModeler } from '../canvas/createModeler.ts';
import { service } from '../canvas/services.ts';
import type { DocumentSession } from '../DocumentSession.ts';
import type { MultiInstanceView, ReferenceKind, TimerKind } from '../ElementView.ts';
import { nameOf } from '../viewOf.ts';
import {
  attributeProblem,
  attributeRenamed,
  attributesOf,
  attributeValueProblem,
  setAttribute,
} from './attributes.ts';
import { chooseAction } from './chooseAction.ts';
import { setData } from './commands.ts';
import { EditSteps } from './EditSteps.ts';
import { conditionOf, setCondition, setReference, setTimer, timerOf } from './events.ts';
import type { ReferenceChoice } from './events.ts';
import { setExtensionElements } from './extensionElements.ts';
import { setMultiInstance } from './multiInstance.ts';
import { idProblem, rename, setDocumentation, setId } from './names.ts';
import { renameInProcess } from './renameVariable.ts';
import { findTarget } from './Target.ts';
import type { Target } from './Target.ts';
import { setZeebeHeaders, setZeebePart } from './zeebeParts.ts';

const CHANGE_REFERENCE: Readonly<Record<ReferenceKind, string>> = {
  message: t('Change message'),
  signal: t('Change signal'),
  error: t('Change error'),
};

/** What is edited of one element, each as one step, and none where nothing would change. */
export class ElementEdits {
  protected readonly modeler: BpmnModeler;
  protected readonly session: DocumentSession;
  protected readonly editSteps: EditSteps;
  protected isDestroyed = false;

  protected constructor(modeler: BpmnModeler, session: DocumentSession) {
    this.modeler = modeler;
    this.session = session;
    this.editSteps = new EditSteps(modeler);
  }

  rename(elementId: string, name: string): void {
    this.edit(elementId, t('Rename'), (target) => {
      if (nameOf(target.businessObject) !== name) return () => rename(this.modeler, target, name);
      return null;
    });
  }

  setId(elementId: string, id: string): string | null {
    const target = this.targetOf(elementId);
    const { definitions } = this.session;
    if (!target || !definitions) return t('This element is not in the diagram any more.');
    if (textOf(target.businessObject, 'id') === id) return null;
    const problem = idProblem(definitions, target, id);
    if (problem === null)
      this.editSteps.step(t('Change id'), () => setId(this.modeler, definitions, target, id));
    return problem;
  }

  setDocumentation(elementId: string, text: string): void {
    this.edit(elementId, t('Change documentation'), (target) =>
      documentationOf(target.businessObject) === text
        ? null
        : () => setDocumentation(this.modeler, target, text),
    );
  }

  attributeProblem(elementId: string, name: string): string | null {
    const target = this.targetOf(elementId);
    return target ? attributeProblem(this.modeler, target, name) : null;
  }

  setAttribute(elementId: string, name: string, value: string): void {
    this.edit(elementId, t`Change ${name.replace(/^.*:/, '')}`, (target) => {
      if ((attributesOf(target.businessObject)[name] ?? '') === value) return null;
      const problem =
        attributeProblem(this.modeler, target, name) ??
        attributeValueProblem(target.businessObject, name, value);
      if (problem !== null) throw new Error(problem);
      return () => setAttribute(this.modeler, target, name, value);
    });
  }

  renameAttribute(elementId: string, from: string, to: string): void {
    this.edit(elementId, t`Rename ${from.replace(/^.*:/, '')}`, (target) =>
      attributeRenamed(this.modeler, target, from, to),
    );
  }

  setCondition(elementId: string, expression: string): void {
    this.edit(elementId, t('Change condition'), (target) =>
      (conditionOf(target.businessObject) ?? '') === expression
        ? null
        : () => setCondition(this.modeler, target, expression),
    );
  }

  setTimer(elementId: string, kind: TimerKind, value: string): void {
    this.edit(elementId, t('Change timer'), (target) => {
      const now = timerOf(target.businessObject);
      if (!now || (now.kind === kind && now.value === value)) return null;
      return () => setTimer(this.modeler, target, kind, value);
    });
  }

  setReference(elementId: string, kind: ReferenceKind, to: ReferenceChoice): void {
    this.edit(elementId, CHANGE_REFERENCE[kind], (target) => () => setReference(this.modeler, target, to));
  }

  setMultiInstance(elementId: string, value: MultiInstanceView | null): void {
    this.edit(
      elementId,
      t('Change repetition'),
      (target) => () => setMultiInstance(this.modeler, target, value),
    );
  }

  setZeebePart(elementId: string, part: ZeebePart, value: string): void {
    this.edit(elementId, t`Change ${partLabel(part)}`, (target) =>
      (zeebePartsOf(target.businessObject).texts[part] ?? '') === value
        ? null
        : () => setZeebePart(this.modeler, target, part, value),
    );
  }

  setZeebeHeaders(elementId: string, headers: readonly ZeebeHeader[]): void {
    this.edit(
      elementId,
      t('Change headers'),
      (target) => () => setZeebeHeaders(this.modeler, target, headers),
    );
  }

  setExtensionElements(elementId: string, xml: readonly string[]): string | null {
    const target = this.targetOf(elementId);
    if (!target) return t('This element is not in the diagram any more.');
    const edit = setExtensionElements(this.modeler, target, xml);
    if (typeof edit === 'string') return edit;
    this.editSteps.step(t('Change extensions'), edit);
    return null;
  }

  chooseAction(elementId: string, implementation: string, data: ElementData, label?: string): void {
    const usual = implementation === '' ? t('Take action off') : t('Choose action');
    this.edit(elementId, label ?? usual, (target) =>
      chooseAction(this.modeler, target, implementation, data),
    );
  }

  setData(changes: ReadonlyMap<string, ElementData>, label: string): void {
    const targets = this.#dataChanges(changes);
    if (targets.length === 0) return;
    this.editSteps.step(label, () => setData(service(this.modeler, 'commandStack'), targets));
  }

  renameVariable(processId: string, from: string, to: string, data: ReadonlyMap<string, ElementData>): void {
    this.edit(processId, t('Rename variable'), ({ businessObject }) => () => {
      setData(service(this.modeler, 'commandStack'), this.#dataChanges(data));
      renameInProcess(this.modeler, businessObject, from, to);
    });
  }

  #dataChanges(changes: ReadonlyMap<string, ElementData>): (Target & { readonly data: ElementData })[] {
    return [...changes].flatMap(([id, data]) => {
      const target = this.targetOf(id);
      return target ? [{ ...target, data }] : [];
    });
  }

  protected targetOf(elementId: string): Target | undefined {
    return this.isDestroyed ? undefined : findTarget(this.modeler, this.session.definitions, elementId);
  }

  /** `plan` says what to do; null for nothing, so that no empty step gets on the stack. */
  protected edit(elementId: string, label: string, plan: (target: Target) => (() => void) | null): void {
    const target = this.targetOf(elementId);
    this.editSteps.step(label, target ? plan(target) : null);
  }
}
