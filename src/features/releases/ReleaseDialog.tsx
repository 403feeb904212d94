import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogFrame } from '../../ui/DialogFrame.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { ReleaseForm } from './ReleaseForm.tsx';
import { useReleasePlan } from './useReleasePlan.ts';

interface ReleaseDialogProps {
  readonly projectId: string;
  readonly onClose: () => void;
}

/** What changed, what goes along, what is wrong; then a number and notes, and it is kept for good. */
export function ReleaseDialog({ projectId, onClose }: ReleaseDialogProps) {
  const plan = useReleasePlan(projectId);
  if (plan !== null && !('failed' in plan)) return <ReleaseForm plan={plan} onClose={onClose} />;
  return (
    <DialogFrame
      title={t('Release')}
      size="large"
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('Cancel')}</Button>}
    >
      {plan === null ? <Skeleton label={t('Looking at the project')} count={8} /> : <p>{plan.failed}</p>}
    </DialogFrame>
  );
}
