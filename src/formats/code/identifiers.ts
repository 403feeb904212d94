/**
 * Identifiers out of names people gave: ASCII letters and digits alone, so that no file looks like anything it is not.
 * Two of one list never differ in case only, for some disks and tools do not see that.
 */

type NameStyle = 'camel' | 'pascal' | 'kebab' | 'snake' | 'constant';

const MAX_LENGTH = 60;

/** Names of devices on some systems: no file may be called so. */
const DEVICES = [
  'con',
  'prn',
  'aux',
  'nul',
  ...Array.from('123456789', (n) => [`com${n}`, `lpt${n}`]).flat(),
];

export interface NameRules {
  readonly style: NameStyle;
  /** where nothing of a name can be kept: 'action' */
  readonly fallback: string;
  /** what none may be called; in lower case */
  readonly reserved?: ReadonlySet<string>;
}

const BEFORE_NUMBERS: Readonly<Partial<Record<NameStyle, string>>> = {
  kebab: '-',
  snake: '_',
  constant: '_',
};

/** One identifier for each name, in their order, no two alike. */
export function identifiersFor(names: readonly string[], rules: NameRules): readonly string[] {
  const taken = new Set<string>();
  // How often a name was numbered already: thousands of names alike must not be counted through one by one.
  const numbers = new Map<string, number>();
  return names.map((name) => {
    const wanted = identifierOf(name, rules);
    const isFree = (one: string): boolean => !taken.has(one.toLowerCase());
    let free = wanted;
    for (let number = numbers.get(wanted) ?? 2; !isFree(free); number += 1) {
      free = `${wanted}${BEFORE_NUMBERS[rules.style] ?? ''}${number}`;
      numbers.set(wanted, number + 1);
    }
    taken.add(free.toLowerCase());
    return free;
  });
}

export function identifierOf(name: string, { style, fallback, reserved }: NameRules): string {
  const words = wordsOf(name);
  const first = words[0];
  const usable = first === undefined || /^\d/.test(first) ? [...wordsOf(fallback), ...words] : words;
  const made = inStyle(usable, style);
  const isReserved = reserved?.has(made.toLowerCase()) === true || DEVICES.includes(made.toLowerCase());
  return isReserved ? inStyle([...usable, ...wordsOf(fallback)], style) : made;
}

/** `createLabel`, `create-label` and `Create label` are the same two words; accents are taken off. */
function wordsOf(name: string): readonly string[] {
  const plain = name
    .slice(0, 1_000)
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replaceAll(/([A-Z])([A-Z][a-z])/g, '$1 $2');
  const words: string[] = [];
  let room = MAX_LENGTH;
  for (const [word] of plain.matchAll(/[A-Za-z0-9]+/g)) {
    if (room <= 0) break;
    words.push(word.slice(0, room).toLowerCase());
    room -= word.length + 1;
  }
  return words;
}

function inStyle(words: readonly string[], style: NameStyle): string {
  if (style === 'kebab') return words.join('-');
  if (style === 'snake') return words.join('_');
  if (style === 'constant') return words.join('_').toUpperCase();
  const made = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return style === 'camel' ? made.charAt(0).toLowerCase() + made.slice(1) : made;
}
