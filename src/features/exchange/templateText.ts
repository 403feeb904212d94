import type { ElementTemplate } from '../../domain/templates/ElementTemplate.ts';
import { t } from '../../language/t.ts';
import type { TemplateEntry } from './templateReview.ts';

export function templateName({ name, id }: ElementTemplate): string {
  if (name !== '') return name;
  return id === '' ? t('Template without a name') : id;
}

/** "Template acme.mail 3" */
export function templateFacts({ template }: TemplateEntry): string {
  const what = template.flavour === 'camunda7' ? t('Camunda 7 template') : t('Template');
  return [what, template.id, versionText(template)].filter((part) => part !== '').join(' ');
}

/** Why there is something to decide about a template, or what it stands beside; null where it is plain. */
export function templateText({ standing, template }: TemplateEntry): string | null {
  const { id } = template;
  const version = versionText(template) || t('without a version');
  if (standing.kind === 'clash')
    return t`You have ${id} ${version} already, and it says something else. Elements that use this version get what you choose.`;
  if (standing.kind === 'rival') return t`${standing.of.file} brings another ${id} ${version}.`;
  return null;
}

function versionText({ version }: ElementTemplate): string {
  return version === undefined ? '' : String(version);
}
