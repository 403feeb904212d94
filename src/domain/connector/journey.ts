import { counted } from '../../language/counted.ts';
import { t } from '../../language/t.ts';
import type { MadeOfVersion } from '../document.ts';
import { newest } from '../versions/versions.ts';

const JOURNEY_STEPS = ['definition', 'attached', 'code', 'packaged', 'released'] as const;
export type JourneyStep = (typeof JOURNEY_STEPS)[number];

export const JOURNEY_LABELS: Readonly<Record<JourneyStep, string>> = {
  definition: t('Definition'),
  attached: t('Attached'),
  code: t('Code'),
  packaged: t('Packaged'),
  released: t('Released'),
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
    if (actions === 0) return { isDone: false, text: t('Add an action: what service tasks can call.') };
    if (errors > 0) return { isDone: false, text: t`Mend ${counted(errors, 'error')} of the definition.` };
    return { isDone: true, text: t`${counted(actions, 'action')} defined, without errors.` };
  },
  attached: ({ tasks }) =>
    tasks > 0
      ? {
          isDone: true,
          text: tasks === 1 ? t`${counted(1, 'task')} calls it.` : t`${counted(tasks, 'task')} call it.`,
        }
      : { isDone: false, text: t('Choose one of its actions for a service task of a process.') },
  code: (facts) => madeOf(facts, 'code', CODE),
  packaged: (facts) => madeOf(facts, 'package', PACKAGE),
  released: ({ published, isPublished }) => {
    const last = newest(published);
    if (last === null) return { isDone: false, text: t('Publish a version: it never changes again.') };
    return isPublished
      ? { isDone: true, text: t`Version ${last} is published, and nothing has changed since.` }
      : { isDone: false, text: t`It has changed since ${last}: publish the draft.` };
  },
};

interface MadeTexts {
  readonly made: (version: string) => string;
  readonly outdated: (version: string, newer: string) => string;
  readonly todo: string;
}

const CODE: MadeTexts = {
  made: (version) => t`Code of ${version} was downloaded.`,
  outdated: (version, newer) => t`Code of ${version} was downloaded; ${newer} is newer.`,
  todo: t('Generate the code that answers its actions.'),
};

const PACKAGE: MadeTexts = {
  made: (version) => t`The package of ${version} was downloaded.`,
  outdated: (version, newer) => t`The package of ${version} was downloaded; ${newer} is newer.`,
  todo: t('Export a package, so that others can use it.'),
};

function madeOf(
  { published, made }: JourneyFacts,
  what: MadeOfVersion['what'],
  { made: saysMade, outdated, todo }: MadeTexts,
): Verdict {
  const last = newest(published);
  const versions = made.filter((one) => one.what === what).map(({ version }) => version);
  if (last !== null && versions.includes(last)) return { isDone: true, text: saysMade(last) };
  const before = newest(versions);
  if (last === null) return { isDone: false, text: `${t('Publish a version first.')} ${todo}` };
  return before === null
    ? { isDone: false, text: todo }
    : { isDone: false, text: `${outdated(before, last)} ${todo}` };
}
