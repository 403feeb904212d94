import { t } from '../../../language/t.ts';
import { setPanelSize, usePanelSize } from '../../../state/uiStore.ts';
import { Splitter } from '../../../ui/Splitter.tsx';
import { focusLowerButton } from './LowerButtons.tsx';
import type { LowerPart } from './LowerPart.ts';
import { useProcessParts } from '../session/ProcessParts.ts';
import { useSession, useSessionState } from '../session/SessionContext.tsx';
import styles from './Workbench.module.css';

const SIZES = {
  scenario: { panel: 'process.scenario', standard: 320, min: 180, max: 640, label: t('Resize scenario') },
  variables: {
    ...{ panel: 'process.variable-flow', standard: 320, min: 200, max: 640 },
    label: t('Resize variable flow'),
  },
} as const;

interface LowerPaneProps {
  readonly part: LowerPart;
  /** grows with every wish to run all saved scenarios */
  readonly allTurn: number;
  readonly onClose: () => void;
}

/** Remembers how high each of them is. */
export function LowerPane({ part, allTurn, onClose }: LowerPaneProps) {
  const session = useSession();
  const { catalogue, content } = useSessionState();
  const { Scenario, VariableFlow } = useProcessParts();
  const { panel, standard, ...size } = SIZES[part];
  const height = usePanelSize(panel, standard);
  const close = () => {
    focusLowerButton(part);
    onClose();
  };
  const given = { editor: session.editor, catalogue, target: session.target, onClose: close };
  return (
    <>
      <Splitter
        pane="bottom"
        size={height}
        {...{ ...size, standard }}
        onResize={(next) => setPanelSize(panel, next)}
      />
      <div className={styles.lower} style={{ height }}>
        {part === 'scenario' ? (
          <Scenario {...given} documentId={session.id} projectId={content?.projectId} allTurn={allTurn} />
        ) : (
          <VariableFlow {...given} />
        )}
      </div>
    </>
  );
}
