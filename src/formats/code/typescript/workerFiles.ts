import type { CodeModel } from '../CodeModel.ts';
import { ts, tsString, type TypeScript } from './typescriptText.ts';

/** What becomes of a job: `src/answer.ts`. */
export const ANSWER_FILE = ts`
  import type { Action } from './actions.js';
  import type { Configuration } from './contract/configuration.js';
  import { ConnectorError } from './contract/errors.js';
  import { InputError, type Variables } from './contract/values.js';

  /** As much of a job of the client as is used here. */
  export interface Job<Receipt> {
    readonly jobKey: string;
    readonly variables: Variables;
    readonly retries: number;
    complete(variables: { [name: string]: unknown }): Promise<Receipt>;
    error(error: { errorCode: string; errorMessage: string; variables: { [name: string]: unknown } }): Promise<Receipt>;
    fail(reason: { errorMessage: string; retries: number; retryBackOff: number }): Promise<Receipt>;
  }

  /** Milliseconds until a failed job is tried again. */
  const BACK_OFF = 10_000;

  /**
   * Runs the action: its outputs complete the job, a ConnectorError is thrown into the process, all else fails the job.
   * @param log is told what became of it, and no value: those are at the job, where the engine shows them
   */
  export async function answer<Receipt>(
    job: Job<Receipt>,
    action: Action,
    configuration: Configuration,
    log: (line: string) => void,
  ): Promise<Receipt> {
    const told = 'Job ' + job.jobKey + ' of ' + action.jobType;
    let outputs: object;
    try {
      outputs = await action.run(job.variables, configuration);
    } catch (error) {
      const errorMessage = error instanceof Error ? error.message : String(error);
      if (error instanceof ConnectorError) {
        log(told + ' raised ' + error.code);
        return job.error({ errorCode: error.code, errorMessage, variables: { ...error.outputs } });
      }
      const retries = error instanceof InputError ? 0 : Math.max(0, job.retries - 1);
      log(told + ' failed, ' + retries + ' retries left');
      return job.fail({ errorMessage, retries, retryBackOff: BACK_OFF });
    }
    log(told + ' completed');
    return job.complete({ ...outputs });
  }
`;

/** `src/main.ts` */
export function mainFile({ name }: CodeModel): TypeScript {
  return ts`
    import { createCamundaClient } from '@camunda8/orchestration-cluster-api';
    import { ACTIONS } from './actions.js';
    import { answer } from './answer.js';
    import { configurationOf } from './contract/configuration.js';
    import { healthPort, serveHealth } from './health.js';

    const log = (line: string): void => console.log(new Date().toISOString() + ' ' + line);

    // The address of the cluster and how to log in are read by the client: README.md names its variables.
    const configuration = configurationOf(process.env);
    const client = createCamundaClient();
    const workers = ACTIONS.map((action) =>
      client.createJobWorker({
        jobType: action.jobType,
        workerName: ${tsString(name)},
        fetchVariables: [...action.inputs],
        maxParallelJobs: 10,
        jobTimeoutMs: 60_000,
        jobHandler: (job) => answer(job, action, configuration, log),
      }),
    );
    let isStopping = false;
    const health = serveHealth(healthPort(process.env['HEALTH_PORT']), () => isStopping);
    log('Waiting for jobs of ' + ACTIONS.length + ' types');

    async function stop(): Promise<void> {
      isStopping = true;
      await Promise.all(workers.map((worker) => worker.stopGracefully({ waitUpToMs: 20_000 })));
      health.close();
      process.exit(0);
    }
    process.once('SIGINT', () => void stop());
    process.once('SIGTERM', () => void stop());
  `;
}

/** `test/answer.test.ts` */
export const ANSWER_TEST_FILE = ts`
  import assert from 'node:assert/strict';
  import { test } from 'node:test';
  import type { Action } from '../src/actions.js';
  import { answer } from '../src/answer.js';
  import { exampleConfiguration } from '../src/contract/configuration.js';
  import { ConnectorError, type ErrorCode } from '../src/contract/errors.js';
  import { InputError } from '../src/contract/values.js';

  const lines: string[] = [];

  function answerOf(run: Action['run']): Promise<unknown> {
    const job = {
      jobKey: '7',
      variables: { a: 1 },
      retries: 3,
      complete: async (variables: object) => ({ completed: variables }),
      error: async ({ errorCode }: { errorCode: string }) => ({ error: errorCode }),
      fail: async ({ retries }: { retries: number }) => ({ failedWith: retries }),
    };
    return answer<unknown>(job, { jobType: 'test', inputs: [], run }, exampleConfiguration(), (line) => lines.push(line));
  }

  test('outputs complete the job', async () => {
    assert.deepEqual(await answerOf(async ({ a }) => ({ b: a })), { completed: { b: 1 } });
  });

  test('a connector error goes into the process', async () => {
    const run = async () => Promise.reject(new ConnectorError('E1' as ErrorCode, 'as told'));
    assert.deepEqual(await answerOf(run), { error: 'E1' });
  });

  test('anything else fails the job, and it is tried again', async () => {
    assert.deepEqual(await answerOf(async () => Promise.reject(new Error('no network'))), { failedWith: 2 });
  });

  test('a wrong input is not tried again', async () => {
    assert.deepEqual(await answerOf(async () => Promise.reject(new InputError('missing'))), { failedWith: 0 });
  });

  test('what became of a job is logged, and nothing that it was told', async () => {
    lines.length = 0;
    await answerOf(async () => ({ b: 'a secret' }));
    await answerOf(async () => Promise.reject(new Error('a secret')));
    assert.deepEqual(lines, ['Job 7 of test completed', 'Job 7 of test failed, 2 retries left']);
  });
`;
