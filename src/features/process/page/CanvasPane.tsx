import { Focus, ListTree, Map as MapIcon, Maximize, Minus, Plus, Workflow } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { t } from '../../../language/t.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { arrangeDiagram } from '../arrange/arrangeDiagram.ts';
import styles from './CanvasPane.module.css';
import { useSession, useSnapshotPart } from '../session/SessionContext.tsx';
import { ARRANGE_KEYS } from './useDiagramCommands.ts';
import { useMinimap } from './useMinimap.ts';

interface CanvasPaneProps {
  readonly isOutlineOpen: boolean;
  readonly onOutline: () => void;
}

/** The diagram with what floats over it; the lower right corner is the bpmn.io mark's alone. */
export function CanvasPane({ isOutlineOpen, onOutline }: CanvasPaneProps) {
  const { editor } = useSession();
  const zoom = useSnapshotPart((snapshot) => snapshot.zoom);
  const isAnySelected = useSnapshotPart((snapshot) => snapshot.selectedIds.length > 0);
  const place = useRef<HTMLDivElement>(null);
  const [minimap, toggleMinimap] = useMinimap();
  useEffect(() => {
    if (!place.current) return undefined;
    editor.mount(place.current);
    return () => editor.unmount();
  }, [editor]);
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty('--toast-clear', '56px'); // messages stand above the zoom
    return () => void style.removeProperty('--toast-clear');
  }, []);
  return (
    <div className={styles.pane}>
      <div ref={place} className={styles.canvas} role="group" aria-label={t('Canvas')} />
      <div className={styles.zoom} role="toolbar" aria-label={t('Zoom')}>
        <IconButton
          label={t('Zoom out')}
          size="small"
          icon={Minus}
          keys="Mod+-"
          onPress={() => editor.zoom('out')}
        />
        <button
          type="button"
          className={styles.percent}
          aria-label={t('Zoom to 100%')}
          onClick={() => editor.zoom('100')}
        >
          {`${Math.round(zoom * 100)}%`}
        </button>
        <IconButton
          label={t('Zoom in')}
          size="small"
          icon={Plus}
          keys="Mod+="
          onPress={() => editor.zoom('in')}
        />
        <IconButton
          label={t('Fit to view')}
          size="small"
          icon={Maximize}
          keys="Mod+9"
          onPress={() => editor.zoom('fit')}
        />
        <IconButton
          label={t('Zoom to what is selected')}
          size="small"
          icon={Focus}
          keys="Z"
          disabledReason={isAnySelected ? null : t('nothing is selected')}
          onPress={() => editor.zoom('selection')}
        />
        <IconButton
          label={t('Arrange diagram')}
          size="small"
          icon={Workflow}
          keys={ARRANGE_KEYS}
          onPress={() => void arrangeDiagram(editor, null)}
        />
        <IconButton
          label={t('Outline')}
          size="small"
          icon={ListTree}
          keys="Mod+Shift+O"
          isPressed={isOutlineOpen}
          onPress={onOutline}
        />
        <IconButton
          label={t('Minimap')}
          size="small"
          icon={MapIcon}
          isPressed={minimap}
          onPress={toggleMinimap}
        />
      </div>
    </div>
  );
}
