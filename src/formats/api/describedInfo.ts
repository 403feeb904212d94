import type { ApiDescription } from '../../domain/api/ApiDescription.ts';
import type { JsonValue } from '../../domain/values/json.ts';
import { member } from '../../domain/values/jsonValue.ts';
import type { Problem } from '../../domain/problem.ts';
import { type ApiContext, textOf, webAddress } from './ApiContext.ts';
import type { OpenApiSecurity } from './openApiSecurity.ts';

// What OpenAPI and AsyncAPI say alike.

type About = Pick<ApiDescription, 'title' | 'version' | 'description' | 'documentation' | 'licence'>;

/** Who an API is: its `info`, and where more is told. */
export function describedInfo({ root, file }: ApiContext): About {
  const info = member(root, 'info');
  const version = member(info, 'version');
  const description = textOf(info, 'description');
  const documentation =
    webAddress(member(member(root, 'externalDocs'), 'url')) ??
    webAddress(member(member(info, 'externalDocs'), 'url')) ??
    webAddress(member(member(info, 'contact'), 'url'));
  const licence = textOf(member(info, 'license'), 'identifier') ?? textOf(member(info, 'license'), 'name');
  return {
    title: textOf(info, 'title') ?? file.replace(/\.[^.]*$/, ''),
    version: typeof version === 'string' ? version : typeof version === 'number' ? String(version) : '',
    ...(description !== undefined && { description }),
    ...(documentation !== undefined && { documentation }),
    ...(licence !== undefined && { licence }),
  };
}

/** Groups of operations with what is said of them; one may be a reference. */
export function describedTags(context: ApiContext, told: readonly JsonValue[]): ApiDescription['tags'] {
  return told.flatMap((one) => {
    const tag = context.follow(one);
    const name = typeof tag === 'string' ? undefined : textOf(tag, 'name');
    const description = typeof tag === 'string' ? undefined : textOf(tag, 'description');
    return name === undefined ? [] : [{ name, ...(description !== undefined && { description }) }];
  });
}

/** Of schemes that are asked for and described nowhere. */
export function undescribedSchemes(
  context: ApiContext,
  { undescribed }: Pick<OpenApiSecurity, 'undescribed'>,
  message: (name: string) => string,
): readonly Problem[] {
  return undescribed.map(({ name }) => {
    return context.problem('warning', 'api-scheme-undescribed', message(name.slice(0, 100)), [], name);
  });
}
