import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { t } from '../language/t.ts';
import styles from './Chip.module.css';
import { copyText } from './copyText.ts';
import { IconButton } from './IconButton.tsx';

/** Text that people paste elsewhere, with its copy button: label is 'Copy implementation'. */
export function CopyChip({ text, label }: { readonly text: string; readonly label: string }) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return undefined;
    const timer = setTimeout(() => setCopied(false), 1600);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <span className={styles.copy}>
      {text}
      <IconButton
        label={label}
        icon={copied ? Check : Copy}
        size="small"
        onPress={() =>
          void copyText(text).then(
            () => setCopied(true),
            () => undefined,
          )
        }
      />
      <span role="status" className="unseen">
        {copied ? t('Copied') : ''}
      </span>
    </span>
  );
}
