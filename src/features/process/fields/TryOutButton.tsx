import { FlaskConical } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { t } from '../../../language/t.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { useOwnState } from '../../../ui/useOwnState.ts';
import { useSession, useSnapshotPart } from '../session/SessionContext.tsx';
import { useTarget } from '../session/TargetContext.ts';
import type { TryOutProps } from './TryOutDialog.tsx';

const Dialog = lazy(() => import('./TryOutDialog.tsx'));

type TryOutButtonProps = Pick<TryOutProps, 'label' | 'text' | 'type' | 'onUse'> & {
  /** results of the action, beside the variables */
  readonly results?: readonly string[] | undefined;
};

/** Opens an expression with sample values. The dialog is loaded when it is first asked for. */
export function TryOutButton({ results = [], ...props }: TryOutButtonProps) {
  const [open, setOpen] = useOwnState(false);
  return (
    <>
      <IconButton
        label={t`Try ${props.label}`}
        icon={FlaskConical}
        size="small"
        onPress={() => setOpen(true)}
      />
      {open && <OpenDialog {...props} results={results} onClose={() => setOpen(false)} />}
    </>
  );
}

function OpenDialog({
  results,
  ...props
}: Omit<TryOutButtonProps, 'results'> & {
  readonly results: readonly string[];
  readonly onClose: () => void;
}) {
  const { id } = useSession();
  const variables = useSnapshotPart((snapshot) => snapshot.variables);
  const target = useTarget();
  const made = results.map((name) => ({ id: name, name, type: '', required: false, rest: {} }));
  return (
    <Suspense fallback={null}>
      <Dialog
        {...props}
        processId={id}
        language={target === 'camunda8' ? 'feel' : 'juel'}
        variables={[...made, ...variables.filter(({ name }) => !results.includes(name))]}
      />
    </Suspense>
  );
}
