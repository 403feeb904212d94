import type { ConnectorIcon } from '../../domain/connector/catalogue.ts';

/** Under public/sample/. What a BPMN file cannot say of a connector stands here. */
export const SAMPLE_NAME = 'Parcel shop';
export const SAMPLE_DESCRIPTION = 'From a paid order to a parcel at the door, and back again if need be.';

export const SAMPLE_FILES: readonly string[] = [
  'parcel-tracker.json',
  'warehouse.json',
  'team-chat.json',
  'invoices.json',
  'order-to-door.bpmn20.xml',
  'order-to-door-extensions.json',
  'returns.bpmn20.xml',
  'returns-extensions.json',
];

export interface SampleLook {
  readonly category: string;
  readonly icon: ConnectorIcon;
}

export const SAMPLE_LOOKS: ReadonlyMap<string, SampleLook> = new Map([
  ['parcel-tracker', { category: 'Logistics', icon: { name: 'parcel', hue: 'orange' } }],
  ['warehouse', { category: 'Logistics', icon: { name: 'warehouse', hue: 'teal' } }],
  ['team-chat', { category: 'Messaging', icon: { name: 'chat', hue: 'violet' } }],
  ['invoices', { category: 'Finance', icon: { name: 'invoice', hue: 'green' } }],
]);
