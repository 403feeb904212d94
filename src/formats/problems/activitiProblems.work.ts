import { ProblemsHost } from './ProblemsHost.ts';
import type { ProblemsRequest } from './problemsProtocol.ts';

const host = new ProblemsHost();
addEventListener('message', ({ data }: MessageEvent<ProblemsRequest>) => postMessage(host.answer(data)));
