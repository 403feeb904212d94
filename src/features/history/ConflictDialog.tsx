import { useState } from 'react';
import type { DocumentContent } from '../../domain/document.ts';
import type { ConflictChoice } from '../../state/dialogs.ts';
import { failureToast } from '../../state/failureToast.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { ComparePane } from './ComparePane.tsx';

interface ConflictDialogProps {
  readonly name: string;
  readonly mine: DocumentContent;
  readonly theirs: DocumentContent;
  readonly with?: 'folder';
  readonly hasCopy?: boolean;
  readonly onKeep: (choice: ConflictChoice) => Promise<void>;
  readonly onClose: () => void;
}

/** Both sides of a conflict, element by element. Both are kept until one is chosen. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { name, mine, theirs, with: other, hasCopy = true, onKeep, onClose } = props;
  const [isBusy, setBusy] = useState(false);
  const keep = (choice: ConflictChoice) => () => {
    setBusy(true);
    onKeep(choice).then(onClose, (error: unknown) => {
      setBusy(false);
      failureToast(error);
    });
  };
  return (
    <DialogFrame
      title={other === 'folder' ? `${name}: here and in the folder` : `${name} was changed in two tabs`}
      lead="Both versions are kept until you choose. What you do not keep is in the history afterwards, or is a copy."
      size="full"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Decide later</Button>
          {hasCopy && (
            <Button isBusy={isBusy} onPress={keep('copy')}>
              Keep mine as a copy
            </Button>
          )}
          <Button isBusy={isBusy} onPress={keep('theirs')}>
            {other === 'folder' ? 'Load the folder’s' : 'Load the other version'}
          </Button>
          <Button kind="primary" isBusy={isBusy} onPress={keep('mine')}>
            Keep mine
          </Button>
        </>
      }
    >
      <ComparePane
        before={{ label: other === 'folder' ? 'In the folder' : 'Of the other tab', content: theirs }}
        after={{ label: 'Mine', content: mine }}
      />
    </DialogFrame>
  );
}
