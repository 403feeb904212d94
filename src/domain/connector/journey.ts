import { counted } from '../values/counted.ts';
import type { MadeOfVersion } from '../document.ts';
import { newest } from '../versions/versions.ts';

const JOURNEY_STEPS = ['definition', 'attached', 'code', 'packaged', 'released'] as const;
export type JourneyStep = (typeof JOURNEY_STEPS)[number];

export const JOURNEY_LABELS: Readonly<Record<JourneyStep, string>> = {
  definition: 'Definition',
  attached: 'Attached',
  code: 'Code',
  packaged: 'Packaged',
  released: 'Released',
};

export interface JourneyFacts {
  readonly actions: number;
  /** problems of the definition that engines would have as well */
  readonly errors: number;
  /** tasks that call it */
  readonly tasks: number;
  readonly published: readonly string[];
  /** nothing has changed since its number was published */
  readonly isPublished: boolean;
  readonly made: readonly Pick<MadeOfVersion, 'version' | 'what'>[];
}

export interface JourneyState {
  readonly step: JourneyStep;
  readonly state: 'done' | 'next' | 'open';
  /** a sentence: what is done, or what to do */
  readonly text: string;
}

/**
 * How far a connector has come on its way to the engines. Steps can be taken in any order; the first that is not done is
 * the next one. Code and package are asked of the newest published version: those of older ones are told.
 */
export function journeyOf(facts: JourneyFacts): readonly JourneyState[] {
  const steps = JOURNEY_STEPS.map((step) => ({ step, ...STEPS[step](facts) }));
  const next = steps.find(({ isDone }) => !isDone)?.step;
  return steps.map(({ step, isDone, text }) => ({
    step,
    state: isDone ? 'done' : step === next ? 'next' : 'open',
    text,
  }));
}

interface Verdict {
  readonly isDone: boolean;
  readonly text: string;
}

const STEPS: Readonly<Record<JourneyStep, (facts: JourneyFacts) => Verdict>> = {
  definition: ({ actions, errors }) => {
    if (actions === 0) return { isDone: false, text: 'Add an action: what service tasks can call.' };
    if (errors > 0) return { isDone: false, text: `Mend ${counted(errors, 'error')} of the definition.` };
    return { isDone: true, text: `${counted(actions, 'action')} defined, without errors.` };
  },
  attached: ({ tasks }) =>
    tasks > 0
      ? { isDone: true, text: `${counted(tasks, 'task')} ${tasks === 1 ? 'calls' : 'call'} it.` }
      : { isDone: false, text: 'Choose one of its actions for a service task of a process.' },
  code: (facts) => madeOf(facts, 'code', 'Code of', 'Generate the code that answers its actions.'),
  packaged: (facts) =>
    madeOf(facts, 'package', 'The package of', 'Export a package, so that others can use it.'),
  released: ({ published, isPublished }) => {
    const last = newest(published);
    if (last === null) return { isDone: false, text: 'Publish a version: it never changes again.' };
    return isPublished
      ? { isDone: true, text: `Version ${last} is published, and nothing has changed since.` }
      : { isDone: false, text: `It has changed since ${last}: publish the draft.` };
  },
};

function madeOf(
  { published, made }: JourneyFacts,
  what: MadeOfVersion['what'],
  subject: string,
  todo: string,
): Verdict {
  const last = newest(published);
  const versions = made.filter((one) => one.what === what).map(({ version }) => version);
  if (last !== null && versions.includes(last))
    return { isDone: true, text: `${subject} ${last} was downloaded.` };
  const before = newest(versions);
  if (last === null) return { isDone: false, text: `Publish a version first. ${todo}` };
  return before === null
    ? { isDone: false, text: todo }
    : { isDone: false, text: `${subject} ${before} was downloaded; ${last} is newer. ${todo}` };
}
