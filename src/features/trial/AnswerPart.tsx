import { textOf, valueSet } from '../../domain/trial/editCases.ts';
import { parameterRef, type CaseAnswer, type TestCase } from '../../domain/trial/TestCase.ts';
import type { CaseRun } from '../../formats/trial/CaseRun.ts';
import { exampleAnswerOf } from '../../formats/trial/exampleCase.ts';
import { wholeResponse } from '../../formats/trial/pastedResponse.ts';
import { t } from '../../language/t.ts';
import { SelectField } from '../../ui/fields/SelectField.tsx';
import { TextArea } from '../../ui/fields/TextArea.tsx';
import { TextField } from '../../ui/fields/TextField.tsx';
import { errorChoices } from './errorChoices.ts';
import { GoneValues } from './GoneValues.tsx';
import styles from './TrialTab.module.css';
import type { CaseEdit, Tried } from './TrialPart.ts';
import { ValueField } from './ValueField.tsx';

interface AnswerPartProps {
  readonly tried: Tried;
  readonly one: TestCase;
  readonly run: CaseRun | undefined;
  readonly onEdit: CaseEdit;
}

/** What stands in for the service. */
export function AnswerPart({ tried, one, run, onEdit }: AnswerPartProps) {
  const { connector, action, origin, plan } = tried;
  const { answer } = one;
  const put = (what: string, next: CaseAnswer, field: string) =>
    onEdit(what, { answer: next }, `answer ${field}`);
  const problem = run?.findings.find(({ at, parameter }) => at === 'answer' && parameter === undefined);
  return (
    <section className={styles.part} aria-label={t('Answer')}>
      <h3>{t('Answer')}</h3>
      <SelectField
        label={t('Answered with')}
        value={answer.kind === 'error' ? `error ${answer.code}` : answer.kind}
        choices={[
          ...(plan || answer.kind === 'response' ? [{ value: 'response', label: t('A response') }] : []),
          { value: 'outputs', label: t('Outputs') },
          ...errorChoices(connector.errors, answer.kind === 'error' ? answer.code : undefined),
        ]}
        onChange={(chosen) => {
          const error = chosen.startsWith('error ') ? chosen.slice(6) : undefined;
          if (error !== undefined) put(t('answer'), { kind: 'error', code: error }, 'kind');
          else put(t('answer'), exampleAnswerOf(connector, action, origin, chosen === 'response'), 'kind');
        }}
      />
      {answer.kind === 'response' && (
        <ResponseFields
          answer={answer}
          isFile={plan?.outputs.some((one) => one.isFile === true) === true}
          problem={problem?.message}
          onChange={(change, field) => put(FIELD_WORDS[field], { ...answer, ...change }, field)}
        />
      )}
      {answer.kind === 'outputs' && (
        <>
          {action.outputs.map((output) => {
            const ref = parameterRef(output);
            return (
              <ValueField
                key={ref}
                parameter={output}
                text={textOf(answer.values, ref)}
                error={
                  run?.findings.find(({ at, parameter }) => at === 'answer' && parameter === ref)?.message
                }
                onCommit={(text) =>
                  put(output.name, { ...answer, values: valueSet(answer.values, ref, text) }, ref)
                }
              />
            );
          })}
          <GoneValues
            values={answer.values}
            parameters={action.outputs}
            onRemove={(values) => put(t('answer'), { ...answer, values }, 'values')}
          />
        </>
      )}
    </section>
  );
}

type Response = Extract<CaseAnswer, { kind: 'response' }>;
type ResponseField = 'status' | 'headers' | 'body';

const FIELD_WORDS: Readonly<Record<ResponseField, string>> = {
  status: t('status'),
  headers: t('headers'),
  body: t('body'),
};

interface ResponseFieldsProps {
  readonly answer: Response;
  /** its bytes are handed on: what is no text is pasted in another way */
  readonly isFile: boolean;
  readonly problem: string | undefined;
  readonly onChange: (change: Partial<Response>, field: ResponseField) => void;
}

function ResponseFields({ answer, isFile, problem, onChange }: ResponseFieldsProps) {
  const { status, headers, body } = answer;
  return (
    <>
      <div className={styles.status}>
        <TextField
          label={t('Status')}
          mono
          value={status}
          onCommit={(text) => onChange({ status: text.trim() }, 'status')}
        />
        <TextArea
          label={t('Headers')}
          mono
          rows={Math.max(1, headers.split('\n').length)}
          value={headers}
          placeholder="Content-Type: application/json"
          onCommit={(text) => onChange({ headers: text }, 'headers')}
        />
      </div>
      <TextArea
        label={t('Body')}
        mono
        rows={Math.min(16, Math.max(4, body.split('\n').length))}
        value={body}
        isProse
        error={problem}
        hint={
          isFile
            ? t(
                'A file: paste a text as it is, and anything else as a data: address (data:image/png;base64,…).',
              )
            : t('Paste a body, or a whole response as curl -i shows it: it is taken apart.')
        }
        onCommit={(text) => onChange(wholeResponse(text) ?? { body: text }, 'body')}
      />
    </>
  );
}
