import { t } from '../../language/t.ts';
import { throwTo } from './eventHandlers.ts';
import { eventName, type Stage, type Told } from './Stage.ts';

/** Leads an error to what catches it; where nothing here does, to those that called this process. */
export function throwError({ graph, draft, token }: Stage, code: string): Told {
  const caught = throwTo(graph, draft, token, 'error', code);
  return caught
    ? { why: t`“${eventName(graph, caught)}” catches the error ${code}.` }
    : { rises: { kind: 'error', code } };
}
