import { useSyncExternalStore } from 'react';
import { t } from '../../language/t.ts';
import type { OpenSession, SessionKind } from '../../state/openSession.ts';
import { useOpenSession } from '../../state/useOpenSession.ts';
import { TemplateSession, type TemplateState } from './TemplateSession.ts';

export type OpenTemplate = OpenSession<TemplateSession>;

const TEMPLATES: SessionKind<TemplateSession> = {
  open: (store, id, onDirty) => TemplateSession.open(store, id, { onDirty }),
  nameOf: (session) => session.getState().template?.name ?? t('This template'),
  hrefOf: (id) => `/templates/${id}`,
};

export function useTemplateSession(id: string): OpenTemplate | null | undefined {
  return useOpenSession(TEMPLATES, id);
}

export function useTemplateState(session: TemplateSession): TemplateState {
  return useSyncExternalStore(session.subscribe, session.getState);
}
