import { existingCalls } from '../../domain/api/existingCalls.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { toast } from '../../state/toasts.ts';
import { commitDrafts } from '../../ui/fields/useDraft.ts';
import type { OpenConnector } from './useConnectorSession.ts';

/** Asks for a description, and takes what it says over into the draft as one step. */
export function updateFromApi(open: Pick<OpenConnector, 'session'>): void {
  commitDrafts();
  const { session } = open;
  const { content, connector } = session.getState();
  if (connector === null) return;
  const { name } = connector;
  openDialog({
    kind: 'api-import',
    existing: {
      ...{ name, text: content.text, about: existingCalls(connector, content.about) },
      onUpdate: (text, about, label) => {
        // Another window can save while the dialog is open; what it wrote must not be written over.
        if (!saysTheSame(session.getState().content, content)) {
          toast({
            message: t`${name} was changed elsewhere in the meantime, and is not updated.`,
            tone: 'warn',
            action: { label: t('Update again'), run: () => updateFromApi(open) },
          });
          return;
        }
        session.replace(label, text, about);
        const made = session.getState().content;
        const undo = () => {
          // Later steps are not taken back along with it.
          if (session.getState().content === made) session.undo();
        };
        toast({
          message: t`${name} follows the description`,
          tone: 'ok',
          action: { label: t('Undo'), run: undo },
        });
      },
    },
  });
}

function saysTheSame(one: ConnectorContent, other: ConnectorContent): boolean {
  return one.text === other.text && JSON.stringify(one.about) === JSON.stringify(other.about);
}
