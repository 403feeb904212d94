import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import type { ProcessTab } from './processTabs.ts';
import { compareConflict } from './compareConflict.ts';
import { useSession, useSessionState } from './SessionContext.tsx';

interface SessionBannersProps {
  readonly tab: ProcessTab;
  readonly onTab: (tab: ProcessTab) => void;
}

/** What a person must know about the whole document: another tab's version, text that is not applied, nothing to draw. */
export function SessionBanners({ tab, onTab }: SessionBannersProps) {
  const session = useSession();
  const { conflict, drafts, drawError } = useSessionState();
  return (
    <>
      {conflict && (
        <Banner
          isFull
          tone="warn"
          title="This process was changed in another tab."
          actions={
            <>
              <Button size="small" onPress={() => void compareConflict(session)}>
                Compare…
              </Button>
              <Button size="small" onPress={() => void session.settleConflict('theirs')}>
                Load the other version
              </Button>
              <Button size="small" onPress={() => void session.settleConflict('mine')}>
                Keep mine
              </Button>
            </>
          }
        >
          Your changes since then are here and not saved. Keeping yours replaces the other version.
        </Banner>
      )}
      {drawError !== null && tab === 'diagram' && (
        <Banner
          isFull
          tone="danger"
          title="The diagram cannot be drawn."
          actions={
            <Button size="small" onPress={() => onTab('xml')}>
              Open XML
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
                title={`The ${source === 'xml' ? 'XML' : 'Extensions'} tab holds text that is not applied.`}
                actions={
                  <>
                    <Button size="small" onPress={() => session.setDraft(source, null)}>
                      Discard
                    </Button>
                    <Button size="small" onPress={() => onTab(source)}>
                      {source === 'xml' ? 'Open XML' : 'Open Extensions'}
                    </Button>
                  </>
                }
              />
            ),
        )}
    </>
  );
}
