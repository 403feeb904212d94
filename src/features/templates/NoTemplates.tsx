import { Download, LayoutTemplate, Plug } from 'lucide-react';
import { useLocation } from 'wouter';
import { t } from '../../language/t.ts';
import { openDialog } from '../../state/dialogs.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { TemplatesArt } from './TemplatesArt.tsx';

/** Says what templates are, and how to get the first one. */
export function NoTemplates({ onNew }: { readonly onNew: () => void }) {
  const [, navigate] = useLocation();
  return (
    <EmptyState
      art={<TemplatesArt />}
      title={t('See the form before anyone fills it in')}
      lead={t(
        'An element template tells Camunda’s modelers which fields a task shows and what they write. Import one to read it as a form, or make one without writing JSON.',
      )}
      ways={[
        {
          icon: Download,
          title: t('Import templates'),
          text: t('JSON files, lists, folders or a zip; for Camunda 8 and 7.'),
          onPress: () => openDialog({ kind: 'import' }),
        },
        {
          icon: LayoutTemplate,
          title: t('New template'),
          text: t('Start with one field and see it in the preview.'),
          onPress: onNew,
        },
        {
          icon: Plug,
          title: t('Go to connectors'),
          text: t('Every connector exports as templates too.'),
          onPress: () => navigate('/connectors'),
        },
      ]}
      read={{ page: 'templates', title: t('Camunda 8 and templates') }}
      promise={t('Everything stays in this browser. Nothing is sent anywhere.')}
    />
  );
}
