import type { CodeModel } from '../CodeModel.ts';
import { py, pyString, type Python } from './pythonText.ts';

/** What becomes of a job: `worker/answer.py`. */
export const ANSWER_MODULE = py`
  """What becomes of a job: without the client, so that it is tested without one.

  As a text it holds no value: those are at the job, where the engine shows them.
  """

  from __future__ import annotations

  from dataclasses import dataclass
  from typing import Any

  from worker.contract.configuration import Configuration
  from worker.contract.errors import ConnectorError
  from worker.contract.values import InputError, Variables
  from worker.registry import Action

  # Milliseconds until a failed job is tried again.
  BACK_OFF = 10_000


  @dataclass(frozen=True)
  class Completed:
      variables: dict[str, Any]

      def __str__(self) -> str:
          return "completed"


  @dataclass(frozen=True)
  class Raised:
      code: str
      message: str
      variables: dict[str, Any]

      def __str__(self) -> str:
          return "raised " + self.code


  @dataclass(frozen=True)
  class Failed:
      message: str
      retries: int

      def __str__(self) -> str:
          return "failed, " + str(self.retries) + " retries left"


  def answer(
      variables: Variables, retries: int, action: Action, configuration: Configuration
  ) -> Completed | Raised | Failed:
      """Outputs complete the job, a ConnectorError goes into the process, all else fails the job."""
      try:
          return Completed(action.run(variables, configuration))
      except ConnectorError as error:
          return Raised(error.code, str(error), error.outputs)
      except InputError as error:
          return Failed(str(error), 0)
      except Exception as error:
          return Failed(str(error) or type(error).__name__, max(0, retries - 1))
`;

/** `worker/__main__.py` */
export function mainModule({ name }: CodeModel): Python {
  return py`
    """Waits for jobs: python3 -m worker"""

    from __future__ import annotations

    import asyncio
    import logging
    import os
    import signal
    from collections.abc import Callable
    from typing import Any

    from camunda_orchestration_sdk import CamundaAsyncClient, JobError, JobFailure, SyncJobContext, WorkerConfig

    from worker.answer import BACK_OFF, Completed, Raised, answer
    from worker.contract.configuration import Configuration
    from worker.health import Health, port_of
    from worker.registry import ACTIONS, Action

    LOG = logging.getLogger("worker")


    def handler(action: Action, configuration: Configuration) -> Callable[[SyncJobContext], dict[str, Any]]:
        def handle(job: SyncJobContext) -> dict[str, Any]:
            done = answer(job.variables.to_dict(), job.retries, action, configuration)
            LOG.info("Job %s of %s %s", job.job_key, action.job_type, done)
            if isinstance(done, Completed):
                return done.variables
            if isinstance(done, Raised):
                raise JobError(done.code, done.message, done.variables)
            raise JobFailure(done.message, done.retries, BACK_OFF)

        return handle


    async def main() -> None:
        # The address of the cluster and how to log in are read by the client: README.md names its variables.
        configuration = Configuration.of(os.environ)
        with Health(port_of(os.environ.get("HEALTH_PORT"))) as health:
            await work(configuration, health)


    async def work(configuration: Configuration, health: Health) -> None:
        async with CamundaAsyncClient() as client:
            for action in ACTIONS:
                client.create_job_worker(
                    config=WorkerConfig(
                        job_type=action.job_type,
                        job_timeout_milliseconds=60_000,
                        max_concurrent_jobs=10,
                        fetch_variables=list(action.inputs),
                        worker_name=${pyString(name)},
                    ),
                    callback=handler(action, configuration),
                    execution_strategy="thread",
                )
            LOG.info("Waiting for jobs of %d types", len(ACTIONS))
            waiting = asyncio.ensure_future(client.run_workers())

            def stop() -> None:
                health.is_stopping = True
                waiting.cancel()

            loop = asyncio.get_running_loop()
            for sign in (signal.SIGINT, signal.SIGTERM):
                try:
                    loop.add_signal_handler(sign, stop)
                except NotImplementedError:
                    # Windows has none: there Ctrl+C ends it.
                    pass
            try:
                await waiting
            except asyncio.CancelledError:
                pass


    if __name__ == "__main__":
        logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(name)s %(message)s")
        asyncio.run(main())
  `;
}

/** `tests/test_answer.py` */
export const ANSWER_TEST = py`
  from __future__ import annotations

  import unittest
  from typing import Any

  from worker.answer import Completed, Failed, Raised, answer
  from worker.contract.configuration import Configuration
  from worker.contract.errors import ConnectorError
  from worker.contract.values import InputError
  from worker.registry import Action


  def answer_of(run: Any) -> Any:
      return answer({"a": 1}, 3, Action("test", (), run), Configuration.example())


  def raising(error: Exception) -> Any:
      def run(variables: Any, configuration: Any) -> Any:
          raise error

      return run


  class AnswerTest(unittest.TestCase):
      def test_outputs_complete_the_job(self) -> None:
          done = answer_of(lambda variables, configuration: {"b": variables["a"]})
          self.assertEqual(done, Completed({"b": 1}))

      def test_a_connector_error_goes_into_the_process(self) -> None:
          done = answer_of(raising(ConnectorError("E1", "as told", {"c": 2})))
          self.assertEqual(done, Raised("E1", "as told", {"c": 2}))

      def test_anything_else_fails_the_job_and_it_is_tried_again(self) -> None:
          self.assertEqual(answer_of(raising(OSError("no network"))), Failed("no network", 2))

      def test_a_wrong_input_is_not_tried_again(self) -> None:
          self.assertEqual(answer_of(raising(InputError("missing"))), Failed("missing", 0))

      def test_as_a_text_it_holds_nothing_of_what_it_was_told(self) -> None:
          self.assertEqual(str(Completed({"b": "a secret"})), "completed")
          self.assertEqual(str(Raised("E1", "a secret", {"c": "a secret"})), "raised E1")
          self.assertEqual(str(Failed("a secret", 2)), "failed, 2 retries left")
`;
