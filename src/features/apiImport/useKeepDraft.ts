import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ConnectorContent } from '../../domain/document.ts';
import { messageOf } from '../../domain/messageOf.ts';
import { FIRST_VERSION } from '../../domain/versions.ts';
import type { PostedDraft } from '../../formats/api/apiProtocol.ts';
import type { ApiReading } from '../../formats/api/readApi.ts';
import { createWithUndo } from '../../state/createWithUndo.ts';
import { useStore } from '../../state/StoreContext.tsx';
import { toast } from '../../state/toasts.ts';
import type { FollowingConnector } from './ApiImportRequest.ts';
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

  const create = async (source: ApiReading, reviewed: PostedDraft) => {
    setBusy(true);
    const named = await withNames(source, reviewed, state);
    await createWithUndo(store, {
      make: () => Promise.resolve(contentOf(named)),
      message: `Connector “${named.name}” is made`,
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
      existing.onUpdate(draft.text, draft.about, `Update from ${reading.outline.title || 'a description'}`);
      return;
    }
    create(reading, draft).catch((error: unknown) => {
      setBusy(false);
      toast({ message: messageOf(error), tone: 'danger' });
    });
  };
  return { keep, isBusy };
}

/** Made anew only when something is called otherwise. */
async function withNames(
  reading: ApiReading,
  draft: PostedDraft,
  { name, names, chosen, taken }: ApiImportState,
): Promise<PostedDraft> {
  if (name === draft.name && names.size === 0) return draft;
  const request = {
    ...{ operations: [...chosen], taken, connectorName: name },
    actionNames: Object.fromEntries(names),
  };
  return reading.draft(request, { onProgress: () => undefined, signal: new AbortController().signal });
}

function contentOf({ text, about }: PostedDraft): ConnectorContent {
  return { kind: 'connector', text, version: FIRST_VERSION, about };
}
