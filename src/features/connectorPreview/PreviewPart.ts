import type { ComponentType } from 'react';
import type { Connector } from '../../domain/connector/connector.ts';
import type { ConnectorContent } from '../../domain/document.ts';
import type { ElementTemplate, TemplateValue } from '../../domain/templates/ElementTemplate.ts';

/** The form of a template: it lives in another room, and app puts it in here. */
export type PreviewForm = ComponentType<{
  readonly template: ElementTemplate;
  readonly values: ReadonlyMap<number, TemplateValue>;
  readonly variables: readonly string[];
  readonly onChange: (index: number, value: TemplateValue | undefined) => void;
}>;

export interface PreviewTabProps {
  readonly content: ConnectorContent;
  readonly connector: Connector | null;
  readonly onGoTo: (tab: string, path?: readonly (string | number)[]) => void;
  readonly Form: PreviewForm;
}
