import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseBpmn } from './parseBpmn.ts';
import {
  implementationsIn,
  processIdsIn,
  processOfElements,
  renameCalledElement,
  setImplementations,
} from './patchXml.ts';
import { checkXml, withoutControls } from './xmlCheck.ts';
import { escapeAttribute, unescapeXml } from './xmlText.ts';
import { xmlTokens } from './xmlTokens.ts';

const XML = `<?xml version="1.0"?>
<!-- <serviceTask implementation="post.send"/> -->
<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:o="urn:other">
  <b:process id="P"  name = 'a > b'>
    <b:serviceTask id="A" implementation = 'post.send'/><b:sendTask implementation="post&#46;send" id="B">
      <b:documentation><![CDATA[<serviceTask implementation="post.send">]]></b:documentation></b:sendTask>
    <o:serviceTask id="C" implementation="post.send"/>
    <b:userTask id="D" implementation="post.send"/>
    <b:callActivity id="E" calledElement="Old"/>
  </b:process>
</b:definitions>
`;

describe('tokens', () => {
  test('cover any text without a gap', () => {
    const piece = fc.constantFrom(
      '<a',
      ' b="1"',
      " c='<>'",
      '>',
      '/>',
      '</a>',
      'text',
      '<!-- > -->',
      '<![CDATA[<]]>',
      '<?x ?>',
      '&',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        let at = 0;
        try {
          for (const token of xmlTokens(text)) {
            expect(token.start).toBe(at);
            expect(token.end).toBeGreaterThan(at);
            at = token.end;
          }
          expect(at).toBe(text.length);
        } catch (error) {
          expect(error).toHaveProperty('offset');
        }
      }),
    );
  });

  test('attribute text survives its escapes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unescapeXml(escapeAttribute(text))).toBe(text);
      }),
    );
  });
});

describe('patching in place', () => {
  test('finds tasks of BPMN only, whatever the prefix and the spelling', () => {
    expect(implementationsIn(XML)).toEqual([
      { elementId: 'A', implementation: 'post.send' },
      { elementId: 'B', implementation: 'post.send' },
    ]);
    expect(processIdsIn(XML)).toEqual(['P']);
    expect([...processOfElements(XML)]).toEqual(['P', 'A', 'B', 'D', 'E'].map((id) => [id, 'P']));
  });

  test('changes nothing but the values', () => {
    const calls = new Map(['A', 'B', 'D'].map((id) => [id, `mail."it's"`]));
    expect(setImplementations(XML, calls)).toBe(
      XML.replace("= 'post.send'", `= 'mail.&quot;it&apos;s&quot;'`).replace(
        '"post&#46;send"',
        `"mail.&quot;it's&quot;"`,
      ),
    );
    expect(renameCalledElement(XML, 'Old', 'New')).toBe(XML.replace('"Old"', '"New"'));
    const camunda = `<z:calledElement xmlns:z="http://camunda.org/schema/zeebe/1.0" processId='Old'/>`;
    expect(renameCalledElement(camunda, 'Old', 'New')).toBe(camunda.replace('Old', 'New'));
    expect(setImplementations(XML, new Map([['B', 'post.send']]))).toBe(XML);
    expect(setImplementations('<b:x', calls)).toBe('<b:x');
  });
});

describe('well-formedness', () => {
  const fatal = (text: string) => checkXml(text).complaints.find((complaint) => complaint.fatal)?.message;

  test('a good file has no complaints', () => {
    expect(checkXml(XML)).toEqual({
      root: { localName: 'definitions', namespace: 'http://www.omg.org/spec/BPMN/20100524/MODEL' },
      complaints: [],
    });
  });

  test.each([
    ['', 'There is no element in the file.'],
    ['<a><b></a>', '<b> is closed by </a>.'],
    ['<a>', 'The file ends before <a> is closed.'],
    ['<a/><b/>', 'There is a second document: <b>.'],
    ['<a/>text', 'Text stands outside the document.'],
    ['<p:a/>', 'The prefix of <p:a> is not declared.'],
    ['<a b=c/>', 'The tag <a> is not complete: an attribute is not written as name="value".'],
    [
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'The file declares entities (DOCTYPE). None are needed, and they are not read.',
    ],
    ['<a>'.repeat(300), 'The elements are nested deeper than 256 levels.'],
  ])('refuses %j', (text, message) => {
    expect(fatal(text)).toBe(message);
  });

  test.each([
    '<a b="1" b="2"/>',
    '<a p:b="1"/>',
    '<a b="1"c="2"/>',
    '<a>&x;</a>',
    '<a>\u0001</a>',
    ' <?xml version="1.0"?><a/>',
  ])('complains of %j, and reads it', (text) => {
    expect(checkXml(text).complaints).toMatchObject([{ fatal: false }]);
  });

  test('a DOCTYPE without entities is harmless', async () => {
    const text = `<!DOCTYPE definitions SYSTEM "a>b.dtd">\n${XML.slice(XML.indexOf('<b:def'))}`;
    expect(checkXml(text).complaints).toEqual([]);
    expect((await parseBpmn(text)).definitions.$type).toBe('bpmn:Definitions');
  });
});

test('leaves out the characters that XML does not have, written as they are or as references', () => {
  expect(withoutControls('a&#0;b&#x1;c\u000bd&#31;&#xD800;e')).toBe('abcde');
  expect(withoutControls('&#9;&#10;&#xd;&#x41;&#128512;\t\n')).toBe('&#9;&#10;&#xd;&#x41;&#128512;\t\n');
});
