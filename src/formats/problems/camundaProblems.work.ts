import { feelProblem } from '../camunda/feelProblem.ts';
import { ProblemsHost } from './ProblemsHost.ts';
import type { ProblemsRequest } from './problemsProtocol.ts';

const host = new ProblemsHost(feelProblem);
addEventListener('message', ({ data }: MessageEvent<ProblemsRequest>) => postMessage(host.answer(data)));
