import { useState } from 'react';
import type { DocumentContent } from '../../domain/document.ts';
import { t } from '../../language/t.ts';
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
      title={other === 'folder' ? t`${name}: here and in the folder` : t`${name} was changed in two tabs`}
      lead={t(
        'Both versions are kept until you choose. What you do not keep is in the history afterwards, or is a copy.',
      )}
      size="full"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{t('Decide later')}</Button>
          {hasCopy && (
            <Button isBusy={isBusy} onPress={keep('copy')}>
              {t('Keep mine as a copy')}
            </Button>
          )}
          <Button isBusy={isBusy} onPress={keep('theirs')}>
            {other === 'folder' ? t('Load the folder’s') : t('Load the other version')}
          </Button>
          <Button kind="primary" isBusy={isBusy} onPress={keep('mine')}>
            {t('Keep mine')}
          </Button>
        </>
      }
    >
      <ComparePane
        before={{ label: other === 'folder' ? t('In the folder') : t('Of the other tab'), content: theirs }}
        after={{ label: t('Mine'), content: mine }}
      />
    </DialogFrame>
  );
}
