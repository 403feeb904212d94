import { useId } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { API_LABELS } from '../../formats/api/apiKinds.ts';
import { t } from '../../language/t.ts';
import { Chip } from '../../ui/Chip.tsx';
import { FileDrop } from '../../ui/fields/FileDrop.tsx';
import { ProblemList } from '../../ui/ProblemList.tsx';
import { TabBar, TabPanel } from '../../ui/TabBar.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { AddressHelp } from './AddressHelp.tsx';
import styles from './SourceStep.module.css';
import type { PickedSource } from './PickedSource.ts';
import { problemRowsOf } from './problemRowsOf.ts';
import type { TypedSource, Way } from './typedSource.ts';

interface SourceStepProps {
  readonly typed: TypedSource;
  readonly onType: (change: Partial<TypedSource>) => void;
  readonly onPick: (picked: PickedSource) => void;
  /** of what was picked before */
  readonly problems: readonly Problem[];
}

const WAYS: readonly { readonly id: Way; readonly label: string }[] = [
  { id: 'file', label: t('File') },
  { id: 'text', label: t('Text or cURL') },
  { id: 'sample', label: t('Sample request') },
];

/** The ways in: a file, a text, or a request with its response. */
export function SourceStep({ typed, onType, onPick, problems }: SourceStepProps) {
  const name = useId();
  return (
    <>
      <TabBar
        label={t('Where the description is')}
        name={name}
        tabs={WAYS}
        selected={typed.way}
        onSelect={(id) => onType({ way: WAYS.find((one) => one.id === id)?.id ?? 'file' })}
      />
      {problems.length > 0 && (
        <div className={styles.refused} role="alert">
          <ProblemList label={t('Why it could not be read')} rows={problemRowsOf(problems)} />
        </div>
      )}
      <TabPanel name={name} selected={typed.way} className={styles.source}>
        {typed.way === 'file' && (
          <FileDrop
            size="large"
            label={t('Description of an API')}
            text={t('Drop the description of an API here: JSON, YAML, XML or GraphQL')}
            button={t('Choose a file…')}
            isMultiple={false}
            kinds={
              <>
                {API_LABELS.map((label) => (
                  <Chip key={label}>{label}</Chip>
                ))}
              </>
            }
            onFiles={([file]) => file && onPick({ kind: 'file', file })}
          />
        )}
        {typed.way === 'text' && (
          <>
            <TextArea
              label={t('Text')}
              hint={t(
                'A description of any kind that a file can be, one or more cURL commands, or the address of a description.',
              )}
              rows={12}
              mono
              autoFocus
              value={typed.text}
              placeholder="curl https://api.example.com/orders/4711 -H 'Accept: application/json'"
              onChange={(text) => onType({ text })}
            />
            <AddressHelp text={typed.text} onFile={(file) => onPick({ kind: 'file', file })} />
          </>
        )}
        {typed.way === 'sample' && (
          <div className={styles.sample}>
            <TextArea
              label={t('Request')}
              hint={t('An HTTP request, a cURL command, or its JSON body alone.')}
              rows={10}
              mono
              autoFocus
              value={typed.request}
              placeholder={'POST https://api.example.com/orders\n\n{ "item": "4711" }'}
              onChange={(request) => onType({ request })}
            />
            <TextArea
              label={t('Response')}
              hint={t('An HTTP response, or its JSON body alone. May be left empty.')}
              rows={10}
              mono
              value={typed.response}
              placeholder={'{ "id": 1, "state": "open" }'}
              onChange={(response) => onType({ response })}
            />
          </div>
        )}
      </TabPanel>
      <p className={styles.promise}>
        {t('It is read in this browser, and nothing it refers to is fetched.')}
      </p>
    </>
  );
}
