import { useMemo, useState } from 'react';
import { connectorNameProblem } from '../../domain/names.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { useConnectorDocuments } from '../../state/queries.ts';
import { nameProblems, type ActionNames } from './actionNames.ts';
import type { ApiImportRequest } from './ApiImportRequest.ts';
import { firstChoice } from './firstChoice.ts';
import type { PickedSource } from './PickedSource.ts';
import { useApiDraft, type DraftWish } from './useApiDraft.ts';
import { useApiReading } from './useApiReading.ts';

const NO_NAMES: ActionNames = new Map();
const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();

/** All that is decided in the dialog; nothing of it is stored. */
export function useApiImport(request: ApiImportRequest) {
  const { existing } = request;
  const { stage, pick } = useApiReading(request);
  const reading = stage.kind === 'read' ? stage.reading : null;
  const documents = useConnectorDocuments();
  const taken = useMemo(() => readCatalogue(documents).map(({ connector }) => connector.name), [documents]);

  const [choice, setChoice] = useState<{ readonly of: object; readonly chosen: ReadonlySet<string> }>();
  const chosen = useMemo(() => {
    if (reading === null) return new Set<string>();
    return choice?.of === reading ? choice.chosen : firstChoice(reading.outline, existing?.about);
  }, [reading, choice, existing]);

  const [wish, setWish] = useState<DraftWish | null>(null);
  const wanted = wish?.reading === reading ? wish : null;
  const drafting = useApiDraft(wanted);
  const draft = drafting?.kind === 'made' ? drafting.draft : null;

  const [typedName, setName] = useState<string | null>(null);
  const [names, setNames] = useState(NO_NAMES);
  const name = typedName ?? draft?.name ?? '';
  const actionProblems = useMemo(
    () => (draft && !existing ? nameProblems(draft.actions, names) : NO_PROBLEMS),
    [draft, names, existing],
  );

  return {
    ...{ stage, chosen, drafting, draft, name, names, taken, actionProblems },
    nameProblem: draft && !existing ? connectorNameProblem(name, taken) : null,
    pick: (picked: PickedSource | null) => {
      setWish(null);
      setName(null);
      setNames(NO_NAMES);
      pick(picked);
    },
    choose: (keys: ReadonlySet<string>) => {
      if (reading) setChoice({ of: reading, chosen: keys });
    },
    review: () => {
      if (reading === null) return;
      const { about, text } = existing ?? {};
      setWish({
        reading,
        request: {
          operations: [...chosen],
          ...(text === undefined ? { taken } : { existing: { text, ...(about && { about }) } }),
        },
      });
    },
    backToOperations: () => setWish(null),
    setName,
    setActionName: (operation: string, to: string) => setNames(new Map(names).set(operation, to)),
  };
}

export type ApiImportState = ReturnType<typeof useApiImport>;
