import { useMemo, useState } from 'react';
import { connectorNameProblem } from '../../domain/values/names.ts';
import type { ApiReading } from '../../formats/api/readApi.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { readCatalogue } from '../../formats/activiti/readCatalogue.ts';
import { useConnectorDocuments } from '../../state/queries.ts';
import { nameProblems, type ActionNames } from './actionNames.ts';
import type { ApiImportRequest } from './ApiImportRequest.ts';
import { firstChoice } from './firstChoice.ts';
import { firstSide } from './firstSide.ts';
import { useApiDraft, type DraftWish } from './useApiDraft.ts';
import { useApiReading } from './useApiReading.ts';

const NO_NAMES: ActionNames = new Map();
const NO_PROBLEMS: ReadonlyMap<string, string> = new Map();

/** What was chosen on each side of a description: whoever looks at the other one finds it again. */
interface Choices {
  readonly of: ApiReading | null;
  readonly bySide: ReadonlyMap<boolean, ReadonlySet<string>>;
}

const NO_CHOICES: Choices['bySide'] = new Map();

/** What a person wants it and its actions to be called. */
interface Called {
  readonly of: ApiReading | null;
  readonly name: string | null;
  readonly names: ActionNames;
}

/** All that is decided in the dialog; nothing of it is stored. */
export function useApiImport(request: ApiImportRequest) {
  const { existing } = request;
  const { stage, pick } = useApiReading(request);
  const reading = stage.kind === 'read' ? stage.reading : null;
  const documents = useConnectorDocuments();
  const taken = useMemo(() => readCatalogue(documents).map(({ connector }) => connector.name), [documents]);

  const [side, setSide] = useState<{ readonly of: object; readonly asApplication: boolean }>();
  const asApplication = useMemo(() => {
    if (reading === null) return false;
    return side?.of === reading ? side.asApplication : firstSide(reading.outline, existing?.about);
  }, [reading, side, existing]);
  const outline = (asApplication ? reading?.outline.asApplication : undefined) ?? reading?.outline ?? null;

  const [choices, setChoices] = useState<Choices>({ of: null, bySide: new Map() });
  const bySide = choices.of === reading ? choices.bySide : NO_CHOICES;
  const chosen = useMemo(() => {
    if (outline === null) return new Set<string>();
    return bySide.get(asApplication) ?? firstChoice(outline, existing?.about);
  }, [outline, bySide, asApplication, existing]);

  const [events, setEvents] = useState<boolean | null>(null);
  // Whoever has none in the connector that follows did without them.
  const hasEvents = useMemo(
    () => existing === undefined || (readConnector(existing.text).connector?.events.length ?? 0) > 0,
    [existing],
  );
  const takesEvents = events ?? hasEvents;

  const [wish, setWish] = useState<DraftWish | null>(null);
  const wanted = wish?.reading === reading ? wish : null;
  const drafting = useApiDraft(wanted);
  const draft = drafting?.kind === 'made' ? drafting.draft : null;

  const [called, setCalled] = useState<Called>({ of: null, name: null, names: NO_NAMES });
  // What another description was to be called says nothing about this one, however that came.
  const own: Called = called.of === reading ? called : { of: reading, name: null, names: NO_NAMES };
  const { names } = own;
  const name = own.name ?? draft?.name ?? '';
  const actionProblems = useMemo(
    () => (draft && !existing ? nameProblems(draft.actions, names) : NO_PROBLEMS),
    [draft, names, existing],
  );

  return {
    ...{
      takesEvents,
      setEvents,
      stage,
      outline,
      asApplication,
      chosen,
      drafting,
      draft,
      name,
      names,
      taken,
      actionProblems,
      pick,
    },
    /** of what is reviewed */
    request: wanted?.request ?? null,
    nameProblem: draft && !existing ? connectorNameProblem(name, taken) : null,
    choose: (keys: ReadonlySet<string>) =>
      setChoices({ of: reading, bySide: new Map(bySide).set(asApplication, keys) }),
    setAsApplication: (to: boolean) => {
      if (reading) setSide({ of: reading, asApplication: to });
    },
    review: () => {
      if (reading === null) return;
      const { about, text } = existing ?? {};
      setWish({
        reading,
        request: {
          operations: [...chosen],
          events: takesEvents,
          ...(asApplication && { asApplication }),
          ...(text === undefined ? { taken } : { existing: { text, ...(about && { about }) } }),
        },
      });
    },
    backToOperations: () => setWish(null),
    setName: (to: string) => setCalled({ ...own, name: to }),
    setActionName: (operation: string, to: string) =>
      setCalled({ ...own, names: new Map(names).set(operation, to) }),
  };
}

export type ApiImportState = ReturnType<typeof useApiImport>;
