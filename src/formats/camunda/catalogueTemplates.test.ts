import { describe, expect, it } from 'vitest';
import { action, catalogued } from '../../domain/testing.ts';
import { TemplateShelf } from '../../domain/templates/TemplateShelf.ts';
import { templateState } from '../../domain/templates/templateState.ts';
import { catalogueTemplates } from './catalogueTemplates.ts';

const first = catalogued('mailer', [action('send', ['to!'])]);
const second = { ...catalogued('mailer', [action('send', ['to!', 'cc'])]), version: '1.1.0' };
const beta = { ...catalogued('mailer', [action('send', [])]), version: '1.1.0-beta.1' };

describe('catalogueTemplates', () => {
  it('given two versions, then each action is a template in both, and the newer is known as newer', () => {
    const shelf = new TemplateShelf(catalogueTemplates([first, second]));
    expect(shelf.versions('mailer.send').map(({ template }) => template.version)).toEqual([10100, 10000]);
    const state = templateState(shelf, { id: 'mailer.send', version: 10000 }, 'bpmn:ServiceTask');
    expect(state.shelved?.connector).toBe(first);
    expect(state.newer?.connector).toBe(second);
    expect(state.misfit).toBe(false);
  });

  it('given a pre-release beside its release, then their one number means the release', () => {
    const shelf = new TemplateShelf(catalogueTemplates([beta, second]));
    expect(shelf.find({ id: 'mailer.send', version: 10100 })?.connector).toBe(second);
    expect(shelf.versions('mailer.send')).toHaveLength(1);
  });

  it('given the same catalogue again, then nothing is made anew', () => {
    const [one] = catalogueTemplates([first]);
    expect(catalogueTemplates([first])[0]?.template).toBe(one?.template);
  });

  it('given a version that nobody has, then that is its state', () => {
    const shelf = new TemplateShelf(catalogueTemplates([second]));
    const state = templateState(shelf, { id: 'mailer.send', version: 10000 }, 'bpmn:ServiceTask');
    expect(state.shelved).toBeNull();
    expect(state.newer?.connector).toBe(second);
  });

  it('given a template on an element of another kind, then it does not fit', () => {
    const shelf = new TemplateShelf(catalogueTemplates([first]));
    expect(templateState(shelf, { id: 'mailer.send', version: 10000 }, 'bpmn:UserTask').misfit).toBe(true);
  });
});
