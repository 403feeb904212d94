import type { ApiOutline } from '../../domain/api/ApiOutline.ts';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { language } from '../../language/texts.ts';
import { ApiClient, type ApiWorker } from './ApiClient.ts';
import type { ApiSource, ApiWatch, DraftRequest, PostedDraft } from './apiProtocol.ts';

/** A description that was read, and stays open beside the page until it is closed. */
export interface ApiReading {
  readonly outline: ApiOutline;
  /** @throws AbortError when it was stopped; Error with a sentence when it could not be made */
  readonly draft: (request: DraftRequest, watch: ApiWatch) => Promise<PostedDraft>;
  readonly close: () => void;
}

/** How long a description may be read. More is a mistake, or meant to do harm. */
const MAX_SECONDS = 60;

/**
 * Reads the description of an API beside the page. What is wrong with it are problems, whether it can be read or not;
 * whoever got a reading closes it.
 * @throws AbortError when it was stopped by the signal
 */
export async function readApi(
  source: ApiSource,
  watch: ApiWatch,
  start: () => ApiWorker = startWorker,
  seconds = MAX_SECONDS,
): Promise<{ readonly reading: ApiReading | null; readonly problems: readonly Problem[] }> {
  const client = new ApiClient(start());
  const file = source.kind === 'file' ? source.file.name : t('the text');
  try {
    const { outline, problems } = await client.read(source, watch, seconds);
    if (outline === null) {
      client.close();
      return { reading: null, problems };
    }
    return {
      reading: {
        outline,
        draft: (request, watching) => client.draft(request, watching),
        close: () => client.close(),
      },
      problems,
    };
  } catch (error) {
    client.close();
    if (watch.signal.aborted) throw error;
    const message = error instanceof Error ? error.message : String(error);
    return {
      reading: null,
      problems: [{ code: 'api-reading-failed', severity: 'error', message, place: { file } }],
    };
  }
}

function startWorker(): ApiWorker {
  return new Worker(new URL('./api.worker.ts', import.meta.url), { type: 'module', name: language() });
}
