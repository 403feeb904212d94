import { ArrowRight, Copy, Maximize } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import type {
  ElementTemplate,
  TemplateFlavour,
  TemplateValue,
} from '../../domain/templates/ElementTemplate.ts';
import { elementWords } from '../../domain/process/elementWords.ts';
import { t } from '../../language/t.ts';
import { toast } from '../../state/toasts.ts';
import { Chip } from '../../ui/Chip.tsx';
import { CodeEditor } from '../../ui/code/CodeEditor.tsx';
import { copyText } from '../../ui/copyText.ts';
import { Icon } from '../../ui/Icon.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { Select } from '../../ui/fields/Select.tsx';
import { changedPart, withoutPictures, withShortLines } from './elementXml.ts';
import { previewTypes } from './previewProcess.ts';
import { TemplatePreview } from './TemplatePreview.ts';
import styles from './TemplatePage.module.css';

interface CanvasPreviewProps {
  readonly template: ElementTemplate;
  /** what was filled in, by index */
  readonly values: ReadonlyMap<number, TemplateValue | undefined>;
}

/** Typing in the JSON should not draw at every letter. */
const PAUSE = 150;

/** The template on an element: how it looks there, and what is written. */
export function CanvasPreview({ template, values }: CanvasPreviewProps) {
  const types = useMemo(() => previewTypes(template), [template]);
  const [wanted, setType] = useState('');
  const type = types.includes(wanted) ? wanted : (types[0] ?? '');
  const preview = usePreview(template.flavour);
  const result = usePreviewResult(preview);
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current || preview === null) return undefined;
    preview.editor.mount(place.current);
    return () => preview.editor.unmount();
  }, [preview]);
  useEffect(() => {
    if (preview === null || type === '') return undefined;
    const timer = setTimeout(() => preview.show({ template, type, values }), PAUSE);
    return () => clearTimeout(timer);
  }, [preview, template, type, values]);
  const xml = useMemo(() => withShortLines(withoutPictures(result.xml)), [result.xml]);
  const change = useChange(xml);
  return (
    <div className={styles.column}>
      <section className={styles.canvasPane} aria-label={t('On the canvas')}>
        <header className={styles.paneHead}>
          <h2>{t('On the canvas')}</h2>
          <span className={styles.becomes}>
            {types.length > 1 ? (
              <Select
                aria-label={t('Apply to')}
                size="small"
                value={type}
                choices={types.map((value) => ({ value, label: elementWords(value) }))}
                onChange={setType}
              />
            ) : (
              <Chip tone="line">{type === '' ? t('Nothing') : elementWords(type)}</Chip>
            )}
            {result.becomes !== '' && result.becomes !== elementWords(type) && (
              <>
                <Icon of={ArrowRight} size={14} />
                <Chip tone="line">{result.becomes}</Chip>
              </>
            )}
          </span>
          <IconButton
            label={t('Fit to view')}
            icon={Maximize}
            size="small"
            onPress={() => preview?.editor.zoom('fit')}
          />
        </header>
        <div ref={place} className={styles.canvas} role="group" aria-label={t('Canvas')} />
      </section>
      <section className={styles.xmlPane} aria-label={t('XML it writes')}>
        <header className={styles.paneHead}>
          <h2>{t('XML it writes')}</h2>
          <IconButton
            label={t('Copy XML')}
            icon={Copy}
            size="small"
            className={styles.right}
            disabledReason={result.xml === '' ? t('there is none') : null}
            onPress={() => void copyText(result.xml).then(() => toast({ message: t('Copied the XML') }))}
          />
        </header>
        {type === '' || result.problem !== null ? (
          <p className={styles.nothing} role="status">
            {result.problem ?? t('This template names no type of element that can be drawn.')}
          </p>
        ) : (
          <CodeEditor label={t('XML it writes')} language="xml" value={xml} isReadOnly highlight={change} />
        )}
      </section>
    </div>
  );
}

function usePreview(flavour: TemplateFlavour): TemplatePreview | null {
  const [preview, setPreview] = useState<TemplatePreview | null>(null);
  const [failure, setFailure] = useState<Error | null>(null);
  useEffect(() => {
    let left = false;
    let made: TemplatePreview | undefined;
    TemplatePreview.create(flavour).then(
      (created) => {
        made = created;
        if (left) created.destroy();
        else setPreview(created);
      },
      (error: unknown) => setFailure(error instanceof Error ? error : new Error(String(error))),
    );
    return () => {
      left = true;
      made?.destroy();
      setPreview(null);
    };
  }, [flavour]);
  if (failure) throw failure;
  return preview;
}

const NOTHING = { xml: '', becomes: '', problem: null };
const never = () => () => undefined;

function usePreviewResult(preview: TemplatePreview | null) {
  return useSyncExternalStore(preview?.subscribe ?? never, preview?.getResult ?? (() => NOTHING));
}

/** The part that is new since the XML was last another one. */
function useChange(xml: string) {
  const [seen, setSeen] = useState({ before: '', now: xml });
  if (seen.now !== xml) setSeen({ before: seen.now, now: xml });
  return useMemo(() => changedPart(seen.before, seen.now), [seen]);
}
