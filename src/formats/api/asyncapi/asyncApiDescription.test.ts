import { expect, test } from 'vitest';
import { connectorProblems } from '../../../domain/problems/connectorProblems.ts';
import { templatesOfConnector } from '../../camunda/connectorTemplates.ts';
import { requestPlan } from '../../code/RequestPlan.ts';
import { describeApi } from '../describeApi.ts';
import { described, drafted } from '../testing.ts';

const PAYLOAD = {
  type: 'object',
  required: ['weight'],
  properties: { weight: { type: 'number' }, state: { type: 'string', enum: ['open', 'sent'] } },
};
const COMPONENTS = {
  messages: {
    Parcel: {
      payload: PAYLOAD,
      headers: { type: 'object', required: ['trace'], properties: { trace: { type: 'string' } } },
      correlationId: { location: '$message.header#/trace' },
      bindings: { kafka: { key: { type: 'string' } } },
      examples: [{ payload: { weight: 2.5 } }],
    },
    Label: { payload: { type: 'string' } },
    Old: { schemaFormat: 'application/vnd.apache.avro;version=1.9.0', payload: { type: 'record' } },
  },
  securitySchemes: { login: { type: 'scramSha256' }, cert: { type: 'X509' } },
};

const VERSION_2 = {
  asyncapi: '2.6.0',
  info: { title: 'Parcels', version: '1.0', description: 'Parcels of a shop.' },
  servers: {
    prod: {
      url: 'broker.example.com:{port}',
      protocol: 'kafka',
      variables: { port: { default: '9092', enum: ['9092', '9093'] } },
      security: [{ login: [] }],
    },
  },
  channels: {
    'parcels/{shop}/sent': {
      parameters: { shop: { description: 'Which shop.', schema: { type: 'integer' } } },
      bindings: { kafka: { topic: 'parcels.sent', bindingVersion: '0.4.0' } },
      publish: { operationId: 'sendParcel', message: { $ref: '#/components/messages/Parcel' } },
      subscribe: {
        operationId: 'told',
        message: { oneOf: [{ $ref: '#/components/messages/Parcel' }, { $ref: '#/components/messages/Old' }] },
      },
    },
  },
  components: COMPONENTS,
};

const channelRef = { $ref: '#/channels/sent' };
const VERSION_3 = {
  asyncapi: '3.0.0',
  info: { title: 'Parcels', version: '2.0' },
  servers: {
    prod: {
      ...{ host: 'broker.example.com:9092', pathname: '/shop', protocol: 'kafka' },
      security: [{ $ref: '#/components/securitySchemes/login' }],
    },
  },
  channels: {
    sent: {
      address: 'parcels.{shop}',
      messages: {
        Parcel: { $ref: '#/components/messages/Parcel' },
        Label: { $ref: '#/components/messages/Label' },
      },
      parameters: { shop: { enum: ['north', 'south'], default: 'north' } },
    },
    answers: { address: null, messages: { Done: { payload: { type: 'object', properties: { ok: {} } } } } },
  },
  operations: {
    takeParcel: {
      ...{ action: 'receive', channel: channelRef, tags: [{ name: 'parcels' }] },
      messages: [{ $ref: '#/channels/sent/messages/Parcel' }],
      security: [{ $ref: '#/components/securitySchemes/cert' }],
      reply: { channel: { $ref: '#/channels/answers' }, address: { location: '$message.header#/replyTo' } },
    },
    tell: { action: 'send', channel: channelRef },
    lost: { action: 'receive', channel: { $ref: '#/channels/none' } },
    odd: { action: 'watch', channel: channelRef },
  },
  components: COMPONENTS,
};

const text = (value: object) => JSON.stringify(value);
const names = (list: readonly { readonly name: string; readonly type: string }[]) =>
  list.map(({ name, type }) => `${name}:${type}`);

