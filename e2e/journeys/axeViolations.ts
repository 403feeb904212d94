import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** What can differ between the themes: names, roles and order are the same elements in both. */
export const ABOUT_COLOUR: readonly string[] = ['color-contrast', 'link-in-text-block'];

/** What axe finds serious or critical in all that is on the page, one line for each place. */
export async function axeViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page })
    // There are no frames of other hosts; without this every analysis opens a page of its own for its report.
    .setLegacyMode(true)
    // The drawing of bpmn-js: SVG shapes without roles, drawn anew by the library with every change. What they
    // say is in Properties; the canvas around them, its palette, context pad and menus are checked.
    .exclude('.djs-container > svg');
  const { violations } = await (rules ? axe.withRules([...rules]) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
    );
}
