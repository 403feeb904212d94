/** Is this the address of something shared, whole or not? By itself, because every page asks before anything is loaded. */
export function isShareLink(address: string): boolean {
  return /#\/?share(\/|$)/.test(address);
}
