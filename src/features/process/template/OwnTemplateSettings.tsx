import { useMemo } from 'react';
import type { AppliedTemplate } from '../../../domain/templates/AppliedTemplate.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { useProcessParts } from '../session/ProcessParts.ts';
import { useSessionState } from '../session/SessionContext.tsx';
import { useFeelNames } from '../fields/useFeelNames.ts';
import { useTemplateEdits } from './useTemplateEdits.ts';

interface OwnTemplateSettingsProps {
  readonly view: ElementView;
  readonly applied: AppliedTemplate;
}

const MAPPED: readonly string[] = ['zeebe:input', 'zeebe:output'];

/** What a connector's action asks for besides its mapping: configuration, errors, retries. */
export function OwnTemplateSettings({ view, applied }: OwnTemplateSettingsProps) {
  const { shelf } = useSessionState();
  const { TemplateForm } = useProcessParts();
  const variables = useFeelNames();
  const edits = useTemplateEdits(view.id);
  const template = shelf.find(applied)?.template ?? null;
  const settings = useMemo(
    () =>
      template && {
        ...template,
        // Said by the implementation already.
        description: undefined,
        documentationRef: undefined,
        deprecated: undefined,
        // Seldom touched, and below what people come for.
        groups: template.groups.map((group) => ({
          ...group,
          openByDefault: group.id === 'configuration' || group.id === 'authentication',
        })),
        properties: template.properties.filter(({ binding }) => !MAPPED.includes(binding.type)),
      },
    [template],
  );
  if (!settings) return null;
  const { description: _d, documentationRef: _r, deprecated: _x, ...shown } = settings;
  return (
    <TemplateForm
      key={`${shown.id} ${shown.version ?? ''}`}
      template={shown}
      values={applied.values}
      variables={variables}
      onChange={edits.setValue}
    />
  );
}
