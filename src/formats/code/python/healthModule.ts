import { py } from './pythonText.ts';

/** What probes of containers ask: `worker/health.py`. */
export const HEALTH_MODULE = py`
  """GET /health, for probes: 200 while jobs are taken, 503 once it stops. It says nothing else."""

  from __future__ import annotations

  import threading
  from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
  from typing import Any

  PORT = 8080


  class Health:
      def __init__(self, port: int) -> None:
          self.is_stopping = False
          health = self

          class Handler(BaseHTTPRequestHandler):
              def do_GET(self) -> None:
                  is_asked = self.path == "/health"
                  self.send_response(404 if not is_asked else 503 if health.is_stopping else 200)
                  self.send_header("Content-Length", "0")
                  self.end_headers()

              def log_message(self, *_: Any) -> None:
                  pass

          self._server = ThreadingHTTPServer(("", port), Handler)
          self.port = int(self._server.server_address[1])

      def __enter__(self) -> Health:
          threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, daemon=True).start()
          return self

      def __exit__(self, *_: Any) -> None:
          self._server.shutdown()
          self._server.server_close()


  def port_of(told: str | None) -> int:
      """Raises a ValueError for what is no port."""
      port = int(told or PORT)
      if not 1 <= port <= 65_535:
          raise ValueError("HEALTH_PORT is no port")
      return port
`;

/** `tests/test_health.py` */
export const HEALTH_TEST = py`
  from __future__ import annotations

  import http.client
  import unittest

  from worker.health import Health, port_of


  def status_of(health: Health, path: str) -> int:
      connection = http.client.HTTPConnection("127.0.0.1", health.port, timeout=10)
      try:
          connection.request("GET", path)
          return connection.getresponse().status
      finally:
          connection.close()


  class HealthTest(unittest.TestCase):
      def test_probes_are_told_that_jobs_are_taken_until_it_stops(self) -> None:
          with Health(0) as health:
              self.assertEqual(status_of(health, "/health"), 200)
              self.assertEqual(status_of(health, "/"), 404)
              health.is_stopping = True
              self.assertEqual(status_of(health, "/health"), 503)

      def test_the_port_is_the_one_of_the_environment(self) -> None:
          self.assertEqual(port_of(None), 8080)
          self.assertEqual(port_of("9000"), 9000)
          with self.assertRaises(ValueError):
              port_of("none")
`;
