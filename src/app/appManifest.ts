/**
 * What a browser shows of the product where it is installed, and which files a system opens with it. Read by the build.
 * Addresses are relative: the site works from any folder of a server.
 */
export const appManifest = {
  id: './',
  name: 'Connector Modeler',
  short_name: 'Connector Modeler',
  description:
    'Define connectors in forms, attach their actions to BPMN service tasks, export what engines run.',
  start_url: './',
  scope: './',
  display: 'standalone' as const,
  background_color: '#f6f7f9',
  theme_color: '#3350cc',
  categories: ['productivity', 'developer'],
  icons: [
    { src: './icon.svg', sizes: 'any', type: 'image/svg+xml' },
    { src: './icon-192.png', sizes: '192x192', type: 'image/png' },
    { src: './icon-512.png', sizes: '512x512', type: 'image/png' },
    { src: './icon-maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' as const },
  ],
  // The window that is open already takes them: the work of another one is not left alone.
  launch_handler: { client_mode: 'focus-existing' as const },
  file_handlers: [
    { action: './', accept: { 'application/bpmn+xml': ['.bpmn'] } },
    { action: './', accept: { 'application/zip': ['.zip'] } },
  ],
};
