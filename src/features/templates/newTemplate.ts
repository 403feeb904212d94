import { freeName } from '../../domain/values/names.ts';
import { SCHEMA_URL } from './schemaUrl.ts';

/** A template to start from: a service task with one field, so that the preview has something to show. */
export function newTemplateText(name: string, takenIds: readonly string[]): string {
  const id = freeName(idFrom(name), takenIds);
  const template = {
    $schema: SCHEMA_URL,
    name,
    id,
    version: 1,
    description: '',
    appliesTo: ['bpmn:Task'],
    elementType: { value: 'bpmn:ServiceTask' },
    groups: [{ id: 'input', label: 'Input' }],
    properties: [
      { type: 'Hidden', value: id, binding: { type: 'zeebe:taskDefinition', property: 'type' } },
      {
        id: 'message',
        label: 'Message',
        group: 'input',
        type: 'String',
        feel: 'optional',
        constraints: { notEmpty: true },
        binding: { type: 'zeebe:input', name: 'message' },
      },
    ],
  };
  return `${JSON.stringify(template, null, 2)}\n`;
}

/** 'Create parcel label' is create-parcel-label. */
function idFrom(name: string): string {
  const id = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'template' : id;
}
