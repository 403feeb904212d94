import { t } from '../../language/t.ts';

type CharTest = (char: string) => boolean;
/** The expression as a program: at each step one character is taken, or a way is chosen. */
export type Step =
  | { readonly take: CharTest }
  /** where to go on; several are tried side by side */
  | { readonly ways: readonly number[] };

const MOST_STEPS = 1000;

/** Why a pattern cannot be read, as a sentence. */
export class Unreadable extends Error {}

/** Relative to its own first step, so that it can be repeated. */
type Part = readonly (Step | { readonly by: readonly number[] })[];

/** Reads a pattern as a program. */
export class PatternReader {
  readonly #chars: readonly string[];
  #at = 0;

  constructor(pattern: string) {
    this.#chars = Array.from(pattern);
  }

  read(): readonly Step[] {
    this.#skip('^');
    const part = this.#choice();
    if (this.#peek() === ')') throw new Unreadable(t('A “)” has no “(”.'));
    return part.map((step, at) => ('by' in step ? { ways: step.by.map((by) => at + by) } : step));
  }

  #choice(): Part {
    const ways = [this.#sequence()];
    while (this.#skip('|')) ways.push(this.#sequence());
    return ways.reduceRight((rest, way) => [
      { by: [1, way.length + 2] },
      ...way,
      { by: [rest.length + 1] },
      ...rest,
    ]);
  }

  #sequence(): Part {
    const parts: Part[] = [];
    for (let char = this.#peek(); char !== undefined && char !== '|' && char !== ')'; char = this.#peek()) {
      if (char === '$' && this.#at === this.#chars.length - 1) {
        this.#at += 1;
        break;
      }
      parts.push(this.#repeated(this.#atom()));
    }
    return kept(parts.flat());
  }

  #atom(): Part {
    const char = this.#next();
    if (char === '(') return this.#group();
    if (char === '[') return [{ take: charTest(this.#set()) }];
    if (char === '.') return [{ take: charTest('.') }];
    if (char === '\\') return [{ take: charTest(this.#escape()) }];
    if ('*+?{'.includes(char)) throw new Unreadable(t`Nothing stands before “${char}” that it could repeat.`);
    if (char === '^') throw new Unreadable(t('“^” stands at the start alone: the whole name has to match.'));
    if (char === '$') throw new Unreadable(t('“$” stands at the end alone: the whole name has to match.'));
    return [{ take: (other) => other === char }];
  }

  #group(): Part {
    if (this.#skip('?') && !this.#skip(':')) {
      throw new Unreadable(t('A group that begins with “(?” cannot be used here.'));
    }
    const part = this.#choice();
    if (!this.#skip(')')) throw new Unreadable(t('A “(” has no “)”.'));
    return part;
  }

  #set(): string {
    let text = '[';
    for (let char = this.#peek(); char !== undefined; char = this.#peek()) {
      this.#at += 1;
      text += char;
      if (char === '\\') text += this.#next();
      else if (char === ']') return text;
    }
    throw new Unreadable(t('A “[” has no “]”.'));
  }

  #escape(): string {
    const char = this.#next();
    if (/[1-9bBk]/.test(char)) throw new Unreadable(t`“\\${char}” cannot be used here.`);
    if (!/[pP]/.test(char) || this.#peek() !== '{') return `\\${char}`;
    const end = this.#chars.indexOf('}', this.#at);
    if (end < 0) throw new Unreadable(t`“\\${char}{” has no “}”.`);
    const text = this.#chars.slice(this.#at, end + 1).join('');
    this.#at = end + 1;
    return `\\${char}${text}`;
  }

  #repeated(part: Part): Part {
    const times = this.#times();
    if (times === null) return part;
    this.#skip('?'); // lazy or not: it is the whole name in any case
    if ('*+?{'.includes(this.#peek() ?? ' ')) throw new Unreadable(t('Something is repeated twice.'));
    const [least, most] = times;
    if (least > most) throw new Unreadable(t`“{${least},${most}}” is the wrong way round.`);
    const must = Array.from({ length: least }, () => part).flat();
    if (most === Infinity)
      return kept([...must, { by: [1, part.length + 2] }, ...part, { by: [-part.length - 1] }]);
    kept(Array.from({ length: Math.min(most, MOST_STEPS) }, () => part).flat());
    let may: Part = [];
    for (let left = most - least; left > 0; left -= 1) {
      may = [{ by: [1, part.length + may.length + 1] }, ...part, ...may];
    }
    return kept([...must, ...may]);
  }

  #times(): readonly [number, number] | null {
    if (this.#skip('*')) return [0, Infinity];
    if (this.#skip('+')) return [1, Infinity];
    if (this.#skip('?')) return [0, 1];
    if (this.#peek() !== '{') return null;
    const end = this.#chars.indexOf('}', this.#at);
    const text = end < 0 ? '' : this.#chars.slice(this.#at + 1, end).join('');
    const [, least, comma, most = ''] = /^(\d{1,3})(,(\d{0,3}))?$/.exec(text) ?? [];
    if (least === undefined)
      throw new Unreadable(t('“{” says how often, as in “{2,5}”; a brace itself is “\\{”.'));
    this.#at = end + 1;
    const from = Number(least);
    return [from, comma === undefined ? from : most === '' ? Infinity : Number(most)];
  }

  #peek(): string | undefined {
    return this.#chars[this.#at];
  }

  #next(): string {
    const char = this.#peek();
    if (char === undefined) throw new Unreadable(t('It ends with “\\”.'));
    this.#at += 1;
    return char;
  }

  #skip(char: string): boolean {
    if (this.#peek() !== char) return false;
    this.#at += 1;
    return true;
  }
}

function kept(part: Part): Part {
  if (part.length > MOST_STEPS)
    throw new Unreadable(t('It says too much: fewer repetitions, or shorter ones.'));
  return part;
}

/** One character against one class: the engine of the language reads it as everywhere, and has nothing to step back to. */
function charTest(source: string): CharTest {
  try {
    const expression = new RegExp(`^${source}$`, 'u');
    return (char) => expression.test(char);
  } catch {
    throw new Unreadable(t`“${source}” is no class of characters.`);
  }
}
