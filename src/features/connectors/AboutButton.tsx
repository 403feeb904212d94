import { Tags } from 'lucide-react';
import { useState } from 'react';
import { t } from '../../language/t.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { AboutDialog } from './AboutDialog.tsx';
import type { ConnectorSession } from './ConnectorSession.ts';

interface AboutButtonProps {
  readonly session: ConnectorSession;
  readonly name: string;
}

/** Tags, protocol, support and links, behind one button of the head. */
export function AboutButton({ session, name }: AboutButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <IconButton label={t('Details')} icon={Tags} aria-haspopup="dialog" onPress={() => setOpen(true)} />
      {isOpen && (
        <AboutDialog
          name={name === '' ? t('the connector') : name}
          about={session.getState().content.about ?? {}}
          onSave={(about) => session.editContent(t('Change details'), { about })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
