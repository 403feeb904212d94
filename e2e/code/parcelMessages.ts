/** Messages of ours: what can be sent are actions with a payload, headers and a key, for a broker and over HTTP. */
const payload = {
  type: 'object',
  required: ['weight'],
  properties: { weight: { type: 'number' }, state: { type: 'string', enum: ['open', 'sent'] } },
};
const headers = { type: 'object', required: ['trace'], properties: { trace: { type: 'string' } } };

export const PARCEL_MESSAGES = {
  asyncapi: '2.6.0',
  info: { title: 'Parcel messages', version: '1.0.0' },
  servers: {
    broker: { url: 'broker.example.com:9092', protocol: 'kafka', security: [{ login: [] }] },
  },
  channels: {
    'parcels/{shop}': {
      parameters: { shop: { schema: { type: 'integer' } } },
      publish: {
        operationId: 'sendParcel',
        message: { payload, headers, bindings: { kafka: { key: { type: 'string' } } } },
      },
      subscribe: { operationId: 'parcelSent', message: { payload } },
    },
    labels: { publish: { operationId: 'printLabel', message: { payload: { type: 'string' } } } },
  },
  components: { securitySchemes: { login: { type: 'scramSha256' } } },
};
