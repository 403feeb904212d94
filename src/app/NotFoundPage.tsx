import { FolderOpen, Plug } from 'lucide-react';
import { useLocation } from 'wouter';
import { t } from '../language/t.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';

export function NotFoundPage() {
  const [, navigate] = useLocation();
  return (
    <>
      <PageHead title={t('Nothing here')} />
      <EmptyState
        title={t('There is no page at this address')}
        lead={t('The link may be old, or it leads to something that was deleted.')}
        ways={[
          {
            icon: FolderOpen,
            title: t('Go to projects'),
            text: t('Your processes, project by project.'),
            onPress: () => navigate('/projects'),
          },
          {
            icon: Plug,
            title: t('Go to connectors'),
            text: t('The catalogue that all projects share.'),
            onPress: () => navigate('/connectors'),
          },
        ]}
      />
    </>
  );
}
