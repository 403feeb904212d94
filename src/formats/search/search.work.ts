import { SearchHost } from './SearchHost.ts';
import type { SearchRequest } from './searchProtocol.ts';

const host = new SearchHost();
addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => postMessage(host.answer(data)));
