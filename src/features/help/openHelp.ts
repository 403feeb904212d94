import type HelpPage from './HelpPage.tsx';

/** The help, once its texts are there. */
export async function openHelp(): Promise<{ readonly default: typeof HelpPage }> {
  const [page, { loadHelpTexts }] = await Promise.all([import('./HelpPage.tsx'), import('./helpTexts.ts')]);
  await loadHelpTexts();
  return page;
}
