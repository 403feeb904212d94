import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import { useMemo } from 'react';
import type { Problem } from '../../domain/problem.ts';
import { t } from '../../language/t.ts';
import { JsonText } from '../../ui/code/JsonText.tsx';
import { templateCompletions } from './templateCompletions.ts';
import type { TemplateSession, TemplateState } from './TemplateSession.ts';

interface JsonPaneProps {
  readonly session: TemplateSession;
  readonly state: TemplateState;
  readonly problems: readonly Problem[];
  /** a problem that was chosen in the panel; a new object each time */
  readonly shown: Problem | null;
  /** the property whose field the preview is in */
  readonly property: number | null;
}

/** The template as text. */
export function JsonPane({ session, state, problems, shown, property }: JsonPaneProps) {
  const { content, template } = state;
  const text = content.invalidText ?? content.text;
  const isInvalid = content.invalidText !== undefined || template === null;
  const instead = template && t('The preview shows the last valid version; this text is kept.');
  const highlight = useMemo(() => placeOfProperty(text, property), [text, property]);
  return (
    <JsonText
      label={t('Template JSON')}
      text={text}
      problems={problems}
      shown={shown}
      waiting={isInvalid ? { title: t('This text is not a template yet'), instead } : null}
      completions={templateCompletions}
      highlight={highlight}
      onText={(typed) => session.editText(typed)}
      onBack={() => session.dropInvalidText()}
      onUndo={() => session.undo()}
      onRedo={() => session.redo()}
    />
  );
}

function placeOfProperty(text: string, property: number | null) {
  if (property === null) return null;
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, ['properties', property]);
  return node ? { from: node.offset, to: node.offset + node.length } : null;
}
