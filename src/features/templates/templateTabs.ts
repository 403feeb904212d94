/** What stands beside the preview. */
export const TEMPLATE_TABS = ['json', 'properties', 'versions'] as const;
export type TemplateTab = (typeof TEMPLATE_TABS)[number];
