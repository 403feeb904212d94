import { useMemo } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { JsonText } from '../../ui/code/JsonText.tsx';
import type { ConnectorSession } from './ConnectorSession.ts';
import type { ConnectorState } from './ConnectorState.ts';
import { jsonCompletions } from './jsonCompletions.ts';
import type { PlacedProblem } from './placedProblems.ts';

interface JsonTabProps {
  readonly session: ConnectorSession;
  readonly state: ConnectorState;
  readonly problems: readonly PlacedProblem[];
  /** a problem that was chosen in the panel; a new object each time */
  readonly shown: Problem | null;
}

/** The definition as text. */
export function JsonTab({ session, state, problems, shown }: JsonTabProps) {
  const { content, connector, textProblems } = state;
  const isInvalid = content.invalidText !== undefined || connector === null;
  const instead = connector && t('The last valid version stays in force; this text is kept.');
  const said = useMemo(
    () => (isInvalid ? textProblems : problems.map(({ problem }) => problem)),
    [isInvalid, textProblems, problems],
  );
  return (
    <JsonText
      label={t('Connector JSON')}
      text={content.invalidText ?? content.text}
      problems={said}
      shown={shown}
      waiting={isInvalid ? { title: t('This text is not a connector yet'), instead } : null}
      completions={jsonCompletions}
      onText={(typed) => session.editText(typed)}
      onBack={() => session.dropInvalidText()}
      onUndo={() => session.undo()}
      onRedo={() => session.redo()}
    />
  );
}
