/** 'createParcelLabel' → 'Create parcel label'; what is written in capitals stays so. */
export function taskName(actionName: string): string {
  const words = actionName
    .replace(/([\p{Ll}\p{N}])(\p{Lu})/gu, '$1 $2')
    .split(/[\s_.-]+/u)
    .filter((word) => word !== '')
    .map((word, index) => (index > 0 && !/\p{Lu}{2}/u.test(word) ? word.toLowerCase() : word));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
