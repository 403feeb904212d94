import { Download, List } from 'lucide-react';
import { useEffect } from 'react';
import { useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { rememberRecent } from '../../state/uiStore.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { TemplateEditor } from './TemplateEditor.tsx';
import styles from './TemplatePage.module.css';
import type { TemplateParts } from './TemplateParts.ts';
import { TemplatesArt } from './TemplatesArt.tsx';
import { TEMPLATE_TABS, type TemplateTab } from './templateTabs.ts';
import { useTemplateSession, useTemplateState, type OpenTemplate } from './useTemplateSession.ts';

interface TemplatePageProps {
  readonly templateId: string;
  /** one of TEMPLATE_TABS; anything else is the first */
  readonly tab?: string | undefined;
  readonly parts: TemplateParts;
}

/** One template, open for editing, with its preview beside it. */
export default function TemplatePage({ templateId, tab, parts }: TemplatePageProps) {
  const open = useTemplateSession(templateId);
  useEffect(() => {
    if (open) rememberRecent({ kind: 'template', id: templateId });
  }, [open, templateId]);
  return (
    <div className={styles.page}>
      {open === undefined && <Skeleton label={t('Loading template')} count={8} />}
      {open === null && <NoSuchTemplate />}
      {open && (
        <OpenOrGone open={open} tab={TEMPLATE_TABS.find((one) => one === tab) ?? 'json'} parts={parts} />
      )}
    </div>
  );
}

interface OpenProps {
  readonly open: OpenTemplate;
  readonly tab: TemplateTab;
  readonly parts: TemplateParts;
}

function OpenOrGone({ open, tab, parts }: OpenProps) {
  const state = useTemplateState(open.session);
  return state.gone ? (
    <NoSuchTemplate />
  ) : (
    <TemplateEditor open={open} state={state} tab={tab} parts={parts} />
  );
}

function NoSuchTemplate() {
  const [, navigate] = useLocation();
  return (
    <>
      <h1 className="unseen">{t('No such template')}</h1>
      <EmptyState
        art={<TemplatesArt />}
        title={t('This template is not here any more')}
        lead={t(
          'It was deleted, or the link is from another browser. What was deleted lies in the trash for 30 days.',
        )}
        ways={[
          {
            icon: List,
            title: t('All templates'),
            text: t('Back to the list.'),
            onPress: () => navigate('/templates'),
          },
          {
            icon: Download,
            title: t('Import'),
            text: t('Bring the file again.'),
            onPress: () => openDialog({ kind: 'import' }),
          },
        ]}
      />
    </>
  );
}