test('given AsyncAPI 2, then what others publish is an action, and what they subscribe to an event', async () => {
  // when
  const { connector, about, problems } = await drafted(text(VERSION_2));
  const [action] = connector.actions;
  // then
  expect(connector.actions.map(({ name }) => name)).toEqual(['sendParcel']);
  expect(connector.events.map(({ name }) => name)).toEqual(['told-Parcel', 'told-Old']);
  expect(names(action?.inputs ?? [])).toEqual([
    ...['shop:integer', 'trace:string', 'key:string', 'weight:bigdecimal', 'state:string'],
  ]);
  expect(action?.inputs.filter(({ required }) => required).map(({ name }) => name)).toEqual([
    ...['shop', 'trace', 'weight'],
  ]);
  expect(action?.inputs[1]?.description).toBe('Correlation id.');
  expect(action?.outputs).toEqual([]);
  expect(names(connector.events[0]?.outputs ?? [])).toEqual([
    ...['weight:bigdecimal', 'state:string', 'shop:integer', 'trace:string', 'key:string'],
  ]);
  expect(connector.events[0]?.model).toMatchObject({ required: ['weight'] });
  expect(connector.config).toMatchObject([
    { name: 'BASE_URL', value: 'kafka://broker.example.com:{port}' },
    { name: 'PORT', value: '9092', description: expect.stringContaining('9093') as string },
    { name: 'USERNAME' },
    { name: 'PASSWORD', secure: true },
  ]);
  expect(about).toMatchObject({ protocol: 'messaging', api: { format: 'asyncapi-2' } });
  expect(problems.map(({ code, place }) => [code, place.path?.join('|')])).toContainEqual([
    ...['api-schema-format', 'channels|parcels/{shop}/sent|subscribe|message|oneOf|1'],
  ]);
  expect(connectorProblems(connector, [], about).filter(({ severity }) => severity !== 'note')).toEqual([]);
});

test('given AsyncAPI 3, then what the application receives is an action, and what it sends an event', async () => {
  // when
  const { connector, about } = await drafted(text(VERSION_3));
  const [take] = connector.actions;
  // then
  expect(connector.actions.map(({ name }) => name)).toEqual(['takeParcel']);
  expect(connector.events.map(({ name }) => name)).toEqual(['tell-Parcel', 'tell-Label']);
  expect(take?.inputs[0]).toMatchObject({
    name: 'shop',
    value: 'north',
    model: { enum: ['north', 'south'] },
  });
  expect(names(take?.outputs ?? [])).toEqual(['response:json']);
  expect(take?.outputs[0]?.model).toMatchObject({ properties: { ok: {} } });
  expect(connector.config[0]?.value).toBe('kafka://broker.example.com:9092/shop');
  expect(about.api?.calls[0]?.security).toEqual([
    [
      { scheme: 'login', scopes: [] },
      { scheme: 'cert', scopes: [] },
    ],
  ]);
});

test('given the side of the application, then the same is the other way round', async () => {
  const choice = { asApplication: true };
  const second = await drafted(text(VERSION_2), choice);
  const third = await drafted(text(VERSION_3), choice);
  expect(second.connector.actions.map(({ name }) => name)).toEqual(['told-Parcel', 'told-Old']);
  expect(second.connector.events.map(({ name }) => name)).toEqual(['sendParcel']);
  expect(third.connector.actions.map(({ name }) => name)).toEqual(['tell-Parcel', 'tell-Label']);
  expect(third.connector.events.map(({ name }) => name)).toEqual(['takeParcel']);
  expect(third.problems.map(({ code }) => code)).toContain('api-answer-left-out');
});

test('given operations nothing can be made of, then each says why, at its line', async () => {
  const { operations } = await described(JSON.stringify(VERSION_3, null, 2));
  expect(operations.map(({ key, refused }) => [key, refused])).toEqual([
    ['receive takeParcel Parcel', undefined],
    ['receive lost', 'Its channel: “#/channels/none” is not there.'],
    ['watch odd', 'Its action is neither “send” nor “receive”.'],
  ]);
  expect(operations[1]?.problems[0]?.place).toMatchObject({ path: ['operations', 'lost'] });
  expect(operations[1]?.problems[0]?.place.line).toBeGreaterThan(1);
});

