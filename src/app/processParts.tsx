import { lazy, Suspense } from 'react';
import type { ProcessParts, TemplateFormPartProps } from '../features/process/ProcessParts.ts';
import { Skeleton } from '../ui/Skeleton.tsx';

const Form = lazy(() =>
  import('../features/templateForm/TemplateForm.tsx').then(({ TemplateForm: one }) => ({ default: one })),
);

/** What other rooms add to the page of a process. */
export const PROCESS_PARTS: ProcessParts = { TemplateForm };

function TemplateForm(props: TemplateFormPartProps) {
  return (
    <Suspense fallback={<Skeleton label="Loading the form" count={6} />}>
      <Form {...props} />
    </Suspense>
  );
}
