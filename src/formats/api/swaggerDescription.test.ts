import { expect, test } from 'vitest';
import { drafted } from './testing.ts';

test('given Swagger 2.0, then its body, its forms, its lists and its answers are those of OpenAPI 3', async () => {
  // given
  const swagger = `{"swagger": "2.0", "info": {"title": "Old", "version": "1"}, "host": "old.example.org", "basePath": "/api",
    "schemes": ["http", "https"], "consumes": ["application/json"], "produces": ["application/json"],
    "securityDefinitions": {"b": {"type": "basic"}}, "security": [{"b": []}],
    "paths": {"/x": {
      "get": {"parameters": [{"name": "ids", "in": "query", "type": "array", "items": {"type": "integer"}, "collectionFormat": "multi"}],
        "responses": {"200": {"description": "", "schema": {"type": "array", "items": {"$ref": "#/definitions/T"}}}}},
      "put": {"parameters": [{"name": "it", "in": "body", "required": true, "schema": {"$ref": "#/definitions/T"}}], "responses": {"200": {"description": ""}}},
      "post": {"parameters": [{"name": "file", "in": "formData", "type": "file", "required": true}, {"name": "note", "in": "formData", "type": "string"}], "responses": {"200": {"description": ""}}}}},
    "definitions": {"T": {"type": "object", "properties": {"a": {"type": "boolean", "x-nullable": true}}}}}`;
  // when
  const { connector, about } = await drafted(swagger);
  const [get, put, post] = connector.actions;
  // then
  expect(connector.config[0]).toMatchObject({ name: 'BASE_URL', value: 'https://old.example.org/api' });
  expect(about.api?.calls[0]?.inputs[0]).toMatchObject({ in: 'query', style: 'form', explode: true });
  expect(get?.outputs[0]).toMatchObject({ name: 'response', type: 'array' });
  expect(put?.inputs.map(({ name, type }) => [name, type])).toEqual([['a', 'boolean']]);
  expect(post?.inputs.map(({ name, type, required }) => [name, type, required])).toEqual([
    ['file', 'file', true],
    ['note', 'string', undefined],
  ]);
  expect(about.api?.calls[2]?.body?.mediaType).toBe('multipart/form-data');
  expect(about.security?.ways.map(({ type }) => type)).toEqual(['basic']);
});
