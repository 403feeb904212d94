import { spawnSync } from 'node:child_process';
import { messageOf } from '../../src/domain/values/messageOf.ts';
import { runActiviti } from './activiti7/runActiviti.ts';
import { runCamunda } from './camunda8/runCamunda.ts';
import { sampleExports, type SampleExports } from './sampleExports.ts';

/** How both begin what they say then; an engine that speaks of a connection has failed. */
const NOT_BUILT = 'Maven could not build it.';
/** What Maven says where it gets no libraries. */
const OFFLINE =
  /Could not transfer artifact|offline mode|Unknown host|UnknownHostException|Connection (timed out|refused)/;

// `npm run test:engines`: what the product exports, on the engines it is meant for.
if (spawnSync('mvn', ['-version']).status !== 0) {
  console.log('Skipped: the engines need a JDK and Maven, and there is no `mvn` here.');
  process.exit(0);
}
let passed = 0;
let failed = 0;
const made = await throughInterface();
const verdict = () => `${String(passed)} passed, ${String(failed)} failed`;
for (const run of [runActiviti, runCamunda]) {
  try {
    const tally = await run(made);
    if (!tally) continue;
    for (const failure of tally.failures) console.log(failure);
    console.log(tally.line);
    passed += tally.passed;
    failed += tally.failures.length;
    console.log(verdict()); // of those that have come to an end, should time run out for the next
  } catch (error) {
    const message = messageOf(error);
    if (message.startsWith(NOT_BUILT) && OFFLINE.test(message)) {
      console.log('Skipped: Maven Central cannot be reached, and the engine is not on this machine yet.');
      continue;
    }
    console.error(message);
    failed += 1;
  }
}
console.log(verdict());
process.exitCode = failed > 0 ? 1 : 0;

/** The sample as a browser downloads it; where there is none, its exports are made without the interface. */
async function throughInterface(): Promise<SampleExports | null> {
  const chromium = process.env.CHROMIUM_PATH;
  if (chromium === undefined || chromium === '') {
    console.log('There is no browser: the exports of the sample are made without the interface.');
    return null;
  }
  try {
    return await sampleExports(chromium);
  } catch (error) {
    console.error(`The sample cannot be exported through the interface: ${messageOf(error)}`);
    failed += 1;
    return null;
  }
}
