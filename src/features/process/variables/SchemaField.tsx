import { Braces } from 'lucide-react';
import { useState } from 'react';
import type { JsonValue } from '../../../domain/values/json.ts';
import { t } from '../../../language/t.ts';
import { Button } from '../../../ui/Button.tsx';
import { JsonValueDialog } from '../fields/JsonValueDialog.tsx';
import styles from './VariablesDialog.module.css';

interface SchemaFieldProps {
  /** of the variable */
  readonly name: string;
  readonly schema: JsonValue | undefined;
  /** undefined: none */
  readonly onSchema: (schema: JsonValue | undefined) => void;
}

/** The JSON schema of what a variable holds; modeling tools offer its parts in expressions. */
export function SchemaField({ name, schema, onSchema }: SchemaFieldProps) {
  const [editing, setEditing] = useState(false);
  return (
    <div className={styles.labelled}>
      <span>{t('JSON schema')}</span>
      <Button size="small" icon={Braces} onPress={() => setEditing(true)}>
        {schema === undefined ? t('Add JSON schema') : t('Edit JSON schema')}
      </Button>
      <p className={styles.hint}>
        {schema === undefined ? t('Any value of the type is taken.') : summaryOf(schema)}
      </p>
      {editing && (
        <JsonValueDialog
          title={t`JSON schema of ${name}`}
          lead={t('What a value of the variable is made of. Without text there is no schema.')}
          value={schema}
          onClose={() => setEditing(false)}
          onValue={(next) => {
            setEditing(false);
            onSchema(next);
          }}
        />
      )}
    </div>
  );
}

/** Its properties by name, or what it says of the type. */
function summaryOf(schema: JsonValue): string {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) return JSON.stringify(schema);
  const { properties } = schema as { readonly properties?: JsonValue };
  const names = typeof properties === 'object' && properties !== null ? Object.keys(properties) : [];
  if (names.length === 0) return JSON.stringify(schema).slice(0, 80);
  return t`Properties: ${names.slice(0, 5).join(', ')}${names.length > 5 ? ' …' : ''}`;
}
