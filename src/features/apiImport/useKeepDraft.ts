import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { ConnectorContent } from '../../domain/document.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import { FIRST_VERSION } from '../../domain/versions/versions.ts';
import type { PostedDraft } from '../../formats/api/apiProtocol.ts';
import type { ApiReading } from '../../formats/api/readApi.ts';
import { t } from '../../language/t.ts';
import { createWithUndo } from '../../state/createWithUndo.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import type { FollowingConnector } from './ApiImportRequest.ts';
import { namedRequest } from './namedRequest.ts';
import type { ApiImportState } from './useApiImport.ts';

/** Makes a connector of the reviewed draft and opens it, or changes the one that follows. */
export function useKeepDraft(
  state: ApiImportState,
  existing: FollowingConnector | undefined,
  onClose: () => void,
): { readonly keep: () => void; readonly isBusy: boolean } {
  const store = useStore();
  const [, navigate] = useLocation();
  const [isBusy, setBusy] = useState(false);
  const { stage, draft } = state;
  const reading = stage.kind === 'read' ? stage.reading : null;

  const stopper = useRef<AbortController | null>(null);
  // Closed, or another description chosen: what is being made is not wanted any more, and that is no failure.
  useEffect(() => () => stopper.current?.abort(), [reading]);

  const create = async (source: ApiReading, reviewed: PostedDraft, signal: AbortSignal) => {
    setBusy(true);
    const named = await withNames(source, reviewed, state, signal);
    signal.throwIfAborted();
    await createWithUndo(store, {
      make: () => Promise.resolve(contentOf(named)),
      message: t`Connector “${named.name}” is made`,
      onMade: (id) => {
        onClose();
        navigate(`/connectors/${id}`);
      },
    });
    setBusy(false);
  };

  const keep = () => {
    if (reading === null || draft === null || isBusy) return;
    if (existing) {
      onClose();
      existing.onUpdate(
        draft.text,
        draft.about,
        reading.outline.title ? t`Update from ${reading.outline.title}` : t('Update from a description'),
      );
      return;
    }
    stopper.current = new AbortController();
    const { signal } = stopper.current;
    create(reading, draft, signal).catch((error: unknown) => {
      setBusy(false);
      if (!signal.aborted) toast({ message: messageOf(error), tone: 'danger' });
    });
  };
  return { keep, isBusy };
}

/** Made anew only when something is called otherwise. */
async function withNames(
  reading: ApiReading,
  draft: PostedDraft,
  { request, name, names }: ApiImportState,
  signal: AbortSignal,
): Promise<PostedDraft> {
  if (request === null || (name === draft.name && names.size === 0)) return draft;
  return reading.draft(namedRequest(request, name, names), { onProgress: () => undefined, signal });
}

function contentOf({ text, about }: PostedDraft): ConnectorContent {
  return { kind: 'connector', text, version: FIRST_VERSION, about };
}
