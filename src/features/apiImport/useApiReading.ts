import { useEffect, useState } from 'react';
import type { Problem } from '../../domain/problem.ts';
import type { ApiProgress } from '../../formats/api/apiProtocol.ts';
import { readApi, type ApiReading } from '../../formats/api/readApi.ts';
import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import type { ApiImportRequest } from './ApiImportRequest.ts';
import { apiSource, type PickedSource } from './PickedSource.ts';

interface Read {
  readonly picked: PickedSource;
  readonly reading: ApiReading | null;
  readonly problems: readonly Problem[];
}

export type ReadingStage =
  /** with the problems of what could not be read before */
  | { readonly kind: 'choose'; readonly problems: readonly Problem[] }
  | { readonly kind: 'reading'; readonly picked: PickedSource; readonly progress: ApiProgress }
  | { readonly kind: 'read'; readonly picked: PickedSource; readonly reading: ApiReading };

const START: ApiProgress = { what: t('Reading'), done: 0, total: 0 };

/** Reads what was picked, and keeps it open until something else is picked or the dialog goes. */
export function useApiReading({ file, text }: ApiImportRequest): {
  readonly stage: ReadingStage;
  /** null: back to choosing, which also stops a reading */
  readonly pick: (picked: PickedSource | null) => void;
} {
  const [picked, pick] = useState<PickedSource | null>(() => given(file, text));
  const [last, setLast] = useState({ file, text });
  const [progress, setProgress] = useState(START);
  const [read, setRead] = useState<Read | null>(null);
  // Dropped or pasted while the dialog is open.
  if (last.file !== file || last.text !== text) {
    setLast({ file, text });
    pick(given(file, text));
  }

  useEffect(() => {
    if (picked === null) return undefined;
    const stopper = new AbortController();
    const { signal } = stopper;
    let open: ApiReading | null = null;
    const run = async () => {
      const onProgress = (now: ApiProgress) => {
        if (!signal.aborted) setProgress(now);
      };
      const { reading, problems } = await readApi(await apiSource(picked), { onProgress, signal });
      if (signal.aborted) {
        reading?.close();
        return;
      }
      open = reading;
      setRead({ picked, reading, problems });
    };
    run().catch((error: unknown) => {
      if (signal.aborted) return;
      failureToast(error);
      pick(null);
    });
    return () => {
      stopper.abort();
      open?.close();
      setProgress(START);
    };
  }, [picked]);

  if (picked === null) return { stage: { kind: 'choose', problems: [] }, pick };
  if (read?.picked !== picked) return { stage: { kind: 'reading', picked, progress }, pick };
  const { reading, problems } = read;
  return { stage: reading ? { kind: 'read', picked, reading } : { kind: 'choose', problems }, pick };
}

function given(file: File | undefined, text: string | undefined): PickedSource | null {
  if (file) return { kind: 'file', file };
  return text === undefined ? null : { kind: 'text', text };
}
