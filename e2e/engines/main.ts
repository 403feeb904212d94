import { spawnSync } from 'node:child_process';
import { messageOf } from '../../src/domain/messageOf.ts';
import { runActiviti } from './activiti7/runActiviti.ts';
import { runCamunda } from './camunda8/runCamunda.ts';

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
for (const run of [runActiviti, runCamunda]) {
  try {
    const tally = await run();
    if (!tally) continue;
    for (const failure of tally.failures) console.log(failure);
    console.log(tally.line);
    passed += tally.passed;
    failed += tally.failures.length;
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
console.log(`${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed > 0 ? 1 : 0;
