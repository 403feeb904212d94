import { TemplateForm } from '../features/templateForm/TemplateForm.tsx';
import TemplatePage from '../features/templates/TemplatePage.tsx';

const PARTS = { Form: TemplateForm };

/** The page of a template with the form that another room draws. */
export default function TemplateRoom(props: {
  readonly templateId: string;
  readonly tab?: string | undefined;
}) {
  return <TemplatePage key={props.templateId} {...props} parts={PARTS} />;
}
