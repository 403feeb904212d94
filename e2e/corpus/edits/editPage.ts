import '../../../src/ui/tokens.css';
import { messageOf } from '../../../src/domain/values/messageOf.ts';
import type { Target } from '../../../src/domain/process/target.ts';
import { createModeler } from '../../../src/modeler/canvas/createModeler.ts';
import type { BpmnModeler } from '../../../src/modeler/canvas/createModeler.ts';
import { service } from '../../../src/modeler/canvas/services.ts';
import { DocumentSession } from '../../../src/modeler/DocumentSession.ts';
import { camundaEngine } from '../../../src/modeler/templates/camundaEngine.ts';
import type { DataEntries, EditOutcome, EditRequest } from './EditOutcome.ts';
import { arrange } from './arrange.ts';
import { makeEdit, NotPossible } from './makeEdit.ts';
import { changedIn, firstDifference, modelFacts } from './modelFacts.ts';
import type { ModelFacts } from './modelFacts.ts';

declare global {
  interface Window {
    edit: (request: EditRequest) => Promise<EditOutcome>;
  }
}

interface Stage {
  readonly modeler: BpmnModeler;
  readonly session: DocumentSession;
}

const stages = new Map<string, Promise<Stage>>();

/** One for each engine, as a page of the product has it while one process after the other is opened. */
function staged(id: string, target: Target): Promise<Stage> {
  const key = `${id} ${target}`;
  const known = stages.get(key) ?? createStage(id, target);
  stages.set(key, known);
  return known;
}

/** A modeler of the product and its document, without the page around it. */
async function createStage(id: string, target: Target): Promise<Stage> {
  const modeler = createModeler(target === 'camunda8' ? await camundaEngine() : undefined);
  const stage = document.getElementById(id);
  if (stage) modeler.attachTo(stage);
  return { modeler, session: new DocumentSession(modeler) };
}

window.edit = async ({ xml, data, target, edit, seed }) => {
  const { modeler, session } = await staged('first', target);
  const entries = new Map(JSON.parse(data) as DataEntries);
  let isUnedited = false;
  let isDrawn = false;
  try {
    const problems = await session.open({ xml, data: entries });
    isDrawn = !problems.some(({ code }) => code === 'no-diagram');
    isUnedited = (await session.save()).xml === xml;
    const { definitions } = session;
    if (!definitions) throw new Error('There is no document.');
    const before = modelFacts(definitions);
    if (edit === 'arrange') await arrange(modeler, definitions);
    else makeEdit(modeler, definitions, edit, seed);
    const after = modelFacts(definitions);
    const saved = await session.save();
    const difference = await readAgain(saved.xml, target, after, before);
    const stack = service(modeler, 'commandStack');
    while (stack.canUndo()) stack.undo();
    const edited = {
      xml: saved.xml,
      data: JSON.stringify([...saved.data]),
      rewritten: saved.rewritten ?? null,
      changed: changedIn(before, after),
      difference,
      isUndone: (await session.save()).xml === xml,
    };
    return { isUnedited, isDrawn, edited, reason: '' };
  } catch (error) {
    const cause = error instanceof Error && error.cause !== undefined ? ` ${messageOf(error.cause)}` : '';
    const reason = error instanceof NotPossible ? error.message : `${messageOf(error)}${cause}`;
    // What a command that threw left behind is no start for the next file.
    if (!(error instanceof NotPossible)) {
      stages.delete(`first ${target}`);
      modeler.destroy();
    }
    return { isUnedited, isDrawn, edited: null, reason };
  }
};

async function readAgain(
  xml: string,
  target: Target,
  wanted: ModelFacts,
  before: ModelFacts,
): Promise<string | null> {
  const { session } = await staged('second', target);
  try {
    await session.open({ xml, data: new Map() });
    return session.definitions
      ? firstDifference(wanted, modelFacts(session.definitions), before)
      : 'It cannot be read again.';
  } catch (error) {
    return `It cannot be opened again: ${messageOf(error)}`;
  }
}
