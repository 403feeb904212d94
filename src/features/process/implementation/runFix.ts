import { attachAction } from '../../../domain/mapping/attachAction.ts';
import { findAction } from '../../../domain/connector/implementation.ts';
import { messageOf } from '../../../domain/values/messageOf.ts';
import { changesOfRename, dataOfFix } from '../../../domain/problems/dataOfFix.ts';
import type { Fix } from '../../../domain/problem.ts';
import { t } from '../../../language/t.ts';
import type { ProcessSession } from '../session/ProcessSession.ts';
import { moveLabel, moveTo } from './versionMove.ts';

/** Mends a problem of the process as one undo step. @returns why it could not, or null */
export function runFix(session: ProcessSession, fix: Fix): string | null {
  try {
    return mend(session, fix);
  } catch (error) {
    // an action without a template, for Camunda 8
    return messageOf(error);
  }
}

function mend({ editor, catalogue, target }: ProcessSession, fix: Fix): string | null {
  const { action } = fix;
  const model = editor.model();
  if (action.kind === 'set-id') return editor.setId(action.element, action.id);
  if (action.kind === 'set-implementation') {
    const element = model.elements.find((one) => one.id === action.element);
    const found = findAction(catalogue, action.implementation);
    const variables = model.processes.find((one) => one.id === element?.processId)?.variables ?? [];
    if (!element) return GONE;
    const data = found ? attachAction(found, variables, element.data, target) : element.data;
    editor.chooseAction(element.id, action.implementation, data);
    return null;
  }
  if (action.kind === 'use-version') {
    const element = model.elements.find((one) => one.id === action.element);
    const to = catalogue.find(
      ({ documentId, version }) => documentId === action.connector && version === action.version,
    );
    if (!element || !to) return GONE;
    const variables = model.processes.find((one) => one.id === element.processId)?.variables ?? [];
    const { implementation, data } = moveTo(element, to, catalogue, variables, target);
    if (implementation === null) return t`${to.connector.name} ${to.version} has no such action.`;
    editor.chooseAction(element.id, implementation, data, moveLabel(element, to));
    return null;
  }
  if (action.kind === 'rename-variable') {
    const rename = changesOfRename(model, fix, catalogue);
    if (!rename) return GONE;
    editor.renameVariable(rename.processId, rename.from, rename.to, rename.data);
    return null;
  }
  if (action.kind === 'set-text') {
    const { element, part, value } = action;
    const view = editor.view(element);
    if (!view) return GONE;
    if (part === 'condition') editor.setCondition(element, value);
    else if (part === 'timer') editor.setTimer(element, view.timer?.kind ?? 'timeDuration', value);
    else editor.setZeebePart(element, part, value);
    return null;
  }
  const changes = dataOfFix(model, fix, catalogue);
  if (!changes) return GONE;
  editor.setData(changes, fix.label);
  return null;
}

const GONE = t('What this was about has changed meanwhile.');
