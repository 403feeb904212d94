import type { Protocol } from '../../domain/connectorAbout.ts';

/** How protocols are called where people read them. */
export const PROTOCOL_WORDS: Readonly<Record<Protocol, string>> = {
  rest: 'REST',
  soap: 'SOAP',
  odata: 'OData',
  graphql: 'GraphQL',
  grpc: 'gRPC',
  messaging: 'Topics and queues',
  mail: 'Mail',
  database: 'Database',
  file: 'Files',
  iot: 'IoT',
  custom: 'Custom',
};

export function counted(count: number, one: string): string {
  return `${count} ${one}${count === 1 ? '' : 's'}`;
}
