import type { JsonObject } from '../../domain/values/json.ts';
import { messageOf } from '../../domain/values/messageOf.ts';
import type { ElementTemplatesLoader } from '../canvas/services.ts';

/**
 * Why the library does not take a template; null where it does. A type that is no type makes the check itself fail:
 * one such template must not take the others along.
 */
export function templateRefusal(loader: ElementTemplatesLoader, template: JsonObject): string | null {
  try {
    const [error] = loader._createValidator().add(template).getErrors();
    // it begins with the id and name, which are said already
    return error ? error.message.replace(/^template\(.*?>\): /, '') : null;
  } catch (cause) {
    return messageOf(cause);
  }
}
