import { t } from '../language/t.ts';

/** What stands apart on a page: lists, canvases, panels. */
const AREA = `nav[aria-label], [role="region"], aside, [role="search"], [role="group"][aria-label="${t('Canvas')}"], section[aria-label], main table`;
const FOCUSABLE =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [tabindex]:not([tabindex="-1"])';

/** Takes the focus to the next part of the page (or the one before), round and round. */
export function goToArea(by: 1 | -1): void {
  const areas = [...document.querySelectorAll<HTMLElement>(AREA)].filter(
    (area) => area.parentElement?.closest(AREA) == null && area.checkVisibility() && firstIn(area) !== null,
  );
  const at = areas.findIndex((area) => area.contains(document.activeElement));
  const from = at < 0 && by < 0 ? 0 : at;
  const area = areas[(from + by + areas.length) % areas.length];
  if (area) firstIn(area)?.focus();
}

/** Takes the page to its next tab (or the one before), and the focus with it. */
export function goToTab(by: 1 | -1): void {
  const tabs = [
    ...document.querySelectorAll<HTMLElement>('main [role="tablist"]:first-of-type [role="tab"]'),
  ];
  const at = tabs.findIndex((tab) => tab.ariaSelected === 'true');
  const tab = tabs[(at + by + tabs.length) % tabs.length];
  tab?.click();
  tab?.focus();
}

/** The field, list or row that stands for a part of the page. */
function firstIn(area: HTMLElement): HTMLElement | null {
  return [...area.querySelectorAll<HTMLElement>(FOCUSABLE)].find((one) => one.checkVisibility()) ?? null;
}
