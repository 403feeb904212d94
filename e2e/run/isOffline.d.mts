export function isOffline(said: string): boolean;
