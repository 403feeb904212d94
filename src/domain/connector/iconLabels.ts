import { t } from '../../language/t.ts';
import type { Hue } from './catalogue.ts';
import type { ICON_PATHS } from './iconPaths.ts';

/** What our icons show, in a word. */
export const ICON_LABELS: Readonly<Record<keyof typeof ICON_PATHS, string>> = {
  parcel: t('parcel'),
  chat: t('chat'),
  warehouse: t('warehouse'),
  invoice: t('invoice'),
  mail: t('mail'),
  card: t('card'),
  pin: t('pin'),
  users: t('users'),
  archive: t('archive'),
  scales: t('scales'),
  pen: t('pen'),
  phone: t('phone'),
  database: t('database'),
  file: t('file'),
  plug: t('plug'),
  template: t('template'),
  tag: t('tag'),
  bolt: t('bolt'),
  wrench: t('wrench'),
  flow: t('flow'),
  grid: t('grid'),
  globe: t('globe'),
  queue: t('queue'),
  cloud: t('cloud'),
  clock: t('clock'),
  bot: t('bot'),
  key: t('key'),
  shield: t('shield'),
  chart: t('chart'),
  calendar: t('calendar'),
  code: t('code'),
  graph: t('graph'),
  sensor: t('sensor'),
  transfer: t('transfer'),
};

export const HUE_LABELS: Readonly<Record<Hue, string>> = {
  blue: t('blue'),
  teal: t('teal'),
  green: t('green'),
  amber: t('amber'),
  orange: t('orange'),
  red: t('red'),
  violet: t('violet'),
  slate: t('slate'),
};
