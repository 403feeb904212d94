import { editingContract } from '../../state/editingContract.ts';
import { TemplateSession } from './TemplateSession.ts';

editingContract({
  kind: 'template',
  content: (name) => ({
    kind: 'template',
    text: `{ "name": "${name}", "id": "ping", "appliesTo": ["bpmn:Task"], "properties": [] }`,
  }),
  open: (store, id, events) => TemplateSession.open(store, id, events),
  rename: (session, name) => session.edit('Rename', (json) => ({ ...json, name })),
  nameOf: (session) => session.getState().template?.name,
  copyName: 'mine-copy',
});
