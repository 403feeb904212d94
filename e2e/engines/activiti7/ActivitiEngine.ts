import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { OutFile } from '../../../src/formats/ImportItem.ts';
import type { Values } from '../cases/MappingCase.ts';

export interface EngineCase {
  readonly name: string;
  /** deployed together */
  readonly files: readonly OutFile[];
  /** the id of the process that is run; each of them by itself without */
  readonly process?: string;
  readonly variables?: Values;
  /** what connectors do, by implementation; one that is not here is not there */
  readonly answers?: Readonly<Record<string, Answer>>;
}

export interface Answer {
  readonly outputs?: Values;
  /** the code of the BPMN error it throws */
  readonly error?: string;
}

export interface EngineResult {
  readonly deployed: boolean;
  /** why it was not deployed */
  readonly refusal?: string;
  /** by the id of the process */
  readonly runs?: Readonly<Record<string, EngineRun>>;
}

export interface EngineRun {
  /** why it could not be started or stood still */
  readonly failure?: string;
  readonly ended?: boolean;
  readonly calls: readonly {
    readonly implementation: string;
    readonly element: string;
    readonly variables: Values;
  }[];
  readonly variables?: Values;
  /** ids of the elements it came through, sorted */
  readonly path?: readonly string[];
}

const HERE = import.meta.dirname;
/** Written for older JDKs, it looks into what newer ones have closed. */
const OPENED = ['java.lang', 'java.util', 'java.lang.reflect', 'java.text', 'java.time'].map(
  (name) => `--add-opens=java.base/${name}=ALL-UNNAMED`,
);

const MOST_SHOWN = 4000;

/** Activiti in one JVM: built once, then any number of cases. */
export class ActivitiEngine {
  readonly version =
    /<activiti.version>(.*)<\/activiti.version>/.exec(
      readFileSync(path.join(HERE, 'pom.xml'), 'utf8'),
    )?.[1] ?? '';
  readonly #classpath: string;

  /** @throws Error with what Maven said */
  constructor() {
    const more = (process.env.MAVEN_ARGS_ENGINES ?? '').split(' ').filter((one) => one !== '');
    const built = spawnSync('mvn', ['-q', '-B', 'process-classes', ...more], { cwd: HERE, encoding: 'utf8' });
    if (built.status !== 0) throw new Error(`Maven could not build it.\n${built.stdout}${built.stderr}`);
    const target = path.join(HERE, 'target');
    const libraries = readFileSync(path.join(target, 'classpath.txt'), 'utf8').trim();
    this.#classpath = [path.join(target, 'classes'), libraries].join(path.delimiter);
  }

  run(cases: readonly EngineCase[]): ReadonlyMap<string, EngineResult> {
    const work = mkdtempSync(path.join(tmpdir(), 'activiti7-'));
    try {
      const given = cases.map((one, at) => laidOut(work, one, at));
      writeFileSync(path.join(work, 'cases.json'), JSON.stringify(given));
      const args = ['-Xmx1g', ...OPENED, '-cp', this.#classpath, 'engine.Main', work];
      const { status, stdout, stderr } = spawnSync('java', args, { encoding: 'utf8', maxBuffer: 1 << 28 });
      if (status !== 0)
        throw new Error(`The engine did not come to an end.\n${(stdout + stderr).slice(-MOST_SHOWN)}`);
      const results = JSON.parse(readFileSync(path.join(work, 'results.json'), 'utf8')) as Record<
        string,
        EngineResult
      >;
      return new Map(Object.entries(results));
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
}

/** The files of a case in a folder of its own: engines know them by the names they have, not by where they are. */
function laidOut(work: string, one: EngineCase, at: number): object {
  mkdirSync(path.join(work, String(at)));
  const files = one.files.map(({ path: name, bytes }, number) => {
    const place = `${String(at)}/${String(number)}`;
    writeFileSync(path.join(work, place), bytes);
    return { name: path.basename(name), path: place };
  });
  return { ...one, files };
}
