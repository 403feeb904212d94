import { describe, expect, it } from 'vitest';
import { changedPart, elementXml, withoutPictures, withShortLines } from './elementXml.ts';

const DOCUMENT = `<a:definitions>
  <a:message id="M" name="x" />
  <a:process id="P">
    <a:startEvent id="E">
      <a:messageEventDefinition id="D" messageRef="M" />
    </a:startEvent>
    <a:task id="T" />
  </a:process>
</a:definitions>`;

describe('the XML of one element', () => {
  it('is cut out and moved to the left, with the message it refers to', () => {
    expect(elementXml(DOCUMENT, 'E')).toBe(
      '<a:startEvent id="E">\n  <a:messageEventDefinition id="D" messageRef="M" />\n</a:startEvent>\n\n<a:message id="M" name="x" />',
    );
    expect(elementXml(DOCUMENT, 'T')).toBe('<a:task id="T" />');
    expect(elementXml(DOCUMENT, 'none')).toBeNull();
  });

  it('says of a picture what it is', () => {
    expect(withoutPictures('<a icon="data:image/svg+xml;base64,AAAABBBBCCCC" b="1">')).toBe(
      '<a icon="data:image/svg+xml;base64,…" b="1">',
    );
  });

  it('has one attribute a line where a tag is long', () => {
    expect(withShortLines('  <a b="11111111111" c="222222222222" />', 20)).toBe(
      '  <a b="11111111111"\n      c="222222222222" />',
    );
    expect(withShortLines('<a b="1" />', 20)).toBe('<a b="1" />');
  });

  it('tells the part that changed', () => {
    expect(changedPart('<a b="1"/>', '<a b="12"/>')).toEqual({ from: 7, to: 8 });
    expect(changedPart('same', 'same')).toBeNull();
  });
});
