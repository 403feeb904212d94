import { Plus, Trash2 } from 'lucide-react';
import { t } from '../../../language/t.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { Button } from '../../../ui/Button.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { TextArea } from '../../../ui/fields/TextArea.tsx';
import { useForgetRefused, useRefused } from '../../../ui/fields/useRefused.ts';
import { useOwnState } from '../../../ui/useOwnState.ts';
import styles from './ExtensionElementsSection.module.css';
import { PanelSection } from '../fields/PanelSection.tsx';
import { useSession } from '../session/SessionContext.tsx';

const NEW = t('New extension element');

/** What the file has under extensionElements, element by element, as text that can be edited. */
export function ExtensionElementsSection({ view }: { readonly view: ElementView }) {
  const { editor } = useSession();
  const { extensionElements } = view;
  const [wanted, setAdding] = useOwnState(false);
  const adding = useRefused(NEW) !== null || wanted;
  const replace = (at: number, text: string) =>
    editor.setExtensionElements(
      view.id,
      [...extensionElements, '']
        .map((old, index) => (index === at ? text : old))
        .filter((one) => one.trim() !== ''),
    );
  return (
    <PanelSection
      title={t('Extension elements')}
      foldAs="extension-elements"
      startsFolded
      count={extensionElements.length === 0 ? undefined : extensionElements.length}
    >
      {extensionElements.map((xml, index) => (
        <XmlField
          key={`${index} ${xml}`}
          label={t`Extension element ${index + 1}`}
          xml={xml}
          onXml={(text) => replace(index, text)}
          onRemove={() => replace(index, '')}
        />
      ))}
      {adding && (
        <XmlField
          label={NEW}
          xml=""
          autoFocus
          onXml={(text) => {
            const why = replace(extensionElements.length, text);
            if (why === null) setAdding(false);
            return why;
          }}
          onRemove={() => setAdding(false)}
        />
      )}
      <div>
        <Button kind="quiet" size="small" icon={Plus} onPress={() => setAdding(true)}>
          {t('Add extension element')}
        </Button>
      </div>
    </PanelSection>
  );
}

interface XmlFieldProps {
  readonly label: string;
  readonly xml: string;
  readonly autoFocus?: boolean;
  readonly onXml: (xml: string) => string | null;
  readonly onRemove: () => void;
}

function XmlField({ label, xml, autoFocus = false, onXml, onRemove }: XmlFieldProps) {
  const forget = useForgetRefused(label);
  return (
    <div className={styles.field}>
      <TextArea
        label={label}
        mono
        autoFocus={autoFocus}
        rows={3}
        value={xml}
        placeholder={'<activiti:executionListener event="start" … />'}
        onCommit={onXml}
      />
      <IconButton
        label={t`Remove: ${label}`}
        icon={Trash2}
        size="small"
        onPress={() => {
          forget();
          onRemove();
        }}
      />
    </div>
  );
}
