import { dismissToast, holdToasts, runToastAction, useToasts } from '../state/toasts.ts';
import { ToastList } from '../ui/ToastList.tsx';

export function ToastHost() {
  return (
    <ToastList toasts={useToasts()} onDismiss={dismissToast} onAction={runToastAction} onHold={holdToasts} />
  );
}
