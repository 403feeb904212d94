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
  readonly onKeep: (choice: ConflictChoice) => Promise<void>;
  readonly onClose: () => void;
}

/** Both sides of a conflict, element by element. Both are kept until one is chosen. */
export function ConflictDialog({ name, mine, theirs, onKeep, onClose }: ConflictDialogProps) {
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
      title={`${name} was changed in two tabs`}
      lead="Both versions are kept until you choose. What you do not keep is in the history afterwards, or is a copy."
      size="full"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Decide later</Button>
          <Button isBusy={isBusy} onPress={keep('copy')}>
            Keep mine as a copy
          </Button>
          <Button isBusy={isBusy} onPress={keep('theirs')}>
            Load the other version
          </Button>
          <Button kind="primary" isBusy={isBusy} onPress={keep('mine')}>
            Keep mine
          </Button>
        </>
      }
    >
      <ComparePane
        before={{ label: 'Of the other tab', content: theirs }}
        after={{ label: 'Mine', content: mine }}
      />
    </DialogFrame>
  );
}
