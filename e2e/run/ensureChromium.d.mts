/** The path of a Chromium that starts; throws with what to do when there is none. */
export function ensureChromium(): Promise<string>;
