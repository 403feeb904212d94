import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { ASSIGNED } from './activitiFields.ts';
import { AttributeFields } from '../fields/AttributeFields.tsx';
import { PanelSection } from '../fields/PanelSection.tsx';

interface UserTaskSectionProps {
  readonly views: readonly ElementView[];
  readonly count?: string | undefined;
}

export function UserTaskSection({ views, count }: UserTaskSectionProps) {
  return (
    <PanelSection title={t('Assignment')} foldAs="assignment" count={count}>
      <AttributeFields views={views} fields={ASSIGNED} />
    </PanelSection>
  );
}
