import { attachAction } from '../../domain/mapping/attachAction.ts';
import type { CatalogueConnector } from '../../domain/connector/catalogue.ts';
import { renameVariable, updateVariable } from '../../domain/process/editVariables.ts';
import { findAction } from '../../domain/connector/implementation.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { mapInput, setConstant, setOutputEntry } from '../../domain/mapping/mapping.ts';
import { own, withKeyRenamed } from '../../domain/values/own.ts';
import { parseJson } from '../../domain/values/parseJson.ts';
import type { ElementData } from '../../domain/process/process.ts';
import { renameParameters } from '../../domain/mapping/renameParameters.ts';
import type { PlaceEdit, SearchHit, SearchPlace } from '../../domain/search/SearchPlace.ts';
import type { Target } from '../../domain/process/target.ts';
import { t } from '../../language/t.ts';
import type { ElementView } from '../../modeler/ElementView.ts';
import type { ProcessEditorApi } from '../../modeler/ProcessEditorApi.ts';

export interface ReplaceContext {
  readonly editor: ProcessEditorApi;
  readonly catalogue: readonly CatalogueConnector[];
  readonly target: Target;
}

const LABEL = t('Replace');
const OTHER = t('It reads differently than when it was searched.');

/** Names last, those of variables and ids at the very end: everything before finds its place by them. */
const LAST: readonly PlaceEdit['of'][] = ['input', 'output', 'constant', 'implementation', 'variable', 'id'];

export function orderOfEdit({ place: { edit } }: SearchHit): number {
  return LAST.indexOf(edit.of);
}

/**
 * Gives one place of the open document its new text, as the panel that edits it would.
 * @throws Error with a sentence when it cannot be done
 */
export function changePlace(context: ReplaceContext, { element, place }: SearchHit, after: string): void {
  const { editor, catalogue, target } = context;
  const view = editor.view(element.id);
  if (view === null) throw new Error(t('It is not in the diagram any more.'));
  const { edit } = place;
  switch (edit.of) {
    case 'name':
      mustRead(view.name, place);
      editor.rename(element.id, after);
      return;
    case 'id': {
      const problem = editor.setId(element.id, after);
      if (problem !== null) throw new Error(problem);
      return;
    }
    case 'documentation':
      mustRead(view.documentation, place);
      editor.setDocumentation(element.id, after);
      return;
    case 'condition':
      mustRead(view.condition, place);
      editor.setCondition(element.id, after);
      return;
    case 'timer':
      mustRead(view.timer?.value, place);
      if (view.timer) editor.setTimer(element.id, view.timer.kind, after);
      return;
    case 'loop':
      changeLoop(editor, view, place, after);
      return;
    case 'attribute':
      mustRead(own(view.attributes, edit.name), place);
      editor.setAttribute(element.id, edit.name, after);
      return;
    case 'zeebe':
      mustRead(view.zeebe.texts[edit.part], place);
      editor.setZeebePart(element.id, edit.part, after);
      return;
    case 'implementation': {
      mustRead(view.implementation, place);
      const found = findAction(catalogue, after);
      const { variables } = editor.model().processes.find(({ id }) => id === view.processId) ?? {
        variables: [],
      };
      const data = found ? attachAction(found, variables, view.data, target) : view.data;
      editor.chooseAction(element.id, after, data, LABEL);
      return;
    }
    case 'variable': {
      const changes = renameVariable(editor.model(), element.id, place.text, after, catalogue);
      if (changes.size === 0) throw new Error(OTHER);
      editor.renameVariable(element.id, place.text, after, changes);
      return;
    }
    case 'variableValue':
    case 'variableDescription':
    case 'displayName':
      changeVariable(context, element.id, place, after);
      return;
    case 'nothing':
      throw new Error(edit.why);
    default:
      editor.setData(new Map([[element.id, changedData(view.data, place, after)]]), LABEL);
  }
}

function mustRead(now: string | null | undefined, { text }: SearchPlace): void {
  if (now?.trim() !== text.trim()) throw new Error(OTHER);
}

function changeLoop(
  editor: ProcessEditorApi,
  { id, multiInstance }: ElementView,
  { text }: SearchPlace,
  after: string,
): void {
  if (multiInstance === null) throw new Error(OTHER);
  const parts = ['cardinality', 'collection', 'elementVariable', 'completionCondition'] as const;
  const part = parts.find((one) => multiInstance[one].trim() === text.trim());
  if (part === undefined) throw new Error(t('Change it in the properties of the element.'));
  editor.setMultiInstance(id, { ...multiInstance, [part]: after });
}

function changeVariable(
  { editor, catalogue }: ReplaceContext,
  processId: string,
  place: SearchPlace,
  after: string,
): void {
  const { edit } = place;
  const model = editor.model();
  const { variables = [] } = model.processes.find(({ id }) => id === processId) ?? {};
  const variable = 'id' in edit ? variables.find(({ id }) => id === edit.id) : undefined;
  if (variable === undefined) throw new Error(OTHER);
  const changed =
    edit.of === 'variableValue'
      ? { ...variable, value: valueOf(place, after) }
      : { ...variable, [edit.of === 'displayName' ? 'displayName' : 'description']: after };
  editor.setData(updateVariable(model, processId, changed, catalogue), LABEL);
}

function valueOf({ isJson }: SearchPlace, after: string): JsonValue {
  return isJson ? (parseJson(after) ?? null) : after;
}

function changedData(data: ElementData, place: SearchPlace, after: string): ElementData {
  const { edit, text } = place;
  switch (edit.of) {
    case 'input':
    case 'constant':
      return renameParameters(data, { inputs: new Map([[text, after]]), outputs: new Map() });
    case 'inputValue': {
      const entry = own(data.mapping?.inputs, edit.key);
      if (!entry) throw new Error(OTHER);
      return mapInput(data, edit.key, { ...entry, value: valueOf(place, after) });
    }
    case 'output': {
      const outputs = data.mapping?.outputs;
      if (outputs === undefined || own(outputs, text) === undefined) throw new Error(OTHER);
      return { ...data, mapping: { ...data.mapping, outputs: withKeyRenamed(outputs, text, after) } };
    }
    case 'outputValue': {
      const entry = own(data.mapping?.outputs, edit.key);
      if (!entry) throw new Error(OTHER);
      return setOutputEntry(data, edit.key, { ...entry, value: valueOf(place, after) });
    }
    case 'constantValue':
      return setConstant(data, edit.key, valueOf(place, after));
    default:
      throw new Error(OTHER);
  }
}
