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
    readonly variables: Variables;
    readonly retries: number;
    complete(variables: { [name: string]: unknown }): Promise<Receipt>;
    error(error: { errorCode: string; errorMessage: string; variables: { [name: string]: unknown } }): Promise<Receipt>;
    fail(reason: { errorMessage: string; retries: number; retryBackOff: number }): Promise<Receipt>;
  }

  /** Milliseconds until a failed job is tried again. */
  const BACK_OFF = 10_000;

  /** Runs the action: its outputs complete the job, a ConnectorError is thrown into the process, all else fails the job. */
  export async function answer<Receipt>(
    job: Job<Receipt>,
    action: Action,
    configuration: Configuration,
  ): Promise<Receipt> {
    let outputs: object;
    try {
      outputs = await action.run(job.variables, configuration);
    } catch (error) {
      const errorMessage = error instanceof Error ? error.message : String(error);
      if (error instanceof ConnectorError) {
        return job.error({ errorCode: error.code, errorMessage, variables: { ...error.outputs } });
      }
      const retries = error instanceof InputError ? 0 : Math.max(0, job.retries - 1);
      return job.fail({ errorMessage, retries, retryBackOff: BACK_OFF });
    }
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
        jobHandler: (job) => answer(job, action, configuration),
      }),
    );
    console.log('Waiting for jobs: ' + ACTIONS.map(({ jobType }) => jobType).join(', '));

    async function stop(): Promise<void> {
      await Promise.all(workers.map((worker) => worker.stopGracefully({ waitUpToMs: 20_000 })));
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

  function answerOf(run: Action['run']): Promise<unknown> {
    const job = {
      variables: { a: 1 },
      retries: 3,
      complete: async (variables: object) => ({ completed: variables }),
      error: async ({ errorCode }: { errorCode: string }) => ({ error: errorCode }),
      fail: async ({ retries }: { retries: number }) => ({ failedWith: retries }),
    };
    return answer<unknown>(job, { jobType: 'test', inputs: [], run }, exampleConfiguration());
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
`;
