/**
 * The name itself when nothing is called so yet, whatever its capitals; else `order-to-door-2` or `Parcel shop 2`,
 * or the next number that is free. Files are called by these names, and some disks do not tell capitals apart.
 */
export function freeFileName(
  name: string,
  taken: readonly string[],
  joint = /[\sA-Z]/.test(name) ? ' ' : '-',
): string {
  const lower = new Set(taken.map((other) => other.trim().toLowerCase()));
  if (!lower.has(name.toLowerCase())) return name;
  let number = 2;
  while (lower.has(`${name}${joint}${number}`.toLowerCase())) number += 1;
  return `${name}${joint}${number}`;
}
