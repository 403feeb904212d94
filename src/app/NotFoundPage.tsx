import { FolderOpen, Plug } from 'lucide-react';
import { useLocation } from 'wouter';
import { EmptyState } from '../ui/EmptyState.tsx';
import { PageHead } from '../ui/PageHead.tsx';

export function NotFoundPage() {
  const [, navigate] = useLocation();
  return (
    <>
      <PageHead title="Nothing here" />
      <EmptyState
        title="There is no page at this address"
        lead="The link may be old, or it leads to something that was deleted."
        ways={[
          {
            icon: FolderOpen,
            title: 'Go to projects',
            text: 'Your processes, project by project.',
            onPress: () => navigate('/projects'),
          },
          {
            icon: Plug,
            title: 'Go to connectors',
            text: 'The catalogue that all projects share.',
            onPress: () => navigate('/connectors'),
          },
        ]}
      />
    </>
  );
}
