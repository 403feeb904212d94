import { describe, expect, test } from 'vitest';
import { fileOfText, isWorthReading, looksImportable } from './pickedFiles.ts';

describe('looksImportable', () => {
  test.each([
    ['<?xml version="1.0"?><definitions/>', true],
    ['  <bpmn2:definitions id="d">', true],
    ['{"name":"mailer"}', true],
    ['{ "id": "p", "extensions": {} }', true],
    ['order 4711', false],
    ['<html><body>', false],
    ['[1,2,3]', false],
    ['[ {"$schema": "https://unpkg.com/x", "name": "Mail"}]', true],
    ['{"$schema": "https://unpkg.com/x"}', true],
    ['{{ template }}', false],
    [' curl https://api.example.com', true],
    ['curls and waves', false],
    ['openapi: 3.1.0', true],
    ['{"openapi":"3.0.0"}', true],
    ['type Query { parcel: ID }', true],
    ['{"log":{"entries":[]}}', true],
    ['type something', false],
  ])('given %j, it is %s', (text, expected) => {
    expect(looksImportable(text)).toBe(expected);
  });
});

test('given files of a folder, only those that can be read are taken', () => {
  const paths = [
    'shop/a.bpmn',
    'shop/b.JSON',
    'shop/.git/config.json',
    'shop/readme.md',
    'shop/.camunda/element-templates/mail.json',
    '__MACOSX/x/a.bpmn',
  ];
  expect(paths.filter(isWorthReading)).toEqual([
    'shop/a.bpmn',
    'shop/b.JSON',
    'shop/.camunda/element-templates/mail.json',
  ]);
});

test('given a file chosen by itself, it is taken whatever it is called, so that its refusal can be shown', () => {
  expect(isWorthReading('readme.md')).toBe(true);
});

test('given pasted text, its file is named by what it looks like', () => {
  expect(fileOfText('  <definitions/>').name).toBe('Pasted process.bpmn20.xml');
  expect(fileOfText('{"name":"a"}').name).toBe('Pasted text.json');
  expect(fileOfText('<edmx:Edmx Version="4.0"/>').name).toBe('Pasted text.xml');
  expect(fileOfText('curl https://api.example.com').name).toBe('Pasted text.txt');
});
