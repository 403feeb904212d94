import type { ConnectorAbout, Protocol, SupportLevel } from './connectorAbout.ts';
import type { Shown } from './shownParameters.ts';

/** What the choices of a connector's details are called on the screen. */
export const PROTOCOL_LABELS: Readonly<Record<Protocol, string>> = {
  rest: 'REST',
  soap: 'SOAP',
  odata: 'OData',
  graphql: 'GraphQL',
  grpc: 'gRPC',
  messaging: 'Messaging',
  mail: 'Mail',
  database: 'Database',
  file: 'File',
  iot: 'IoT',
  custom: 'Custom code',
};

export const SUPPORT_LABELS: Readonly<Record<SupportLevel, string>> = {
  platform: 'Platform',
  partner: 'Partner',
  community: 'Community',
  custom: 'Custom',
};

export const RELATION_LABELS: Readonly<Record<NonNullable<ConnectorAbout['relation']>, string>> = {
  internal: 'Our own system',
  'third-party': 'Third party',
};

/** Beside the name of a parameter in tables about it; '' for what a task simply shows. */
export const SHOWN_MARKS: Readonly<Record<Shown, string>> = {
  always: '',
  advanced: 'advanced',
  hidden: 'hidden',
};
