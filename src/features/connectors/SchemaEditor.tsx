import { useMemo, useState } from 'react';
import type { JsonValue } from '../../domain/values/json.ts';
import { readJson } from '../../formats/json/readJson.ts';
import { t } from '../../language/t.ts';
import { CodeEditor } from '../../ui/code/CodeEditor.tsx';
import type { Diagnostic } from '../../ui/code/codeEditorTypes.ts';
import styles from './DetailForm.module.css';

interface SchemaEditorProps {
  readonly label: string;
  readonly schema: JsonValue | undefined;
  /** text that is no JSON yet waits under this key, also while the editor is closed */
  readonly drafts: Map<string, string>;
  readonly draftKey: string;
  readonly onChange: (schema: JsonValue | undefined) => void;
}

/** A JSON schema as text. It is taken whenever it can be read. */
export function SchemaEditor({ label, schema, drafts, draftKey, onChange }: SchemaEditorProps) {
  const written = schema === undefined ? '' : JSON.stringify(schema, null, 2);
  const [typed, setTyped] = useState(() => drafts.get(draftKey) ?? written);
  const read = useMemo(() => readText(typed), [typed]);
  // What is typed may be spaced in another way; it is shown as long as it says what is kept.
  const isKept = read.problem !== null || sameJson(read.value, schema);
  const text = isKept ? typed : written;
  const diagnostics = useMemo<readonly Diagnostic[]>(
    () => (read.problem === null ? [] : [{ ...read.problem, severity: 'error' }]),
    [read],
  );
  const change = (next: string) => {
    setTyped(next);
    const now = readText(next);
    if (now.problem !== null) {
      drafts.set(draftKey, next);
      return;
    }
    drafts.delete(draftKey);
    if (!sameJson(now.value, schema)) onChange(now.value);
  };
  return (
    <>
      <div className={styles.code} data-invalid={read.problem !== null || undefined}>
        <CodeEditor
          label={label}
          language="json"
          value={text}
          onChange={change}
          diagnostics={diagnostics}
          placeholder='{ "type": "object", "properties": { } }'
        />
      </div>
      {read.problem !== null && (
        <p
          className={styles.bad}
          role="status"
        >{t`Line ${read.problem.line}: ${read.problem.message} The last readable schema stays in force.`}</p>
      )}
    </>
  );
}

interface ReadText {
  readonly value: JsonValue | undefined;
  readonly problem: { readonly line: number; readonly column: number; readonly message: string } | null;
}

function readText(text: string): ReadText {
  if (text.trim() === '') return { value: undefined, problem: null };
  try {
    // JSON.parse is typed any; what it returns is JSON by definition.
    return { value: JSON.parse(text) as JsonValue, problem: null };
  } catch {
    const [first] = readJson(text).problems;
    return {
      value: undefined,
      problem: {
        line: first.place.line ?? 1,
        column: first.place.column ?? 1,
        message: first.message,
      },
    };
  }
}

function sameJson(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
