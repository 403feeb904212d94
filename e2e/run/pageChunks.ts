import { fileURLToPath } from 'node:url';

// Left alone, the bundler makes a script for every set of places that share something: 91 of them for the first screen.
// Here what every visit needs is one script, and so is what certain pages have in common. Nothing is loaded that is not
// used at once: a page loads the scripts that bear its name, and these hold only what it reaches without waiting.

/** What the bundler says of a module. */
interface Module {
  readonly importedIds: readonly string[];
  readonly code: string | null;
}
interface Bundle {
  readonly getModuleInfo: (id: string) => Module | null;
}

/** What is loaded with a page, whoever opens it. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  project: ['projects/ProjectPage', 'releases/Releases', 'scenario/ProjectScenarios'],
  process: ['process/page/ProcessPage'],
  catalogue: ['catalogue/ConnectorsPage'],
  connector: ['connectors/ConnectorPage', 'versions/PublishButton', 'code/ConnectorJourney'],
};
const SRC = fileURLToPath(new URL('../../src/', import.meta.url)).replaceAll('\\', '/');
/** It names all icons there are: who imports it reaches only those it asks for. */
const ICONS = /\/lucide-react\/dist\/esm\/lucide-react\.m?js$/;

/** Groups for `codeSplitting`, the most shared first: what a group takes, it takes with all that it needs. */
export function pageChunks() {
  let names: ReadonlyMap<string, string> | undefined;
  const rankOf = (name: string): number =>
    name === 'language' ? 9 : name === 'start' ? 8 : name.split('-').length;
  return [9, 8, 4, 3, 2].map((priority) => ({
    name: (id: string, bundle: Bundle): string | null => {
      const name = (names ??= namesOf(bundle)).get(id);
      return name !== undefined && rankOf(name) === priority ? name : null;
    },
    debugName: `pages ${String(priority)}`,
    priority,
  }));
}

function namesOf(bundle: Bundle): ReadonlyMap<string, string> {
  const pages = Object.entries(PAGES).map(([page, parts]) => {
    const paths = parts.map((path) => `features/${path}.tsx`);
    return [page, reached(bundle, paths)] as const;
  });
  const names = new Map<string, string>();
  for (const id of new Set(pages.flatMap(([, ids]) => [...ids]))) {
    const own = pages.filter(([, ids]) => ids.has(id)).map(([page]) => page);
    if (own.length > 1) names.set(id, own.join('-'));
  }
  const start = reached(bundle, ['app/start.tsx', 'features/projects/ProjectsPage.tsx']);
  for (const id of start) names.set(id, 'start');
  // Runs before all else is read, for constants hold texts: src/main.tsx.
  for (const id of reached(bundle, ['main.tsx'])) names.set(id, 'language');
  return names;
}

/** All that is read before these modules of ours can run. */
function reached(bundle: Bundle, paths: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  const todo = paths.map((path) => SRC + path);
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (found.has(id)) continue;
    const module = bundle.getModuleInfo(id);
    if (module === null) throw new Error(`The bundle has no ${id}.`);
    found.add(id);
    for (const imported of module.importedIds)
      todo.push(...(ICONS.test(imported) ? iconsIn(module, imported, bundle) : [imported]));
  }
  return found;
}

function iconsIn({ code }: Module, all: string, bundle: Bundle): readonly string[] {
  const { importedIds = [], code: list = '' } = bundle.getModuleInfo(all) ?? {};
  const [, asked = ''] = /import\s*\{([^}]*)\}\s*from\s*["']lucide-react["']/.exec(code ?? '') ?? [];
  return asked.split(',').flatMap((one) => {
    const [name = ''] = one.trim().split(/\s+as\s+/);
    const [, file] =
      new RegExp(`default as ${name}\\b[^}]*\\}\\s*from\\s*["']\\.(/icons/[^"']+)`).exec(list ?? '') ?? [];
    return importedIds.filter((id) => file !== undefined && id.endsWith(file));
  });
}