test('given an action, then code leaves the sending to people and says what the broker has to be told', async () => {
  const { connector, about } = await drafted(text(VERSION_2));
  const [action] = connector.actions;
  expect(action && requestPlan(about.api, connector, action)).toEqual({
    refused:
      'It is a message by Kafka, and generated code speaks to no broker: send it here to the channel “parcels/{shop}/sent”, with the content type application/json. Inputs that are headers go with it as such. The input of its key is the key of the message. The broker has to be told: kafka topic = parcels.sent.',
  });
});

test('given a binding to HTTP, then the action is a plain request', async () => {
  // given
  const http = {
    ...VERSION_2,
    servers: { web: { url: 'https://parcels.example.com/hooks', protocol: 'https' } },
    channels: {
      sent: {
        publish: {
          bindings: {
            http: {
              type: 'request',
              method: 'PUT',
              query: { type: 'object', properties: { dry: { type: 'boolean' } } },
            },
          },
          message: { payload: PAYLOAD },
        },
      },
    },
  };
  // when
  const { connector, about } = await drafted(text(http));
  const [action] = connector.actions;
  // then
  expect(action && requestPlan(about.api, connector, action)).toMatchObject({
    plan: {
      ...{ method: 'PUT', path: '/sent', body: { kind: 'json', mediaType: 'application/json' } },
      inputs: [
        { in: 'query', name: 'dry' },
        { in: 'field', name: 'weight' },
        { in: 'field', name: 'state' },
      ],
    },
  });
});

test('given traits, then in version 2 they are put over a message, and in version 3 it keeps what it says', async () => {
  // given
  const message = {
    contentType: 'text/plain',
    payload: {},
    traits: [{ contentType: 'text/csv' }, { $ref: '#/x' }],
  };
  const second = { asyncapi: '2.0.0', channels: { a: { publish: { message } } } };
  const third = {
    ...{ asyncapi: '3.0.0', channels: { a: { address: 'a', messages: { m: message } } } },
    operations: { o: { action: 'receive', channel: { $ref: '#/channels/a' } } },
  };
  // then
  expect((await described(text(second))).operations[0]?.body?.mediaType).toBe('text/csv');
  expect((await described(text(third))).operations[0]?.body?.mediaType).toBe('text/plain');
});

test('given an address that is none, or that of another kind, then the server is refused and not sent to', async () => {
  const servers = {
    a: { url: 'javascript:alert(1)', protocol: 'javascript' },
    b: { host: 'x y', protocol: 'ws' },
    c: { protocol: 'mqtt' },
  };
  const { problems } = await described(text({ ...VERSION_2, servers }));
  expect(
    problems.filter(({ code }) => code === 'api-server-refused').map(({ place }) => place.label),
  ).toEqual([...['a', 'b', 'c']]);
});

test('given events, then Camunda gets a template for each place where one can arrive', async () => {
  const { connector, about } = await drafted(text(VERSION_3));
  const templates = templatesOfConnector({ connector, version: '1.0.0', about });
  const ids = templates.map(({ id }) => id).filter((id) => id.includes('tell-Parcel'));
  expect(ids.map((id) => id.split('.').at(-1))).toEqual([
    ...['start', 'message-start', 'intermediate', 'boundary', 'receive'],
  ]);
});

test('given a connector that follows, when a message comes to an event, then names stay', async () => {
  // given
  const first = await drafted(text(VERSION_3));
  const renamed = {
    ...first.connector,
    events: first.connector.events.map((event) => ({
      ...event,
      outputs: event.outputs.map((one) => ({ ...one, name: `my_${one.name}` })),
    })),
  };
  // when
  const { connector } = await drafted(text(VERSION_3), {
    existing: { connector: renamed, about: first.about },
  });
  // then
  expect(connector.events[0]?.outputs.map(({ name }) => name)).toEqual([
    ...['my_weight', 'my_state', 'my_shop', 'my_trace', 'my_key'],
  ]);
});

test('given version 1, then it is said which are read', async () => {
  const { api, problems } = await describeApi({ kind: 'text', text: 'asyncapi: 1.2.0\ninfo: {}' });
  expect(api).toBeNull();
  expect(problems[0]?.message).toBe('This is AsyncAPI 1.2.0; 2 and 3 are read here.');
});
