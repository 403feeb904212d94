import { Workflow } from 'lucide-react';
import { t } from '../../../language/t.ts';
import { DIAGRAM_COLOURS } from '../../../modeler/colours/diagramColours.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { tip } from '../../../ui/tip.ts';
import { ALIGNMENTS } from './alignments.ts';
import { alignSelected } from './alignSelected.ts';
import styles from './ArrangeBar.module.css';
import { arrangeDiagram } from './arrangeDiagram.ts';
import { useSession } from '../session/SessionContext.tsx';

const NO_COLOUR = { id: 'none', name: t('No colour') };

/** The places and the colour of all that is selected. */
export function ArrangeBar({ ids }: { readonly ids: readonly string[] }) {
  const { editor } = useSession();
  const { drawing } = editor;
  const colour = drawing.selectedColour();
  return (
    <div className={styles.bar}>
      <div className={styles.row} role="toolbar" aria-label={t('Align and distribute')}>
        {ALIGNMENTS.map((choice) => (
          <IconButton
            key={choice.id}
            label={choice.label}
            icon={choice.icon}
            size="small"
            keys={choice.keys}
            disabledReason={ids.length < choice.least ? t('select three or more') : null}
            onPress={() => alignSelected(drawing, choice)}
          />
        ))}
      </div>
      <div className={styles.row} role="group" aria-label={t('Colour')}>
        {[NO_COLOUR, ...DIAGRAM_COLOURS].map((one) => (
          <button
            key={one.id}
            type="button"
            {...tip(one.name)}
            aria-label={one.name}
            aria-pressed={colour === one.id}
            data-colour={one.id}
            className={styles.swatch}
            onClick={() => drawing.setColour(DIAGRAM_COLOURS.find(({ id }) => id === one.id) ?? null)}
          />
        ))}
      </div>
      <Button icon={Workflow} size="small" onPress={() => void arrangeDiagram(editor, ids)}>
        {t('Arrange these')}
      </Button>
    </div>
  );
}
