import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface EngineCase {
  readonly name: string;
  /** the files that are deployed: each by itself, or a list of them together */
  readonly deploy: readonly (EngineFile | readonly EngineFile[])[];
  /** the id of the process that is run; none is run without */
  readonly process?: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** how the jobs of a type end; without outputs where it says nothing */
  readonly jobs?: Readonly<Record<string, JobAnswer>>;
}

export interface EngineFile {
  readonly name: string;
  readonly bytes: Uint8Array | string;
}

export interface JobAnswer {
  readonly outputs?: Readonly<Record<string, unknown>>;
  /** the code of the BPMN error it throws */
  readonly error?: string;
}

interface EngineJob {
  readonly element: string;
  readonly type: string;
  readonly retries: number;
  /** what its inputs made for it alone */
  readonly own: Readonly<Record<string, unknown>>;
  /** all it sees */
  readonly variables: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;
}

export interface CaseResult {
  readonly deployed: boolean;
  /** why it was not deployed */
  readonly refusal?: string;
  readonly notStarted?: string;
  readonly ended?: boolean;
  readonly jobs?: readonly EngineJob[];
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly incidents?: readonly string[];
  readonly completed?: readonly string[];
}

const HERE = import.meta.dirname;
/** The newest engine that Maven Central has for tests, and what it is compiled for. */
const VERSION = '8.8.21';
const LEAST_JAVA = 21;

/** Camunda's engine in one JVM: built once, then any number of cases. */
export class CamundaEngine {
  readonly version = VERSION;
  readonly #java: string;
  readonly #classpath: string;

  /** null where no JDK is new enough. @throws Error with what Maven said */
  static find(): CamundaEngine | null {
    const java = newestJava();
    return java.feature < LEAST_JAVA ? null : new CamundaEngine(java.home);
  }

  private constructor(home: string) {
    this.#java = path.join(home, 'bin', 'java');
    const built = spawnSync(
      'mvn',
      ['-q', '-B', 'process-classes', `-Dzeebe.version=${VERSION}`, ...mavenArguments()],
      { cwd: HERE, env: { ...process.env, JAVA_HOME: home }, encoding: 'utf8' },
    );
    if (built.status !== 0) throw new Error(`Maven could not build it.\n${built.stdout}${built.stderr}`);
    const target = path.join(HERE, 'target');
    const libraries = readFileSync(path.join(target, 'classpath.txt'), 'utf8').trim();
    this.#classpath = [path.join(target, 'classes'), libraries].join(path.delimiter);
  }

  run(cases: readonly EngineCase[]): ReadonlyMap<string, CaseResult> {
    const work = mkdtempSync(path.join(tmpdir(), 'camunda8-'));
    try {
      writeFileSync(
        path.join(work, 'cases.json'),
        JSON.stringify(cases.map((one, at) => laidOut(work, one, at))),
      );
      execFileSync(
        this.#java,
        ['-Xmx1g', '-cp', this.#classpath, `-Dengine.version=${this.version}`, 'engine.Main', work],
        { stdio: ['ignore', 'ignore', 'pipe'] },
      );
      const { results } = JSON.parse(readFileSync(path.join(work, 'results.json'), 'utf8')) as {
        results: Record<string, CaseResult>;
      };
      return new Map(Object.entries(results));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}

/** The files of a case in a folder of its own, under the names they have. */
function laidOut(work: string, one: EngineCase, at: number): object {
  const folder = `case${String(at)}`;
  mkdirSync(path.join(work, folder));
  const put = ({ name, bytes }: EngineFile): string => {
    // What is no .bpmn by its name is no process to the engine.
    const file = `${folder}/${path.basename(name).replace(/(\.bpmn20)?\.xml$/, '.bpmn')}`;
    writeFileSync(path.join(work, file), bytes);
    return file;
  };
  return { ...one, deploy: one.deploy.map((files) => ('name' in files ? put(files) : files.map(put))) };
}

/** For a build that keeps its libraries elsewhere. */
function mavenArguments(): readonly string[] {
  return (process.env.MAVEN_ARGS_ENGINES ?? '').split(' ').filter((one) => one !== '');
}

/** Of the JDKs where systems put them, and that of the path, the newest. */
function newestJava(): { readonly home: string; readonly feature: number } {
  const folders = ['/usr/lib/jvm', '/usr/java', '/Library/Java/JavaVirtualMachines'].filter(existsSync);
  const homes = [
    ...Object.entries(process.env).flatMap(([name, value]) =>
      name.startsWith('JAVA_HOME') && value ? [value] : [],
    ),
    ...folders.flatMap((folder) =>
      readdirSync(folder).flatMap((name) => [
        path.join(folder, name),
        path.join(folder, name, 'Contents', 'Home'),
      ]),
    ),
  ];
  const found = homes.flatMap((home) => {
    const feature = existsSync(path.join(home, 'bin', 'javac'))
      ? featureOf(path.join(home, 'bin', 'java'))
      : null;
    return feature === null ? [] : [{ home, feature: feature.feature }];
  });
  const onPath = featureOf('java');
  if (onPath) found.push(onPath);
  return found.sort((one, other) => other.feature - one.feature)[0] ?? { home: '', feature: 0 };
}

function featureOf(java: string): { readonly home: string; readonly feature: number } | null {
  const { stderr, status } = spawnSync(java, ['-XshowSettings:properties', '-version'], { encoding: 'utf8' });
  if (status !== 0) return null;
  const said = (name: string) => new RegExp(`${name} = (.*)`).exec(stderr)?.[1]?.trim() ?? '';
  return { home: said('java.home'), feature: Number.parseInt(said('java.specification.version'), 10) };
}
