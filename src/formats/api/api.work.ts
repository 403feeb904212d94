import { ApiHost } from './ApiHost.ts';
import type { ApiQuestion } from './apiProtocol.ts';

const host = new ApiHost((answer) => postMessage(answer));
addEventListener('message', ({ data }: MessageEvent<ApiQuestion>) => void host.take(data));
