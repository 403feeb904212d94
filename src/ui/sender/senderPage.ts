import type { SenderAnswer, SenderFailure, SenderNews, SenderRequest, SenderTask } from './SenderMessages.ts';

// The whole script of send.html: a page in a frame without an origin, so nothing that is stored can be read here, and
// the only one whose policy lets it ask another host. It asks when it is pressed by a person, and shows whom. Types
// alone are imported: it is one script in one file (e2e/run/senderPlugin.mjs).

const LONGEST = 60_000;
/** Whoever was about to press must have seen who is asked: it may have become another one just before. */
const LOOK_FIRST = 500;

const button = found(document.querySelector('button'));
const where = found(document.querySelector('code'));
let task: SenderTask | null = null;
let port: MessagePort | null = null;
let running: AbortController | null = null;
let unlocking: ReturnType<typeof setTimeout> | undefined;

function found<T>(part: T | null): T {
  if (part === null) throw new Error('send.html is not whole.');
  return part;
}

addEventListener('message', (event: MessageEvent<unknown>) => {
  // Only the page it stands in, and only one of its own site.
  if (event.source !== parent || event.origin !== location.origin) return;
  const [given] = event.ports;
  if (!given) return;
  port?.close();
  port = given;
  port.onmessage = ({ data }: MessageEvent<SenderTask>) => show(data);
  tell({ kind: 'ready' });
});

button.addEventListener('click', (event) => {
  if (!event.isTrusted || !task) return;
  if (running) running.abort();
  else void send(task);
});

function show(next: SenderTask): void {
  const before = where.textContent;
  task = next;
  where.textContent = `${next.request.method} ${hostOf(next.request.url)}`;
  const { language, direction, scheme, colours } = next.look;
  const root = document.documentElement;
  root.lang = language;
  root.dir = direction;
  root.style.colorScheme = scheme;
  for (const [name, value] of Object.entries(colours)) root.style.setProperty(name, value);
  label();
  if (where.textContent === before) return;
  button.disabled = true;
  clearTimeout(unlocking);
  unlocking = setTimeout(() => (button.disabled = false), LOOK_FIRST);
}

function label(): void {
  if (!task) return;
  button.textContent = running ? task.look.cancel : task.look.send;
  button.ariaBusy = String(running !== null);
}

function hostOf(url: string): string {
  const { protocol, host } = new URL(url);
  return protocol === 'https:' ? host : `${protocol}//${host}`;
}

async function send({ request, limit }: SenderTask): Promise<void> {
  const abort = new AbortController();
  running = abort;
  const late = AbortSignal.timeout(LONGEST);
  label();
  tell({ kind: 'began' });
  try {
    tell(await asked(request, limit, AbortSignal.any([abort.signal, late])));
  } catch (error) {
    const failure = late.aborted ? 'late' : abort.signal.aborted ? 'cancelled' : 'unreached';
    tell(failed(failure, error));
  } finally {
    running = null;
    label();
  }
}

async function asked(request: SenderRequest, limit: number, signal: AbortSignal): Promise<SenderNews> {
  const began = performance.now();
  let made: Request;
  try {
    made = requestOf(request, signal);
  } catch (error) {
    return failed('impossible', error);
  }
  const response = await fetch(made);
  if (response.type === 'opaqueredirect') return failed('redirected');
  const body = await bytesOf(response, limit);
  if (body === null) return failed('large');
  const { status, headers } = response;
  const answer: SenderAnswer = {
    ...{ status, headers: [...headers], body },
    ms: Math.round(performance.now() - began),
  };
  return { kind: 'answered', answer };
}

/** Nothing of the browser's own goes with it: no cookies, no address of this page, nothing kept of an answer before. */
function requestOf({ method, url, headers, body, parts }: SenderRequest, signal: AbortSignal): Request {
  if (!/^https?:$/.test(new URL(url).protocol)) throw new TypeError(url);
  const form = parts && new FormData();
  for (const { name, filename, type = '', content } of parts ?? []) {
    if (filename === undefined && type === '') form?.append(name, new TextDecoder().decode(content));
    else form?.append(name, new Blob([content], { type }), filename ?? name);
  }
  const own = headers.filter(([name]) => !form || name.toLowerCase() !== 'content-type');
  return new Request(url, {
    ...{ method, signal, headers: own.map(([name, value]): [string, string] => [name, value]) },
    ...{ credentials: 'omit', cache: 'no-store', redirect: 'manual', referrerPolicy: 'no-referrer' },
    body: form ?? body ?? null,
  });
}

/** null: it is more than `limit` */
async function bytesOf(response: Response, limit: number): Promise<Uint8Array<ArrayBuffer> | null> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    size += value.length;
    pieces.push(value);
    if (size <= limit) continue;
    await reader?.cancel();
    return null;
  }
  return new Uint8Array(await new Blob(pieces).arrayBuffer());
}

function failed(failure: SenderFailure, error?: unknown): SenderNews {
  return { kind: 'failed', failure, detail: error instanceof Error ? error.message : '' };
}

function tell(news: SenderNews): void {
  port?.postMessage(news);
}
