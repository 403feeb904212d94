const OF_THE_PAGE = ['data:', 'blob:', 'about:'];

/** Whether an address is one that the page may ask for: where it was served from, or what it made itself. */
export function isOwnAddress(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return hostname === 'localhost' || OF_THE_PAGE.includes(protocol);
}
