import type { Protocol } from '../../../domain/connector/connectorAbout.ts';
import type { AsyncServer } from './asyncServers.ts';

const LABELS: ReadonlyMap<string, string> = new Map([
  ['kafka', 'Kafka'],
  ['kafka-secure', 'Kafka'],
  ['ws', 'WebSocket'],
  ['wss', 'WebSocket'],
  ['amqp', 'AMQP'],
  ['amqps', 'AMQP'],
  ['amqp1', 'AMQP 1.0'],
  ['mqtt', 'MQTT'],
  ['mqtts', 'MQTT'],
  ['mqtt5', 'MQTT 5'],
  ['secure-mqtt', 'MQTT'],
  ['http', 'HTTP'],
  ['https', 'HTTP'],
  ['nats', 'NATS'],
  ['redis', 'Redis'],
  ['rediss', 'Redis'],
  ['solace', 'Solace'],
  ['pulsar', 'Pulsar'],
  ['googlepubsub', 'Google Pub/Sub'],
  ['ibmmq', 'IBM MQ'],
  ['mercure', 'Mercure'],
]);

/** What the servers speak: "Kafka or AMQP"; '' where nothing is said. */
export function protocolNames(servers: readonly AsyncServer[]): string {
  const names = servers.map(({ protocol }) => LABELS.get(protocol) ?? protocol.slice(0, 30).toUpperCase());
  return [...new Set(names)].join(' or ');
}

export function speaksHttp(servers: readonly AsyncServer[]): boolean {
  return servers.length > 0 && servers.every(({ protocol }) => /^https?$/.test(protocol));
}

export function connectorProtocol(servers: readonly AsyncServer[]): Protocol {
  if (servers.length > 0 && servers.every(({ protocol }) => protocol.includes('mqtt'))) return 'iot';
  return speaksHttp(servers) ? 'rest' : 'messaging';
}
