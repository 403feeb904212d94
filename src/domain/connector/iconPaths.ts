import type { ConnectorIcon, Hue } from './catalogue.ts';

/** Our own icons: path data on a 16 grid, to be stroked 1.5 wide with round caps and joins, never filled. */
export const ICON_PATHS = {
  parcel:
    'M2.25 5.25v5.9l5.75 3.1 5.75-3.1v-5.9L8 2.15zM2.25 5.25L8 8.35l5.75-3.1M8 8.35v5.9M5.1 3.7l5.75 3.1',
  chat: 'M3.25 2.5h9.5a1.25 1.25 0 0 1 1.25 1.25v6a1.25 1.25 0 0 1-1.25 1.25H7.5L4.25 13.75V11h-1A1.25 1.25 0 0 1 2 9.75v-6A1.25 1.25 0 0 1 3.25 2.5zM5.25 5.5h5.5M5.25 8h3.5',
  warehouse: 'M1.75 13.75v-8L8 2.25l6.25 3.5v8M4.75 13.75v-5.5h6.5v5.5M4.75 11h6.5',
  invoice: 'M3.75 1.75h8.5v12.5l-2.1-1.25L8 14.25 5.85 13l-2.1 1.25zM6 5h4M6 7.75h4M6 10.5h2',
  mail: 'M2.75 3.25h10.5a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H2.75a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1zM2 4.25l6 4.5 6-4.5',
  card: 'M2.75 3.25h10.5a1 1 0 0 1 1 1v7.5a1 1 0 0 1-1 1H2.75a1 1 0 0 1-1-1v-7.5a1 1 0 0 1 1-1zM1.75 6.5h12.5M4.5 10h2.5',
  pin: 'M8 14.25S3 9.9 3 6.4a5 5 0 0 1 10 0c0 3.5-5 7.85-5 7.85zM8 8.1a1.75 1.75 0 1 0 0-3.5 1.75 1.75 0 0 0 0 3.5z',
  users:
    'M6 7.75a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.75 13.25v-.5a3 3 0 0 1 3-3h2.5a3 3 0 0 1 3 3v.5M10.75 3a2.5 2.5 0 0 1 0 4.5M12 9.9a3 3 0 0 1 2.25 2.85v.5',
  archive: 'M1.75 2.75h12.5v3H1.75zM2.75 5.75v6.5a1 1 0 0 0 1 1h8.5a1 1 0 0 0 1-1v-6.5M6.5 8.5h3',
  scales:
    'M8 2.25v11.5M4.75 13.75h6.5M2.75 4.25h10.5M3.75 4.25L1.75 9a2 2 0 0 0 4 0zM12.25 4.25L10.25 9a2 2 0 0 0 4 0z',
  pen: 'M2 11.5c1.5 0 2.5-7.5 4.25-7.5S5.5 11 7.25 11s1.5-3 3-3 .5 3.25 3.75 3.25M2 14h12',
  phone: 'M5 1.75h6a1 1 0 0 1 1 1v10.5a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1zM7.25 11.75h1.5',
  database:
    'M8 6.75c3.2 0 5.25-.95 5.25-2.25S11.2 2.25 8 2.25 2.75 3.2 2.75 4.5 4.8 6.75 8 6.75zM2.75 4.5v7c0 1.3 2.05 2.25 5.25 2.25s5.25-.95 5.25-2.25v-7M2.75 8c0 1.3 2.05 2.25 5.25 2.25S13.25 9.3 13.25 8',
  file: 'M4.25 1.75h5l3.5 3.5v8a1 1 0 0 1-1 1h-7.5a1 1 0 0 1-1-1V2.75a1 1 0 0 1 1-1zM9 2v3.5h3.5',
  plug: 'M5.75 1.75v3M10.25 1.75v3M3.75 4.75h8.5v2.5a4.25 4.25 0 0 1-8.5 0zM8 11.5v2.75',
  template:
    'M3.25 2.25h9.5a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1h-9.5a1 1 0 0 1-1-1v-9.5a1 1 0 0 1 1-1zM2.25 6.25h11.5M6.25 6.25v7.5',
  tag: 'M2.25 2.75v4.6l6.4 6.4 5.1-5.1-6.4-6.4h-4.6a.5.5 0 0 0-.5.5zM5.4 5.4h.01',
  bolt: 'M8.75 1.75L3 9.25h4.25l-.5 5 5.75-7.5H8.25z',
  wrench:
    'M13.6 4.4l-2.3 2.3-2-2 2.3-2.3a3.4 3.4 0 0 0-4.5 4.2L2.4 11.3a1.4 1.4 0 0 0 2 2l4.7-4.7a3.4 3.4 0 0 0 4.5-4.2z',
  flow: 'M2 5.75h3.5v4.5H2zM10.5 2.5H14v4h-3.5zM10.5 9.5H14v4h-3.5zM5.5 8H8M10.5 4.5H9a1 1 0 0 0-1 1v5a1 1 0 0 0 1 1h1.5',
  grid: 'M2.25 2.25h4.5v4.5h-4.5zM9.25 2.25h4.5v4.5h-4.5zM2.25 9.25h4.5v4.5h-4.5zM9.25 9.25h4.5v4.5h-4.5z',
  globe:
    'M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5zM1.75 8h12.5M8 1.75c1.75 1.8 2.6 3.9 2.6 6.25S9.75 12.45 8 14.25C6.25 12.45 5.4 10.35 5.4 8S6.25 3.55 8 1.75z',
  queue: 'M2.75 2.75h10.5v3H2.75zM2.75 8.5h10.5M2.75 11h10.5M2.75 13.5h6.5',
  cloud: 'M4.5 12.75a3 3 0 0 1-.35-5.98 4 4 0 0 1 7.75-.77 3.4 3.4 0 0 1-.4 6.75z',
  clock: 'M8 14.25a6.25 6.25 0 1 0 0-12.5 6.25 6.25 0 0 0 0 12.5zM8 4.5V8l2.5 1.5',
  bot: 'M3.75 5.25h8.5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-8.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1zM8 5.25v-3M6 8.5v1M10 8.5v1M1.25 8.5v2M14.75 8.5v2',
  key: 'M5.25 13.25a2.75 2.75 0 1 0 0-5.5 2.75 2.75 0 0 0 0 5.5zM7.25 8.55l5.5-5.8M10.5 5l2 2M12.25 3.25l1 1',
  shield: 'M8 1.75l5.25 2v4c0 3-2.1 5.3-5.25 6.5-3.15-1.2-5.25-3.5-5.25-6.5v-4zM5.75 7.75L7.4 9.4l2.9-2.9',
  chart: 'M2.25 2.25v11.5h11.5M5.25 11V8.5M8.25 11V5M11.25 11V6.75',
  calendar:
    'M3 3.25h10a1 1 0 0 1 1 1v8.5a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-8.5a1 1 0 0 1 1-1zM2 6.5h12M5.25 1.75v3M10.75 1.75v3',
  code: 'M5.25 4.25L1.75 8l3.5 3.75M10.75 4.25L14.25 8l-3.5 3.75M9.25 2.75l-2.5 10.5',
  graph:
    'M8 4.75a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM3.5 14a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM12.5 14a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM7.3 4.6l-3.1 6.5M8.7 4.6l3.1 6.5M5 12.5h6',
  sensor:
    'M8 9.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM4.8 11.2a4.5 4.5 0 0 1 0-6.4M11.2 4.8a4.5 4.5 0 0 1 0 6.4M2.7 13.3a7.5 7.5 0 0 1 0-10.6M13.3 2.7a7.5 7.5 0 0 1 0 10.6',
  transfer: 'M4.75 13.5V2.75M2 5.5l2.75-2.75L7.5 5.5M11.25 2.5v10.75M8.5 10.5l2.75 2.75L14 10.5',
} as const satisfies Record<string, string>;

