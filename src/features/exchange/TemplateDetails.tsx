import { useMemo } from 'react';
import { templateNeeds } from '../../domain/templates/templateNeeds.ts';
import { t } from '../../language/t.ts';
import { AnswerChoice } from './AnswerChoice.tsx';
import styles from './ImportDialog.module.css';
import { answerLabel } from './importText.ts';
import { templateAnswer, templateAnswers } from './templateChoices.ts';
import type { TemplateEntry } from './templateReview.ts';
import { templateName, templateText } from './templateText.ts';
import type { ReviewState } from './useImport.ts';

interface TemplateDetailsProps {
  readonly entry: TemplateEntry;
  readonly state: ReviewState;
}

/** The secrets and hosts a template uses, and what is to happen where its version is there already. */
export function TemplateDetails({ entry, state: { choices, choose } }: TemplateDetailsProps) {
  const { secrets, hosts } = useMemo(() => templateNeeds(entry.template.json), [entry]);
  const answers = templateAnswers(entry);
  const answer = templateAnswer(entry, choices);
  const text = templateText(entry);
  if (text === null && secrets.length === 0 && hosts.length === 0) return null;
  return (
    <div className={styles.package}>
      {secrets.length + hosts.length > 0 && (
        <dl className={styles.told}>
          <Names label={t('Secrets')} names={secrets} />
          <Names label={t('Hosts')} names={hosts} />
        </dl>
      )}
      {text !== null && <p className={styles.clash}>{text}</p>}
      {answers.length > 0 && (
        <AnswerChoice
          label={t`What to do with ${templateName(entry.template)}`}
          answers={answers}
          chosen={answer}
          labelOf={(one) => answerLabel(one, entry)}
          onChoose={(one) => choose({ answers: new Map(choices.answers).set(entry.key, one) })}
        />
      )}
    </div>
  );
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd className={styles.mono}>{names.join(', ')}</dd>
    </div>
  );
}
