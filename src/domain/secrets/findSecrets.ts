import { t } from '../../language/t.ts';
import { secretReference } from '../templates/secretReference.ts';

/** Something in a text that looks like a secret. The secret itself is never said again: whoever reads a message need not know it. */
export interface FoundSecret {
  readonly start: number;
  /** what it looks like, as a sentence names it */
  readonly what: string;
}

/** Keys that say themselves whose they are. */
const KEYS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:AKIA|ASIA)[A-Z\d]{16}\b/g, t('an access key of AWS')],
  [/\bgh[pousr]_[A-Za-z\d]{36,}\b|\bgithub_pat_\w{40,}\b/g, t('a token of GitHub')],
  [/\bglpat-[\w-]{20,}/g, t('a token of GitLab')],
  [/\bxox[abeoprs]-[A-Za-z\d-]{10,}/g, t('a token of Slack')],
  [/https:\/\/hooks\.slack\.com\/services\/T\w+\/B\w+\/\w{16,}/g, t('a webhook of Slack')],
  [/\bAIza[\w-]{35}(?![\w-])/g, t('a key of Google')],
  [/\bya29\.[\w-]{20,}/g, t('a token of Google')],
  [/\bsk_live_[A-Za-z\d]{16,}/g, t('a key of Stripe')],
  [/\b(?:AccountKey|SharedAccessKey)=[A-Za-z\d+/]{40,}={0,2}/g, t('a key of Azure')],
  [/[?&]sig=[A-Za-z\d%+/]{40,}/g, t('a signed address of Azure')],
  [/\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g, t('a JSON web token')],
  [/-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g, t('a private key')],
  [
    /\b[a-z][a-z\d+.-]{1,20}:\/\/[^\s:@/"'<>{}$]{1,80}:[^\s:@/"'<>{}$]{3,80}@[\w.-]+/g,
    t('an address with a password'),
  ],
];

const NAME =
  '[\\w .-]{0,40}?(?:password|passwd|passphrase|secret|api[-_ ]?key|private[-_ ]?key|access[-_ ]?token|auth[-_ ]?token|client[-_ ]?secret)';
/** A value that stands beside a name; the value is the first group. */
const NAMED: readonly RegExp[] = [
  // "password": "…", also as the value of a mapping
  new RegExp(
    `"${NAME}"\\s*:\\s*(?:\\{\\s*"type"\\s*:\\s*"(?:value|static_value)"\\s*,\\s*"value"\\s*:\\s*)?"([^"\\n]{4,200})"`,
    'gi',
  ),
  // "name": "password", … "value": "…"
  new RegExp(`"name"\\s*:\\s*"${NAME}"[^{}\\[\\]]{0,400}?"value"\\s*:\\s*"([^"\\n]{4,200})"`, 'gi'),
  // target="password" source="…", key="password" value="…"
  new RegExp(`\\b(?:target|key|name)="${NAME}"\\s+(?:source|value)="([^"\\n]{4,200})"`, 'gi'),
  new RegExp(`\\b(?:source|value)="([^"\\n]{4,200})"\\s+(?:target|key|name)="${NAME}"`, 'gi'),
  // password=… in an address or a connection string
  /\b(?:password|passwd|pwd|client_secret|api_key|apikey|access_token)=([^\s"'<>&;,{}$]{4,200})/gi,
  /\bauthorization["']?\s*[:=,]\s*["']?(?:Bearer|Basic)\s+([A-Za-z\d+/=._~-]{8,})/gi,
  /\b(?:Bearer|Basic) ((?=[A-Za-z\d+/=._~-]*\d)[A-Za-z\d+/=._~-]{20,})/g,
];
/** What stands where a secret would: a type, a word for one, a rule, the name once more. */
const STAND_IN =
  /^(?:string|text|password|secret|hidden|boolean|number|integer|json|null|none|true|false|undefined|example|changeme|your.*|<.*>|\*+|x+|\.+|…+|(?:zeebe|camunda|bpmn):.*|[a-z]*(?:password|secret|key|token))$/i;
const CANDIDATE = /(?<![\w+/=.%:#-])[A-Za-z\d+/_-]{32,128}={0,2}(?![\w+/=.%-])/g;

const PICTURE = /data:[\w.+/-]+(?:;[\w=.-]+)*,[^\s"'<>)]*/g;
/** Nearer than this, two patterns have found the same. */
const NEAR = 40;

/** Where a text seems to hold secrets, in its order; each place once. Names, ids, hashes and pictures are none. */
export function findSecrets(text: string): readonly FoundSecret[] {
  const blanked = text.replace(PICTURE, (picture) => ' '.repeat(picture.length));
  // By the stretch of the text they are in, so that a file full of them takes no longer for each.
  const found = new Map<number, FoundSecret>();
  const add = (start: number, what: string): void => {
    const stretch = Math.floor(start / NEAR);
    const around = [found.get(stretch - 1), found.get(stretch), found.get(stretch + 1)];
    const isKnown = around.some((one) => one !== undefined && Math.abs(one.start - start) < NEAR);
    if (!isKnown) found.set(stretch, { start, what });
  };
  for (const [pattern, what] of KEYS) for (const { index } of blanked.matchAll(pattern)) add(index, what);
  for (const pattern of NAMED)
    for (const { index, 0: all, 1: value = '' } of blanked.matchAll(pattern))
      if (isWrittenOut(value)) add(index + all.lastIndexOf(value), t('a password or key beside its name'));
  for (const { index, 0: token } of blanked.matchAll(CANDIDATE))
    if (isRandom(token)) add(index, t('a long random key'));
  return [...found.values()].sort((a, b) => a.start - b.start);
}

/** The same rule as for the fields of templates: a reference or an expression is no secret. */
function isWrittenOut(value: string): boolean {
  if (STAND_IN.test(value.trim()) || /[{}]|^[=#$]|&#|\s.*\s/.test(value)) return false;
  return secretReference(value).kind === 'plain';
}

/** Letters of both cases and digits without an order; no UUID, no hash, no id a modeler made, no words put together. */
function isRandom(token: string): boolean {
  const digits = token.match(/\d/g)?.length ?? 0;
  if (digits < 4 || !/[a-z]/.test(token) || !/[A-Z]/.test(token)) return false;
  if (/^[\da-f-]+$/i.test(token) || /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}/i.test(token)) return false;
  if (/^[A-Za-z-]+_/.test(token) || token.split(/[/_-]/).length > 4) return false;
  // Words have runs of small letters; what is random changes its kind all the time.
  const runs = token.match(/[a-z]+|[A-Z]+|\d+|[^A-Za-z\d]+/g)?.length ?? 0;
  return runs >= token.length / 2.6 && entropyOf(token) >= 4.2;
}

/** Bits for each letter. */
function entropyOf(token: string): number {
  const counts = new Map<string, number>();
  for (const letter of token) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => {
    const share = count / token.length;
    return sum - share * Math.log2(share);
  }, 0);
}