type IconName = keyof typeof ICON_PATHS;

export const ICON_NAMES: readonly string[] = Object.keys(ICON_PATHS);

export const HUES: readonly Hue[] = ['blue', 'teal', 'green', 'amber', 'orange', 'red', 'violet', 'slate'];

/** Path data of an icon; the plug for a name we do not have. */
export function iconPath(name: string): string {
  return isIconName(name) ? ICON_PATHS[name] : ICON_PATHS.plug;
}

function isIconName(name: string): name is IconName {
  return Object.hasOwn(ICON_PATHS, name);
}

const WORDS: readonly (readonly [IconName, RegExp])[] = [
  ['mail', /mail|smtp|newsletter/],
  ['transfer', /\bs?ftps?\b|transfer/],
  ['sensor', /\biot\b|mqtt|sensor|telemetry/],
  ['graph', /graphql/],
  ['phone', /sms|phone|twilio|call|voice|mobile/],
  ['chat', /chat|slack|teams|message|notif|comment|whatsapp/],
  ['parcel', /parcel|ship|deliver|package|freight|post\b/],
  ['warehouse', /warehouse|stock|inventory|store|goods/],
  ['invoice', /invoice|bill|receipt|tax|accounting/],
  ['card', /pay|card|stripe|bank|refund|charge/],
  ['pin', /address|geo|location|map|place|route/],
  ['bot', /\bai\b|bot|llm|gpt|model|predict|agent/],
  ['users', /user|customer|crm|people|hr\b|employee|contact|ldap|directory/],
  ['scales', /legal|risk|credit|score|rule|decision|compliance/],
  ['pen', /sign|approve|contract/],
  ['shield', /auth|security|fraud|check|verify/],
  ['key', /secret|token|vault|password/],
  ['calendar', /calendar|appointment|booking|meeting|schedule/],
  ['clock', /time|timer|clock|delay|wait/],
  ['database', /database|sql|mongo|record|\bdb\b|salesforce/],
  ['queue', /queue|kafka|rabbit|topic|stream|event/],
  ['cloud', /cloud|aws|azure|lambda|s3\b|gcp/],
  ['archive', /archive|backup/],
  ['file', /file|doc|pdf|report|content|folder/],
  ['chart', /chart|metric|analytic|statistic/],
  ['code', /script|code|json|xml|transform/],
  ['tag', /price|tag|catalog|product|order/],
  ['globe', /http|rest|web|api|url|soap/],
];

/** The icon a connector has until it gets one: told by its name alone, so it is the same everywhere. */
export function iconFor(connectorName: string): ConnectorIcon {
  const words = connectorName
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[-_.]+/g, ' ');
  const name = WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? 'plug';
  return { name, hue: HUES[hash(connectorName) % HUES.length] ?? 'slate' };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}

/** The icon as the text of an SVG file, in `currentColor`. */
export function iconSvg(icon: Pick<ConnectorIcon, 'name'>): string {
  return (
    '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16" viewBox="0 0 16 16" fill="none" ' +
    'stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">' +
    `<path d="${iconPath(icon.name)}"/></svg>`
  );
}
