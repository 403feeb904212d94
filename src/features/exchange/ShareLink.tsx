import type { ReactNode } from 'react';
import { LONG_LINK, MOST_LINK } from '../../formats/share/shareLink.ts';
import { numberText } from '../../language/numberText.ts';
import { t } from '../../language/t.ts';
import { Banner } from '../../ui/Banner.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { sizeText } from '../../ui/saveAsFiles.ts';
import type { PreparedShare } from './prepareShare.ts';

interface ShareLinkProps {
  readonly prepared: PreparedShare;
  /** a button that opens the export */
  readonly exportInstead: ReactNode;
}

/** The link itself, and who can read it; or why there is none, and the way that is there instead. */
export function ShareLink({ prepared: { link, size, blocked }, exportInstead }: ShareLinkProps) {
  if (blocked !== null) return <Banner tone="danger" title={blocked} />;
  if (link === null)
    return (
      <Banner
        tone="warn"
        title={t`The files are too much for a link: ${sizeText(size)}`}
        actions={exportInstead}
      >
        {t('Send the exported file instead: it can be of any size.')}
      </Banner>
    );
  if (link.length > MOST_LINK)
    return (
      <Banner
        tone="warn"
        title={t`The link would be ${numberText(link.length)} characters long`}
        actions={exportInstead}
      >
        {t`Mail programs and chats cut links of more than ${numberText(MOST_LINK)}, and nobody could open it. Send the exported file instead.`}
      </Banner>
    );
  return (
    <>
      <TextField
        label={t('Link')}
        value={link}
        isReadOnly
        mono
        hint={t(
          'All of it is in the link, behind the #. Browsers send that part to no server, so none ever sees it. Whoever has the link can read what is in it, for as long as they keep it.',
        )}
      />
      {isOfThisComputer(link) && (
        <Banner tone="note" title={t('The link opens on this computer alone')}>
          {t(
            'Connector Modeler is at an address that only this computer has. Elsewhere, put all from the # on behind the address it has there.',
          )}
        </Banner>
      )}
      {link.length > LONG_LINK && (
        <Banner tone="note" title={t`The link is ${numberText(link.length)} characters long`}>
          {t('Some mail programs and chats cut links of this length. Whoever opens a cut one is told so.')}
        </Banner>
      )}
    </>
  );
}

function isOfThisComputer(link: string): boolean {
  return /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(link).hostname);
}
