import { t } from '../language/t.ts';
import { locale } from '../language/texts.ts';

// The one place that knows how dates and times are written; all are of the zone the reader sits in.
const LOCALE = locale();
const LONG_DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });
const DAY = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', year: 'numeric' });
const DAY_OF_YEAR = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short' });
const WEEKDAY = new Intl.DateTimeFormat(LOCALE, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const TIME = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit' });
const MOMENT = new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'short' });
const AGO = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'auto' });

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAYS = 24 * HOUR;

/** As people read it on paper: "25 November 2026" */
export function longDayText(date: Date): string {
  return LONG_DAY.format(date);
}

/** "25 Nov 2026"; a dash for what is no date */
export function dayText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '–' : DAY.format(date);
}

/** "25 Nov 2026, 14:05" */
export function momentText(date: Date): string {
  return MOMENT.format(date);
}

/** "14:05" */
export function timeText(date: Date): string {
  return TIME.format(date);
}

/** "Today", "Yesterday", "Monday 23 November 2026" */
export function weekdayText(date: Date, now: Date): string {
  const days = daysBetween(date, now);
  return days === 0 ? t('Today') : days === 1 ? t('Yesterday') : WEEKDAY.format(date);
}

/** "just now", "5 minutes ago", "yesterday", "3 Mar", "3 Mar 2025": as exact as anybody cares. */
export function agoText(at: Date, now: Date): string {
  const ago = now.getTime() - at.getTime();
  if (ago < MINUTE) return t('just now');
  if (ago < HOUR) return AGO.format(-Math.floor(ago / MINUTE), 'minute');
  const days = daysBetween(at, now);
  if (days === 0) return AGO.format(-Math.floor(ago / HOUR), 'hour');
  if (days < 7) return AGO.format(-days, 'day');
  return (at.getFullYear() === now.getFullYear() ? DAY_OF_YEAR : DAY).format(at);
}

function daysBetween(from: Date, to: Date): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / DAYS);
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
