import { useLocation } from 'wouter';
import { t } from '../../../language/t.ts';
import type { ConflictChoice } from '../../../state/dialogs.ts';
import { failureToast } from '../../../state/failureToast.ts';
import { Banner } from '../../../ui/Banner.tsx';
import { Button } from '../../../ui/Button.tsx';
import type { ProcessTab } from './processTabs.ts';
import { compareConflict } from '../session/compareConflict.ts';
import { useSession, useSessionState } from '../session/SessionContext.tsx';

interface SessionBannersProps {
  readonly tab: ProcessTab;
  readonly onTab: (tab: ProcessTab) => void;
}

/** What a person must know about the whole document: another tab's version, text that is not applied, nothing to draw. */
export function SessionBanners({ tab, onTab }: SessionBannersProps) {
  const session = useSession();
  const { conflict, drafts, drawError } = useSessionState();
  const [, navigate] = useLocation();
  const keep = async (choice: ConflictChoice) => {
    const copy = await session.settleConflict(choice);
    if (copy !== null) navigate(`/processes/${copy}`);
  };
  const settle = (choice: ConflictChoice) => () =>
    void keep(choice).catch((error: unknown) => failureToast(error));
  return (
    <>
      {conflict && (
        <Banner
          isFull
          tone="warn"
          title={t('This process was changed in another tab.')}
          actions={
            <>
              <Button size="small" onPress={() => void compareConflict(session, keep)}>
                {t('Compare…')}
              </Button>
              <Button size="small" onPress={settle('theirs')}>
                {t('Load the other version')}
              </Button>
              <Button size="small" onPress={settle('mine')}>
                {t('Keep mine')}
              </Button>
            </>
          }
        >
          {t(
            'Both versions are kept until you choose. The one you do not keep is in the history afterwards.',
          )}
        </Banner>
      )}
      {drawError !== null && tab === 'diagram' && (
        <Banner
          isFull
          tone="danger"
          title={t('The diagram cannot be drawn.')}
          actions={
            <Button size="small" onPress={() => onTab('xml')}>
              {t('Open XML')}
            </Button>
          }
        >
          {drawError}
        </Banner>
      )}
      {tab === 'diagram' &&
        (['xml', 'extensions'] as const).map(
          (source) =>
            drafts[source] !== null && (
              <Banner
                key={source}
                isFull
                tone="warn"
                title={
                  source === 'xml'
                    ? t('The XML tab holds text that is not applied.')
                    : t('The Extensions tab holds text that is not applied.')
                }
                actions={
                  <>
                    <Button size="small" onPress={() => session.setDraft(source, null)}>
                      {t('Discard')}
                    </Button>
                    <Button size="small" onPress={() => onTab(source)}>
                      {source === 'xml' ? t('Open XML') : t('Open Extensions')}
                    </Button>
                  </>
                }
              />
            ),
        )}
    </>
  );
}
