import type { ApiDescription } from '../../domain/api/ApiDescription.ts';
import type { ApiDraft, DraftChoice } from '../../domain/api/ApiDraft.ts';
import { draftConnector } from '../../domain/api/draftConnector.ts';
import { describeApi } from './describeApi.ts';

/** For tests: what a text describes. @throws where it cannot be read */
export async function described(text: string): Promise<ApiDescription> {
  const { api, problems } = await describeApi({ kind: 'text', text });
  if (!api) throw new Error(problems.map(({ message }) => message).join(' '));
  return api;
}

export async function drafted(text: string, choice?: DraftChoice): Promise<ApiDraft> {
  return draftConnector(await described(text), choice);
}
