import { lazy, Suspense } from 'react';
import { t } from '../../language/t.ts';
import type { CodeEditorProps } from './codeEditorTypes.ts';
import { Skeleton } from '../Skeleton.tsx';

const Loaded = lazy(() => import('./CodeMirrorEditor.tsx'));

/** A text editor for JSON and XML. The editor itself is loaded when one is first shown. */
export function CodeEditor(props: CodeEditorProps) {
  return (
    <Suspense fallback={<Skeleton label={t`Loading ${props.label}`} count={8} />}>
      <Loaded {...props} />
    </Suspense>
  );
}
