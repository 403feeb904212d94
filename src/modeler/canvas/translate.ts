import { patternOf } from '../../language/texts.ts';

/**
 * What bpmn-js and the modules around it say, in the language of the page. They give the English text as it stands in
 * their code: "Open {element}", and what is filled in. Files of languages have it under "bpmn-js: Open {element}".
 */
export function translate(template: string, filled: Readonly<Record<string, string>> = {}): string {
  const text = patternOf(`bpmn-js: ${template}`) ?? template;
  return text.replace(/\{([^}]+)\}/g, (place, name: string) => filled[name] ?? place);
}

export const TRANSLATE = { translate: ['value', translate] } as const;
