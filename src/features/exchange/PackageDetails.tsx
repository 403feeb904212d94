import { useMemo } from 'react';
import { groupedChanges } from '../../domain/versions/definitionChange.ts';
import { versionChanges } from '../../domain/versions/versionChanges.ts';
import { readConnector } from '../../formats/activiti/connectorJson.ts';
import { t } from '../../language/t.ts';
import { ComboField } from '../../ui/fields/ComboField.tsx';
import { AnswerChoice } from './AnswerChoice.tsx';
import styles from './ImportDialog.module.css';
import { answerLabel, packageText } from './importText.ts';
import { packageAnswer, packageAnswers, packageCategory } from './packageChoices.ts';
import { comparedWith } from './packageReview.ts';
import type { PackageEntry } from './packageReview.ts';
import type { ReviewState } from './useImport.ts';

interface PackageDetailsProps {
  readonly entry: PackageEntry;
  readonly state: ReviewState;
}

/** What a package says it is (that cannot be changed), where it goes, and what it changes. */
export function PackageDetails({ entry, state }: PackageDetailsProps) {
  const { choices, choose } = state;
  const answers = packageAnswers(entry);
  const answer = packageAnswer(entry, choices);
  const { kind } = entry.standing;
  const text = packageText(entry);
  return (
    <div className={styles.package}>
      <dl className={styles.told}>
        {factsOf(entry).map(([label, value, isMono]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={isMono ? styles.mono : undefined}>{value}</dd>
          </div>
        ))}
      </dl>
      {entry.connector.description !== undefined && (
        <p className={styles.about}>{entry.connector.description}</p>
      )}
      {kind !== 'same' && kind !== 'twin' && answer !== 'keep' && (
        <div className={styles.nameField}>
          <CategoryChoice entry={entry} state={state} />
        </div>
      )}
      {text !== null && <p className={styles.clash}>{text}</p>}
      <Differences entry={entry} />
      {answers.length > 0 && (
        <AnswerChoice
          label={t`What to do with ${entry.connector.name} ${entry.content.version}`}
          answers={answers}
          chosen={answer}
          labelOf={(one) => answerLabel(one, entry)}
          onChoose={(one) => choose({ answers: new Map(choices.answers).set(entry.key, one) })}
        />
      )}
    </div>
  );
}

function factsOf({ content, connector }: PackageEntry): readonly (readonly [string, string, boolean])[] {
  const { about } = content;
  const day = content.publishedAt.slice(0, 10);
  const facts: (readonly [string, string | undefined, true?])[] = [
    [t('Id'), content.connectorId, true],
    [t('Name'), connector.name, true],
    [t('Version'), content.version, true],
    [t('Published'), day],
    [
      t('For'),
      about?.visibility && { public: t('Everyone'), company: t('Only the company') }[about.visibility],
    ],
    [t('Licence'), about?.licence],
    [t('Authors'), about?.authors?.join(', ')],
    [t('Needs'), about?.compatibility],
    [t('Deprecated'), content.deprecated],
  ];
  return facts.flatMap(([label, value, isMono]) =>
    value === undefined || value === '' ? [] : [[label, value, isMono ?? false] as const],
  );
}

function CategoryChoice({ entry, state: { choices, choose, workspace } }: PackageDetailsProps) {
  const known = workspace.connectors.flatMap(({ content }) => content.category ?? []);
  const own = entry.content.category === undefined ? [] : [entry.content.category];
  const options = [...new Set([...known, ...own])].toSorted().map((name) => ({ id: name, title: name }));
  return (
    <ComboField
      label={t('Category')}
      value={packageCategory(entry, choices)}
      placeholder={t('Uncategorised')}
      sections={options.length === 0 ? [] : [{ id: 'categories', title: '', options }]}
      footer={t('New category: type its name')}
      allowsFree
      isClearable
      size="small"
      onChange={(category) =>
        choose({ categories: new Map(choices.categories).set(entry.group, category?.trim() ?? '') })
      }
    />
  );
}

/** Against what is installed: what breaks first. */
function Differences({ entry }: { readonly entry: PackageEntry }) {
  const groups = useMemo(() => {
    const compared = comparedWith(entry);
    const connector = compared && readConnector(compared.text).connector;
    if (connector === null) return null;
    const now = { connector: entry.connector, about: entry.content.about };
    return groupedChanges(versionChanges({ connector, about: compared?.about }, now));
  }, [entry]);
  if (groups === null) return null;
  if (groups.length === 0) {
    // That the same version is here with the same definition is said above.
    return entry.standing.kind === 'same' ? null : (
      <p className={styles.about}>{t('It says the same as yours.')}</p>
    );
  }
  return (
    <details className={styles.changes} open={groups.flatMap(({ changes }) => changes).length <= 6}>
      <summary>{t('Differences to yours')}</summary>
      {groups.map(({ id, title, changes }) => (
        <section key={id} data-group={id}>
          <h4>{title}</h4>
          <ul>
            {changes.map(({ message, path, kind }, index) => (
              <li key={`${kind}${path.join('.')}${String(index)}`}>{message}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}
