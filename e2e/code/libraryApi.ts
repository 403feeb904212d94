/** A description of ours with every kind of parameter, body, answer and credential that generated code sends. */
const book = {
  type: 'object',
  required: ['title'],
  properties: {
    title: { type: 'string', example: 'Dune' },
    pages: { type: 'integer' },
    out: { type: 'boolean' },
  },
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const bytes = (type: string) => ({ content: { [type]: { schema: { type: 'string', format: 'binary' } } } });
const query = (name: string, schema: object, more: object = {}) => ({ name, in: 'query', schema, ...more });
const list = { type: 'array', items: { type: 'string' } };

export const LIBRARY_API = {
  openapi: '3.0.3',
  info: { title: 'Library', version: '1.0.0' },
  servers: [{ url: 'https://{region}.example.com/v1', variables: { region: { default: 'eu' } } }],
  security: [{ bearer: [] }, { key: [], basic: [] }],
  components: {
    securitySchemes: {
      bearer: { type: 'http', scheme: 'bearer' },
      basic: { type: 'http', scheme: 'basic' },
      key: { type: 'apiKey', in: 'query', name: 'api key' },
      machine: {
        type: 'oauth2',
        flows: {
          clientCredentials: { tokenUrl: 'https://login.example.com/token', scopes: { read: 'Read' } },
        },
      },
    },
  },
  paths: {
    '/books': {
      get: {
        operationId: 'listBooks',
        parameters: [
          query('tags', list),
          query('authors', list, { explode: false }),
          query('shelves', list, { style: 'pipeDelimited', explode: false }),
          query('filter', { type: 'object', properties: { a: { type: 'string' } } }, { style: 'deepObject' }),
          query('since', { type: 'string', format: 'date' }),
          { name: 'X-Trace', in: 'header', schema: { type: 'string' } },
          { name: 'session', in: 'cookie', schema: { type: 'string' } },
        ],
        responses: {
          200: {
            description: 'All of them',
            headers: { 'X-Total': { schema: { type: 'integer' } } },
            ...json({ type: 'array', items: book }),
          },
          401: { description: 'Who are you?' },
        },
      },
      post: {
        operationId: 'addBook',
        requestBody: { required: true, ...json(book) },
        responses: {
          201: { description: 'Added', ...json(book) },
          409: { description: 'Is there', ...json(book) },
        },
      },
    },
    '/books/{id}/scan': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        operationId: 'getScan',
        responses: { 200: { description: 'All pages', ...bytes('image/png') } },
      },
      put: {
        operationId: 'setScan',
        requestBody: {
          required: true,
          content: { ...bytes('image/png').content, ...bytes('text/*').content },
        },
        responses: { 200: { description: 'As it is kept', ...bytes('image/png') } },
      },
      post: {
        operationId: 'addNote',
        requestBody: { content: { 'application/x-notes': { schema: { type: 'string' } } } },
        responses: { 204: { description: 'Added' } },
      },
    },
    '/books/{id}': {
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }],
      get: {
        operationId: 'getBook',
        security: [{ machine: ['read'] }],
        responses: { 200: { description: 'It', ...json(book) }, 404: { description: 'None' } },
      },
      patch: {
        operationId: 'addCover',
        requestBody: {
          required: true,
          content: {
            'multipart/form-data': {
              schema: {
                type: 'object',
                required: ['cover', 'about'],
                properties: {
                  cover: { type: 'string', format: 'binary' },
                  pages: { type: 'array', items: { type: 'string', format: 'binary' } },
                  about: book,
                  tags: list,
                  size: { type: 'number' },
                },
              },
              encoding: {
                cover: { contentType: 'image/png, image/jpeg' },
                tags: { contentType: 'text/plain; charset=utf-8' },
              },
            },
          },
        },
        responses: { 200: { description: 'It has one', ...json(book) } },
      },
      delete: { operationId: 'removeBook', security: [], responses: { 204: { description: 'Gone' } } },
      put: {
        operationId: 'lendBook',
        requestBody: {
          content: {
            'application/x-www-form-urlencoded': {
              schema: { type: 'object', properties: { to: { type: 'string' } } },
            },
          },
        },
        responses: { 200: { description: 'Lent' }, default: { description: 'Not lent' } },
      },
    },
  },
};
