import { t } from '../../language/t.ts';
import { failureToast } from '../../state/failureToast.ts';
import { useState } from 'react';
import type { VersionContent } from '../../domain/document.ts';
import { useStore } from '../../state/StoreContext.tsx';
import type { StoredDocument } from '../../storage/DocumentStore.ts';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { setDeprecated } from './setDeprecated.ts';

interface DeprecateDialogProps {
  readonly document: StoredDocument<VersionContent>;
  readonly onClose: () => void;
}

/** A version that should not be used any more says why; its tasks go on. */
export function DeprecateDialog({ document, onClose }: DeprecateDialogProps) {
  const store = useStore();
  const [message, setMessage] = useState('');
  const [isTried, setTried] = useState(false);
  const { version } = document.content;
  const submit = () => {
    setTried(true);
    if (message.trim() === '') return;
    setDeprecated(store, document, message.trim()).then(onClose, (error: unknown) => failureToast(error));
  };
  return (
    <DialogFrame
      title={t`Deprecate ${version}`}
      lead={t(
        'Tasks that use it go on as they are and say why they should move. No new task gets it unasked.',
      )}
      size="small"
      onClose={onClose}
      onSubmit={submit}
      main={{ label: t`Deprecate ${version}` }}
    >
      <TextField
        label={t('Message')}
        autoFocus
        isRequired
        value={message}
        onChange={setMessage}
        hint={t('For the people who use it: why, and what to take instead.')}
        error={isTried && message.trim() === '' ? t('Say why, and what to take instead.') : null}
      />
    </DialogFrame>
  );
}
