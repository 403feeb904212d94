import { useEffect, useState } from 'react';
import type { ElementTemplate, TemplateValue } from '../../../domain/templates/ElementTemplate.ts';
import type { ElementView } from '../../../modeler/ElementView.ts';
import { failureToast } from '../../../state/failureToast.ts';
import { useProcessParts } from '../session/ProcessParts.ts';
import { useFeelNames } from '../fields/useFeelNames.ts';

/** What an element says whose template nobody has: read as the template that could be rebuilt from it. */
export function UnknownTemplateForm({ view }: { readonly view: ElementView }) {
  const { TemplateForm } = useProcessParts();
  const variables = useFeelNames();
  const [template, setTemplate] = useState<ElementTemplate | null>(null);
  useEffect(() => {
    let late = false;
    import('../../../formats/camunda/elementAsTemplate.ts')
      .then(({ elementAsTemplate }) => {
        if (!late) setTemplate(elementAsTemplate(view, { id: view.id, name: view.name }));
      })
      .catch((error: unknown) => {
        if (!late) failureToast(error);
      });
    return () => {
      late = true;
    };
  }, [view]);
  if (!template) return null;
  const values = new Map<number, TemplateValue>(
    template.properties.flatMap(({ index, value }) => (value === undefined ? [] : [[index, value] as const])),
  );
  return (
    <TemplateForm
      template={template}
      values={values}
      variables={variables}
      isReadOnly
      onChange={() => undefined}
    />
  );
}
