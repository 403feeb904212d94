import { useEffect, useMemo, useRef, useState } from 'react';
import type { CodeOptions } from '../../formats/code/CodeProject.ts';
import type { CodeTarget } from '../../formats/code/CodeTarget.ts';
import { makeCode, type CodeAnswer, type CodeRequest } from '../../formats/code/makeCode.ts';
import { firstOptions, optionProblems } from '../../formats/code/optionProblems.ts';
import { t } from '../../language/t.ts';
import { useDocument, useVersionDocuments } from '../../state/queries.ts';
import { codeChoices, firstChoice, type CodeChoice } from './codeChoices.ts';

export interface CodeState {
  readonly choices: readonly CodeChoice[];
  readonly choice: CodeChoice | undefined;
  readonly target: CodeTarget;
  readonly options: CodeOptions;
  readonly problems: Readonly<Record<keyof CodeOptions, string | null>>;
  /** null while it is made */
  readonly made: CodeAnswer | null;
  readonly chooseVersion: (version: string) => void;
  readonly chooseTarget: (target: CodeTarget) => void;
  readonly change: (change: Partial<CodeOptions>) => void;
}

const UNREADABLE: CodeAnswer = {
  refused: t('The definition cannot be read. Mend it in its JSON tab first.'),
};

/** What was chosen, and the files it makes. An option with a mistake in it counts as what was suggested first. */
export function useCode(connectorId: string, wanted: string | undefined): CodeState {
  const { data: document, isPending } = useDocument(connectorId, 'connector');
  const versions = useVersionDocuments();
  const [version, chooseVersion] = useState(wanted);
  const [target, chooseTarget] = useState<CodeTarget>('typescript-camunda8');
  const [changes, setChanges] = useState<Partial<CodeOptions>>({});
  const choices = useMemo(
    () =>
      codeChoices(
        document?.content,
        versions.map(({ content }) => content).filter((content) => content.connectorId === connectorId),
      ),
    [document, versions, connectorId],
  );
  const choice = firstChoice(choices, version);
  const source = choice?.source ?? null;
  const first = useMemo(() => firstOptions(source?.connector.name ?? ''), [source]);
  const options = { ...first, ...changes };
  const problems = optionProblems(options);
  const good = <K extends keyof CodeOptions>(key: K): CodeOptions[K] =>
    problems[key] === null ? options[key] : first[key];
  const [projectName, group, image] = [good('projectName'), good('group'), good('image')];
  const request = useMemo(
    () => (source === null ? null : { source, target, options: { projectName, group, image } }),
    [source, target, projectName, group, image],
  );
  const made = useMade(request);
  return {
    choices,
    choice,
    target,
    options,
    problems,
    made: request === null && !isPending ? UNREADABLE : made,
    chooseVersion,
    chooseTarget,
    change: (change) => setChanges({ ...changes, ...change }),
  };
}

/** So long is waited for the next letter. */
const PAUSE = 250;

/** What was made of this very request; null until then. */
function useMade(request: CodeRequest | null): CodeAnswer | null {
  const [made, setMade] = useState<{ readonly of: CodeRequest; readonly answer: CodeAnswer }>();
  const last = useRef<CodeRequest | null>(null);
  useEffect(() => {
    if (request === null) return undefined;
    const stop = new AbortController();
    const start = () =>
      void makeCode(request, stop.signal).then((answer) => setMade({ of: request, answer }));
    // While somebody types into a field of the options, each letter is another project: it waits for a pause.
    const timer = setTimeout(start, isTyping(last.current, request) ? PAUSE : 0);
    last.current = request;
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [request]);
  return made?.of === request ? made.answer : null;
}

/** The same version for the same target: only its options are others. */
function isTyping(before: CodeRequest | null, now: CodeRequest): boolean {
  return before?.source === now.source && before.target === now.target;
}
