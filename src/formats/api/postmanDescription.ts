import type { ApiDescription, SecurityNeeds } from '../../domain/api/ApiDescription.ts';
import type { ApiFormat } from '../../domain/api/ApiOrigin.ts';
import type { JsonObject, JsonValue } from '../../domain/values/json.ts';
import { isJsonArray, isJsonObject, member } from '../../domain/values/jsonValue.ts';
import { listOf, textOf } from './ApiContext.ts';
import { PostmanAuth, postmanText, postmanVariables } from './postmanAuth.ts';
import { postmanRequest } from './postmanRequest.ts';
import { recordedDescription } from './recordedDescription.ts';
import type { RecordedRequest } from './RecordedRequest.ts';

/** null: it is no collection */
export function postmanFormat(root: JsonObject): ApiFormat | null {
  if (!isJsonArray(member(root, 'item'))) return null;
  const schema = textOf(member(root, 'info'), 'schema') ?? '';
  return /\/v2(\.0(\.\d+)?)?\//.test(schema) ? 'postman-2.0' : 'postman-2.1';
}

interface Around {
  readonly folders: readonly string[];
  readonly security: SecurityNeeds | undefined;
  readonly where: readonly (string | number)[];
}

/** A Postman collection 2.0 or 2.1. Its scripts are never run, and its values stay where they are. */
export async function postmanDescription(
  root: JsonObject,
  format: ApiFormat,
  file: string,
  rest: () => Promise<void>,
): Promise<ApiDescription> {
  const auth = new PostmanAuth();
  const variables = postmanVariables(root);
  const requests: RecordedRequest[] = [];
  const visit = async (items: readonly JsonValue[], around: Around): Promise<void> => {
    for (const [at, item] of items.entries()) {
      await rest();
      const where = [...around.where, 'item', at];
      const security = auth.needs(member(item, 'auth')) ?? around.security;
      const inner = member(item, 'item');
      const name = textOf(item, 'name');
      if (isJsonArray(inner)) {
        const folders = name === undefined ? around.folders : [...around.folders, name];
        await visit(inner, { folders, security, where });
      } else requests.push(postmanRequest(item, { ...around, security, where }, auth, variables));
    }
  };
  await visit(listOf(root, 'item'), { folders: [], security: auth.needs(member(root, 'auth')), where: [] });
  const info = member(root, 'info');
  const description = postmanText(info);
  const version = member(info, 'version');
  return recordedDescription(
    {
      ...{ format, file, schemes: auth.schemes, problems: [] },
      title:
        textOf(info, 'name') ?? textOf(root, 'name') ?? file.replace(/(\.postman_collection)?\.[^.]*$/, ''),
      version: typeof version === 'string' ? version : isJsonObject(version) ? versionText(version) : '',
      ...(description !== undefined && { description }),
    },
    requests,
  );
}

function versionText(version: JsonObject): string {
  const parts = ['major', 'minor', 'patch'].map((key) => member(version, key));
  return parts.map((part) => (typeof part === 'number' || typeof part === 'string' ? part : 0)).join('.');
}
