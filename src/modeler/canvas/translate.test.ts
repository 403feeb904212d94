import { BpmnModdle } from 'bpmn-moddle';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { elementWords } from '../../domain/process/elementWords.ts';
import { setTexts } from '../../language/texts.ts';
import { translate } from './translate.ts';
import { typeLabel } from './typeLabel.ts';

const moddle = new BpmnModdle();
const boundaryEvent = moddle.create('bpmn:BoundaryEvent', {
  eventDefinitions: [moddle.create('bpmn:ErrorEventDefinition')],
});

describe('in English', () => {
  it('says what bpmn-js gives', () => {
    expect(translate('Append task')).toBe('Append task');
    expect(translate('Open {element}', { element: 'Ship it' })).toBe('Open Ship it');
    expect(translate('Open {element}')).toBe('Open {element}');
  });
  it('names types', () => expect(typeLabel(boundaryEvent)).toBe('Error boundary event'));
  it.each(['bpmn:SubProcess', 'bpmn:AdHocSubProcess', 'bpmn:Participant', 'bpmn:EventBasedGateway'])(
    'names %s as every other place does',
    (type) => expect(typeLabel(moddle.create(type))).toBe(elementWords(type)),
  );
  it('names a sub-process by what starts it', () =>
    expect(typeLabel(moddle.create('bpmn:SubProcess', { triggeredByEvent: true }))).toBe(
      'Event sub-process',
    ));
});

describe('in German', () => {
  beforeEach(() =>
    setTexts('de', {
      'bpmn-js: Append task': 'Task anhängen',
      'bpmn-js: Open {element}': '{element} öffnen',
      'bpmn-js: Error boundary event': 'Angeheftetes Fehler-Ereignis',
    }),
  );
  afterEach(() => setTexts('en'));

  it('says what bpmn-js gives in German', () => {
    expect(translate('Append task')).toBe('Task anhängen');
    expect(translate('Open {element}', { element: 'Versenden' })).toBe('Versenden öffnen');
  });
  it('leaves what has no German', () => expect(translate('Append gateway')).toBe('Append gateway'));
  it('names types as the menus do', () =>
    expect(typeLabel(boundaryEvent)).toBe('Angeheftetes Fehler-Ereignis'));
});
