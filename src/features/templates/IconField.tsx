import { useRef, useState } from 'react';
import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/fields/Field.tsx';
import styles from './PropertiesPane.module.css';
import { setText, setValue } from './templateEdits.ts';
import type { TemplateSession } from './TemplateSession.ts';
import { TemplateTile } from './TemplateTile.tsx';

interface IconFieldProps {
  readonly session: TemplateSession;
  readonly template: ElementTemplate;
}

/** Camunda's modelers take no larger one. */
const MOST = 8 * 1024;
const KINDS: readonly string[] = ['image/svg+xml', 'image/png', 'image/jpeg'];

/** The picture on the element: a small file, kept in the template as a data URL. */
export function IconField({ session, template }: IconFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const take = async (file: File | undefined) => {
    if (file === undefined) return;
    if (!KINDS.includes(file.type)) setProblem(t('An icon is an SVG, PNG or JPEG file.'));
    else if (file.size > MOST) setProblem(t('An icon has at most 8 KB; this file is larger.'));
    else {
      const contents = await dataUrl(file);
      setProblem(null);
      session.edit(t('Change icon'), setText(['icon', 'contents'], contents));
    }
  };
  return (
    <Field label={t('Icon')} error={problem} hint={t('SVG, PNG or JPEG of at most 8 KB.')}>
      {(wiring) => (
        <div className={styles.icon}>
          <TemplateTile template={template} size="normal" />
          <input
            {...wiring}
            ref={input}
            type="file"
            tabIndex={-1}
            accept={KINDS.join(',')}
            className={styles.file}
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
          <Button size="small" onPress={() => input.current?.click()}>
            {t('Choose file…')}
          </Button>
          {template.icon !== undefined && (
            <Button
              kind="quiet"
              size="small"
              onPress={() => session.edit(t('Remove icon'), setValue(['icon'], undefined))}
            >
              {t('Remove')}
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

async function dataUrl(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${file.type};base64,${btoa(text)}`;
}
