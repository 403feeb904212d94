import type { Plugin } from 'vite';

export function senderPlugin(headers: Readonly<Record<string, string>>): Plugin;
