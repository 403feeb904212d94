import type { ConnectorAbout, ConnectorLinks } from '../../domain/connector/connectorAbout.ts';
import { t } from '../../language/t.ts';

/** Each tag once, without the spaces around it. */
export function tagsFrom(text: string): readonly string[] {
  return [...new Set(text.split(',').map((tag) => tag.trim()))].filter(Boolean);
}

/** A sentence for an address that nobody should be sent to. */
export function linkProblem(address: string | undefined): string | null {
  const wanted = address?.trim() ?? '';
  if (wanted === '') return null;
  const isWeb = URL.canParse(wanted) && /^https?:$/.test(new URL(wanted).protocol);
  return isWeb ? null : t('A link starts with https:// or http://.');
}

type Edited = 'tags' | 'protocol' | 'support' | 'relation' | 'links';

/** What was emptied is left out; what the form does not show stays. */
export function aboutWith(
  about: ConnectorAbout,
  {
    tags = [],
    protocol,
    support,
    relation,
    links = {},
  }: { readonly [K in Edited]: ConnectorAbout[K] | undefined },
): ConnectorAbout {
  const { tags: _1, protocol: _2, support: _3, relation: _4, links: _5, ...rest } = about;
  const kept: ConnectorLinks = Object.fromEntries(
    Object.entries(links).flatMap(([key, address]: [string, string]) =>
      address.trim() === '' ? [] : [[key, address.trim()]],
    ),
  );
  return {
    ...rest,
    ...(tags.length > 0 && { tags }),
    ...(protocol && { protocol }),
    ...(support && { support }),
    ...(relation && { relation }),
    ...(Object.keys(kept).length > 0 && { links: kept }),
  };
}
