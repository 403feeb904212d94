import { t } from '../../language/t.ts';
import type { ConnectorAbout, Protocol, SupportLevel } from './connectorAbout.ts';
import type { Shown } from './shownParameters.ts';

/** What the choices of a connector's details are called on the screen. */
export const PROTOCOL_LABELS: Readonly<Record<Protocol, string>> = {
  rest: 'REST',
  soap: 'SOAP',
  odata: 'OData',
  graphql: 'GraphQL',
  grpc: 'gRPC',
  messaging: t('Messaging'),
  mail: t('Mail'),
  database: t('Database'),
  file: t('File'),
  iot: 'IoT',
  custom: t('Custom code'),
};

export const SUPPORT_LABELS: Readonly<Record<SupportLevel, string>> = {
  platform: t('Platform'),
  partner: t('Partner'),
  community: t('Community'),
  custom: t('Custom'),
};

export const RELATION_LABELS: Readonly<Record<NonNullable<ConnectorAbout['relation']>, string>> = {
  internal: t('Our own system'),
  'third-party': t('Third party'),
};

/** Beside the name of a parameter in tables about it; '' for what a task simply shows. */
export const SHOWN_MARKS: Readonly<Record<Shown, string>> = {
  always: '',
  advanced: t('advanced'),
  hidden: t('hidden'),
};
