import type { CodeAction, CodeSetting } from '../CodeModel.ts';
import {
  answeredOutput,
  answeredWith,
  bodyOutput,
  exampleStatus,
  isFileOutput,
  sentFile,
} from '../requestExample.ts';
import { type RequestPlan, requestText } from '../RequestPlan.ts';
import { py, pyDoc, pyName, pyString, pyValue, type Python } from './pythonText.ts';

/** The place for a person's own work: `worker/actions/<action>.py`. */
export function handlerModule(action: CodeAction, module: string): Python {
  const { description, request, noRequest = '' } = action;
  const sends = request
    ? `Sends ${requestText(request)}. What is special about it can stand before or behind.`
    : '';
  return py`
    ${pyDoc(description, noRequest, sends)}

    from __future__ import annotations

    ${request ? py`from worker.contract import request` : []}
    from worker.contract.${pyName(module)} import ${request ? py`REQUEST, Inputs, Outputs` : py`Inputs, Outputs`}
    from worker.contract.configuration import Configuration


    def handle(inputs: Inputs, configuration: Configuration) -> Outputs:
        ${request ? py`return Outputs.of(request.send(REQUEST, inputs.variables(), configuration))` : ANSWERS}
  `;
}

const ANSWERS = py`
  """Put the work of the action here.

  Raise a ConnectorError with one of the codes of contract/errors.py for what a process should catch; anything else
  that is raised fails the job, and it is tried again. As it stands it answers with the example of the definition,
  so that processes can be tried at once.
  """
  return Outputs.example()
`;

/** `tests/test_<action>.py` */
export function handlerTest(action: CodeAction, module: string): Python {
  const needed = action.inputs.find(({ required }) => required);
  return py`
    from __future__ import annotations

    import unittest

    from worker.actions.${pyName(module)} import handle
    from worker.contract.${pyName(module)} import Inputs, Outputs
    from worker.contract.configuration import Configuration
    ${needed ? py`from worker.contract.values import InputError` : []}


    class ActionTest(unittest.TestCase):
        ${pyDoc(action.implementation)}

        ${READS}

        def test_gives_what_its_definition_promises(self) -> None:
            outputs = handle(Inputs.example(), Configuration.example())
            self.assertEqual(sorted(outputs.variables()), sorted(Outputs.example().variables()))

        ${
          needed
            ? py`
                def test_says_which_input_is_missing(self) -> None:
                    variables = Inputs.example().variables()
                    del variables[${pyString(needed.name)}]
                    with self.assertRaises(InputError):
                        Inputs.read(variables)
              `
            : []
        }
  `;
}

const READS = py`
  def test_takes_its_inputs_from_the_variables_of_a_job(self) -> None:
      variables = {"something else": True, **Inputs.example().variables()}
      self.assertEqual(Inputs.read(variables), Inputs.example())
`;

/** The same of one that is a request: a server of the test's own answers with the example. */
export function requestTest(
  action: CodeAction,
  request: RequestPlan,
  module: string,
  config: readonly CodeSetting[],
): Python {
  const body = bodyOutput(action, request);
  const isFile = body !== undefined && isFileOutput(request, body);
  const file = sentFile(action, request);
  const told = body ? pyValue(answeredWith(request, body)) : py`None`;
  const tokens = new Set(
    request.security
      .flatMap((all) => all.flatMap(({ settings }) => settings))
      .flatMap(({ role, setting }) => (role === 'token-address' ? [setting] : [])),
  );
  const server = config.find(({ name }) => name === request.server)?.environment ?? '';
  const addresses = [
    py`${pyString(server)}: here + "/api",`,
    ...config.flatMap(({ name, environment }) =>
      tokens.has(name) ? [py`${pyString(environment)}: here + "/token",`] : [],
    ),
  ];
  const [failure] = request.errors.filter(({ status }) => /^[45]\d\d$/.test(status));
  return py`
    from __future__ import annotations

    ${isFile || file !== undefined ? py`import base64` : []}
    import unittest
    from typing import Any

    from tests.service import Service
    from worker.actions.${pyName(module)} import handle
    from worker.contract.${pyName(module)} import Inputs
    from worker.contract.configuration import Configuration
    ${failure ? py`from worker.contract.errors import ConnectorError` : []}


    def called(service: Service) -> dict[str, Any]:
        here = service.address
        configuration = Configuration.example({
            ${addresses}
        })
        return handle(Inputs.example(), configuration).variables()


    class ActionTest(unittest.TestCase):
        ${pyDoc(action.implementation)}

        ${READS}

        def test_is_sent_and_its_answer_is_read(self) -> None:
            with Service(${pyValue(exampleStatus(request))}, ${isFile ? py`base64.b64decode(${told})` : told}) as service:
                outputs = called(service)
            method, path = service.seen[-1]
            self.assertEqual(method, ${pyString(request.method)})
            self.assertTrue(path.startswith("/api"))
            ${
              body
                ? py`self.assertEqual(outputs[${pyString(body.name)}], ${pyValue(answeredOutput(request, body))})`
                : py`self.assertIsInstance(outputs, dict)`
            }
            ${file === undefined ? [] : py`self.assertEqual(service.bodies[-1], base64.b64decode(${pyString(file)}))`}

        ${
          failure
            ? py`
                def test_raises_an_error_of_the_definition(self) -> None:
                    with Service(${pyValue(Number(failure.status))}, None) as service:
                        with self.assertRaises(ConnectorError) as caught:
                            called(service)
                    self.assertEqual(caught.exception.code, ${pyString(failure.code)})
              `
            : []
        }
  `;
}

/** `tests/service.py` */
export const SERVICE_MODULE = py`
  """A service that always answers the same."""

  from __future__ import annotations

  import json
  import os
  import threading
  from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
  from typing import Any


  # It is on this machine, whatever proxy stands before others.
  os.environ["no_proxy"] = "127.0.0.1"


  class Service:
      def __init__(self, status: int, body: Any) -> None:
          seen: list[tuple[str, str]] = []
          bodies: list[bytes] = []

          class Handler(BaseHTTPRequestHandler):
              def answer(self) -> None:
                  sent = self.rfile.read(int(self.headers.get("Content-Length") or 0))
                  if self.path == "/token":
                      self.say(200, {"access_token": "t"})
                  else:
                      seen.append((self.command, self.path))
                      bodies.append(sent)
                      self.say(status, body)

              def say(self, status: int, body: Any) -> None:
                  is_file = isinstance(body, bytes)
                  content = body if is_file else b"" if body is None else json.dumps(body).encode()
                  self.send_response(status)
                  self.send_header("Content-Type", "image/png" if is_file else "application/json")
                  if status != 204:
                      self.send_header("Content-Length", str(len(content)))
                  self.end_headers()
                  if self.command != "HEAD":
                      self.wfile.write(content)

              def log_message(self, *_: Any) -> None:
                  pass

              def __getattr__(self, name: str) -> Any:
                  # Whatever the method is: services have some of their own, like MERGE.
                  if name.startswith("do_"):
                      return self.answer
                  raise AttributeError(name)

          self.seen = seen
          self.bodies = bodies
          self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
          self.address = "http://127.0.0.1:" + str(self._server.server_address[1])

      def __enter__(self) -> Service:
          threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
          return self

      def __exit__(self, *_: Any) -> None:
          self._server.shutdown()
          self._server.server_close()
`;
