import { CircleAlert, TriangleAlert } from 'lucide-react';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useSessionState } from '../session/SessionContext.tsx';
import styles from './TaskVersion.module.css';
import { useRunFix } from './useRunFix.ts';

const OF_VERSION = /^(connector-(version-missing|drifted|deprecated)|action-not-in-version)$/;

/** What is wrong with the version a task is pinned to, at its place, in the words of the Problems panel. */
export function VersionNotes({ elementId }: { readonly elementId: string }) {
  const { problems } = useSessionState();
  const runFix = useRunFix();
  const own = problems.filter(({ code, place }) => place.element === elementId && OF_VERSION.test(code));
  return own.map(({ code, severity, message, fix }) => (
    <div key={code} className={styles.note} data-level={severity}>
      <Icon of={severity === 'error' ? CircleAlert : TriangleAlert} size={14} />
      <p>{message}</p>
      {fix && (
        <Button size="small" onPress={() => runFix(fix)}>
          {fix.label}
        </Button>
      )}
    </div>
  ));
}
