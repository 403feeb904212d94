import { openDialog } from '../../state/dialogs.ts';
import { toast } from '../../state/toasts.ts';
import { commitDrafts } from '../../ui/useDraft.ts';
import type { OpenConnector } from './useConnectorSession.ts';

/** Asks for a description, and takes what it says over into the draft as one step. */
export function updateFromApi({ session }: OpenConnector): void {
  commitDrafts();
  const { content, connector } = session.getState();
  if (connector === null) return;
  openDialog({
    kind: 'api-import',
    existing: {
      ...{ name: connector.name, text: content.text, about: content.about },
      onUpdate: (text, about, label) => {
        session.replace(label, text, about);
        const made = session.getState().content;
        const undo = () => {
          // Later steps are not taken back along with it.
          if (session.getState().content === made) session.undo();
        };
        toast({
          message: `${connector.name} follows the description`,
          tone: 'ok',
          action: { label: 'Undo', run: undo },
        });
      },
    },
  });
}
