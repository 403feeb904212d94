import { lazy, Suspense } from 'react';
import type {
  OutlinePartProps,
  ProcessParts,
  ScenarioPartProps,
  TemplateFormPartProps,
  VariableFlowPartProps,
} from '../features/process/session/ProcessParts.ts';
import { t } from '../language/t.ts';
import { Skeleton } from '../ui/Skeleton.tsx';

const Form = lazy(() =>
  import('../features/templateForm/TemplateForm.tsx').then(({ TemplateForm: one }) => ({ default: one })),
);

const Text = lazy(() =>
  import('../features/outline/Outline.tsx').then(({ Outline: one }) => ({ default: one })),
);

const Walk = lazy(() =>
  import('../features/scenario/ScenarioPanel.tsx').then(({ ScenarioPanel: one }) => ({ default: one })),
);
const ValueField = lazy(() =>
  import('../features/trial/ValueField.tsx').then(({ ValueField: one }) => ({ default: one })),
);

const Flow = lazy(() =>
  import('../features/variableFlow/VariableFlowPanel.tsx').then(({ VariableFlowPanel: one }) => ({
    default: one,
  })),
);

/** What other rooms add to the page of a process. */
export const PROCESS_PARTS: ProcessParts = { TemplateForm, Outline, Scenario, VariableFlow };

function TemplateForm(props: TemplateFormPartProps) {
  return (
    <Suspense fallback={<Skeleton label={t('Loading the form')} count={6} />}>
      <Form {...props} />
    </Suspense>
  );
}

function Outline(props: OutlinePartProps) {
  return (
    <Suspense fallback={<Skeleton label={t('Loading the outline')} count={8} />}>
      <Text {...props} />
    </Suspense>
  );
}

function Scenario(props: ScenarioPartProps) {
  return (
    <Suspense fallback={<Skeleton label={t('Loading the scenario')} count={6} />}>
      <Walk {...props} Field={ValueField} />
    </Suspense>
  );
}

function VariableFlow(props: VariableFlowPartProps) {
  return (
    <Suspense fallback={<Skeleton label={t('Loading the variable flow')} count={6} />}>
      <Flow {...props} />
    </Suspense>
  );
}
