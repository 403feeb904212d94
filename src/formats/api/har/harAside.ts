import { t } from '../../../language/t.ts';
import { jsonBody, type HarEntry } from './harEntry.ts';

/** Why a request is most likely no call of an API; undefined: it looks like one. */
export function harAside(entry: HarEntry): string | undefined {
  const { method, url, status, answered, resource } = entry;
  if (method === 'OPTIONS')
    return t('The browser asked by itself whether the request is allowed (preflight).');
  if (TRACKERS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)))
    return t('Its host counts visits, shows advertisements or collects errors.');
  if (STATIC_FILES.test(url.pathname) || STATIC_TYPES.test(answered) || STATIC_KINDS.has(resource))
    return t('It fetches a part of a page: a script, a style, a picture or a font.');
  if (resource === 'document' || /^(text\/html|application\/xhtml)/.test(answered))
    return t('It fetches a page.');
  if (status === 0) return t('It was never answered.');
  const isData = /json|xml|csv|x-ndjson/.test(answered) || jsonBody(entry.answer) !== undefined;
  const sendsData = method !== 'GET' && method !== 'HEAD';
  return isData || sendsData || resource === 'xhr' || resource === 'fetch'
    ? undefined
    : t('Neither the request nor the answer carries data.');
}

const STATIC_FILES =
  /\.(m?js|css|map|png|jpe?g|gif|svg|webp|avif|ico|woff2?|ttf|otf|eot|mp[34]|webm|wasm|html?)$/i;
const STATIC_TYPES =
  /^(image|font|video|audio)\/|^(text\/css|(text|application)\/(x-)?javascript|application\/(wasm|font))/;
const STATIC_KINDS: ReadonlySet<string> = new Set([
  ...['image', 'font', 'stylesheet', 'script', 'media', 'manifest', 'ping', 'texttrack'],
]);

const TRACKERS: readonly string[] = [
  ...['google-analytics.com', 'googletagmanager.com', 'doubleclick.net', 'googlesyndication.com'],
  ...[
    'facebook.net',
    'hotjar.com',
    'hotjar.io',
    'segment.io',
    'segment.com',
    'mixpanel.com',
    'amplitude.com',
  ],
  ...[
    'sentry.io',
    'newrelic.com',
    'nr-data.net',
    'clarity.ms',
    'bugsnag.com',
    'fullstory.com',
    'matomo.cloud',
  ],
  ...[
    'cookielaw.org',
    'onetrust.com',
    'criteo.com',
    'adnxs.com',
    'scorecardresearch.com',
    'browser-intake-datadoghq.com',
  ],
];
