import { ENCODING } from './requestEncoding.ts';
import { py } from './pythonText.ts';

/** Sends what an action is as a request: `worker/contract/request.py`, the same for every connector. */
export const REQUEST_MODULE = py`
  """Sends what an action is as a request: where its inputs go, and where its outputs come from, a plan says."""

  from __future__ import annotations

  import base64
  import json
  import re
  import time
  import urllib.error
  import urllib.request
  import uuid
  from collections.abc import Iterable, Mapping
  from typing import Any, TypeVar
  from urllib.parse import quote, urlencode

  from worker.contract.configuration import Configuration
  from worker.contract import parts
  from worker.contract.errors import ConnectorError
  from worker.contract.values import InputError, Variables

  Plan = Mapping[str, Any]

  # Seconds an answer may take.
  TIMEOUT = 30


  def send(plan: Plan, inputs: Variables, configuration: Configuration) -> dict[str, Any]:
      """A status that stands for an error of the definition is raised as that error."""
      request = _Request(plan, inputs, configuration)
      request.authenticate()
      body = request.body()
      address = request.address()
      status, headers, content = _fetch(plan["method"], address, request.headers, body)
      text = content.decode("utf-8", "replace")
      answer = _content(headers, text)
      outputs = _read(plan, status, headers, answer, content)
      # GraphQL says so in an answer of any status.
      complaints = _member(answer, "errors")
      if isinstance(complaints, list) and complaints:
          for told in plan["errors"]:
              if told["status"] == "errors":
                  raise ConnectorError(told["code"], "The answer to " + plan["method"] + " has errors", outputs)
      error = _best(plan["errors"], status, lambda one: one["status"])
      message = plan["method"] + " " + plan["path"] + " was answered with " + str(status)
      if error is not None and (not 200 <= status < 300 or error["status"] != "default"):
          raise ConnectorError(error["code"], message, outputs)
      if status >= 400:
          raise RuntimeError(message + (": " + text[:200] if text else ""))
      return outputs


  class _Request:
      def __init__(self, plan: Plan, inputs: Variables, configuration: Configuration) -> None:
          self.plan = plan
          self.configuration = configuration
          self.headers = {"Accept": "application/json, */*;q=0.5"}
          self.query: list[tuple[str, str]] = []
          self.cookies: list[tuple[str, str]] = []
          self.values: list[tuple[Plan, Any]] = []
          for planned in plan["inputs"]:
              value = planned.get("constant", inputs.get(planned["input"]))
              if value is None:
                  continue
              self.values.append((planned, value))
              if planned["in"] == "query":
                  self.query.extend(_pairs(planned, value))
              elif planned["in"] == "header":
                  self.set_header(planned["name"], _simple(planned, value))
              elif planned["in"] == "cookie":
                  self.cookies.append((planned["name"], _simple(planned, value)))

      def set_header(self, name: str, value: str) -> None:
          for known in [one for one in self.headers if one.lower() == name.lower()]:
              del self.headers[known]
          self.headers[name] = value

      def setting(self, name: str) -> str:
          return getattr(self.configuration, name, None) or ""

      def address(self) -> str:
          plan = self.plan
          base = self.setting(plan["server"])
          for variable in plan["variables"]:
              base = base.replace("{" + variable["name"] + "}", self.setting(variable["setting"]))
          if not re.match(r"https?://", base, re.IGNORECASE):
              raise ValueError("The address of the service is no http(s) address: " + plan["server"])
          filled = re.sub(r"\{([^{}]+)\}", lambda found: self.in_path(found[1]), plan["path"])
          url = quote((base.rstrip("/") if filled else base) + filled, safe="%/:=&?~#+!$,;'@()*[]", errors="replace")
          # What stands behind a # is never sent.
          url = url.partition("#")[0]
          if self.cookies:
              pairs = [name + "=" + _encode(value) for name, value in self.cookies]
              self.set_header("Cookie", "; ".join(pairs))
          if not self.query:
              return url
          # A + is a space to some services, and to others a +.
          return url + ("&" if "?" in url else "?") + urlencode(self.query, errors="replace").replace("+", "%20")

      def in_path(self, name: str) -> str:
          for planned, value in self.values:
              if planned["in"] == "path" and planned["name"] == name:
                  written = _in_path(planned, value)
                  # A segment of dots would lead to another place of the service.
                  if re.fullmatch(r"(\.|%2e)+", written, re.IGNORECASE):
                      raise InputError(json.dumps(name) + " cannot be " + written + ".")
                  return written
          raise InputError("The path needs " + json.dumps(name) + ".")

      def body(self) -> bytes | None:
          body = self.plan.get("body")
          if body is None:
              return None
          if body["kind"] == "multipart":
              return self.multipart()
          if body["kind"] == "file":
              return self.file([body["mediaType"], *body.get("others", [])])
          whole = [value for planned, value in self.values if planned["in"] == "body"]
          members: dict[str, Any] = {}
          for planned, value in self.values:
              if planned["in"] == "others":
                  members.update(value)
          members.update({planned["name"]: value for planned, value in self.values if planned["in"] == "field"})
          variables = {planned["name"]: value for planned, value in self.values if planned["in"] == "variable"}
          if variables:
              members["variables"] = variables
          if not whole and not members:
              return None
          content = whole[0] if whole else members
          self.set_header("Content-Type", body["mediaType"])
          if body["kind"] == "json":
              return _json(content).encode("utf-8", "replace")
          if body["kind"] == "text":
              return (content if isinstance(content, str) else _json(content)).encode("utf-8", "replace")
          fields = [
              (name, _plain(one))
              for name, value in content.items()
              for one in (value if isinstance(value, list) else [value])
          ]
          return urlencode(fields, errors="replace").encode()

      def file(self, taken: list[str]) -> bytes | None:
          for planned, value in self.values:
              if planned["in"] == "body":
                  made = parts.file({"name": planned["input"]}, value)
                  self.set_header("Content-Type", parts.type_taken(taken, made.type or ""))
                  return made.content
          return None

      def multipart(self) -> bytes | None:
          made: list[parts.Part] = []
          for planned, value in self.values:
              if planned["in"] == "field":
                  made.extend(parts.parts(planned, value))
              elif planned["in"] in ("others", "body"):
                  for name, one in value.items():
                      made.extend(parts.parts({"name": name}, one))
          if not made:
              return None
          boundary = "part-" + str(uuid.uuid4())
          self.set_header("Content-Type", "multipart/form-data; boundary=" + boundary)
          return parts.joined(made, boundary)

      def authenticate(self) -> None:
          """Takes the first way for which the configuration holds everything."""
          ways = self.plan["security"]
          if not ways:
              return
          for way in ways:
              if all(self.setting(one["setting"]) for scheme in way for one in scheme["settings"]):
                  for scheme in way:
                      self.prove(scheme)
                  return
          missing = [one["setting"] for scheme in ways[0] for one in scheme["settings"]]
          raise RuntimeError("The configuration has no credentials: " + ", ".join(missing))

      def prove(self, scheme: Plan) -> None:
          roles = {one["role"]: self.setting(one["setting"]) for one in scheme["settings"]}
          kind = scheme["kind"]
          if kind == "basic":
              self.set_header("Authorization", _basic(roles.get("user", ""), roles.get("password", "")))
          elif kind == "bearer":
              self.set_header("Authorization", "Bearer " + roles.get("token", ""))
          elif kind == "oauth2-client":
              token = _token(
                  roles.get("token-address", ""),
                  roles.get("client", ""),
                  roles.get("client-secret", ""),
                  " ".join(scheme["scopes"]),
              )
              self.set_header("Authorization", "Bearer " + token)
          else:
              name = roles.get("header") or scheme.get("key") or "X-API-Key"
              key = roles.get("key", "")
              if scheme.get("in") == "query":
                  self.query.append((name, key))
              elif scheme.get("in") == "cookie":
                  self.cookies.append((name, key))
              else:
                  self.set_header(name, key)


  class _NoRedirect(urllib.request.HTTPRedirectHandler):
      """Where an answer leads elsewhere, secrets must not follow."""

      def redirect_request(self, *_: Any) -> None:
          return None


  _opener = urllib.request.build_opener(_NoRedirect)


  def _fetch(
      method: str, address: str, headers: Mapping[str, str], body: bytes | None
  ) -> tuple[int, Mapping[str, str], bytes]:
      if not re.match(r"https?://", address, re.IGNORECASE):
          raise ValueError("This is no http(s) address: " + address[:80])
      request = urllib.request.Request(address, data=body, headers=dict(headers), method=method)
      try:
          with _opener.open(request, timeout=TIMEOUT) as answer:
              return answer.status, answer.headers, answer.read()
      except urllib.error.HTTPError as answer:
          with answer:
              return answer.code, answer.headers, answer.read()


  def _basic(user: str, password: str) -> str:
      return "Basic " + base64.b64encode((user + ":" + password).encode()).decode()


  _tokens: dict[tuple[str, str, str], tuple[str, float]] = {}


  def _token(address: str, client: str, secret: str, scope: str) -> str:
      """A token is asked for once, and kept for as long as it is good."""
      key = (address, client, scope)
      token, until = _tokens.get(key, ("", 0.0))
      if until > time.monotonic():
          return token
      form = {"grant_type": "client_credentials", **({"scope": scope} if scope else {})}
      headers = {
          "Authorization": _basic(client, secret),
          "Accept": "application/json",
          "Content-Type": "application/x-www-form-urlencoded",
      }
      status, _, content = _fetch("POST", address, headers, urlencode(form).encode())
      if not 200 <= status < 300:
          raise RuntimeError("No token was given: " + str(status))
      answer = json.loads(content)
      if not isinstance(answer, dict) or not isinstance(answer.get("access_token"), str):
          raise RuntimeError("The answer has no token in it.")
      seconds = float(answer.get("expires_in") or 60)
      _tokens[key] = (answer["access_token"], time.monotonic() + seconds - 30)
      return answer["access_token"]


  ${ENCODING}


  _T = TypeVar("_T")


  def _best(candidates: Iterable[_T], status: int, status_of: Any) -> _T | None:
      known = {status_of(one).upper(): one for one in reversed(list(candidates))}
      for wanted in (str(status), str(status)[0] + "XX", "DEFAULT"):
          if wanted in known:
              return known[wanted]
      return None


  def _content(headers: Mapping[str, str], text: str) -> Any:
      is_json = re.search(r"\bjson\b", headers.get("Content-Type") or "", re.IGNORECASE)
      return None if text == "" else json.loads(text) if is_json else text


  def _member(body: Any, name: str) -> Any:
      return body.get(name) if isinstance(body, dict) else None


  def _file(headers: Mapping[str, str], content: bytes) -> dict[str, str]:
      """As a file is given to other actions: any bytes, in a text."""
      kind = headers.get("Content-Type") or "application/octet-stream"
      return {"mimeType": kind, "content": base64.b64encode(content).decode()}


  def _read(
      plan: Plan, status: int, headers: Mapping[str, str], body: Any, content: bytes
  ) -> dict[str, Any]:
      def fits(statuses: Iterable[str]) -> bool:
          return _best([one for one in statuses if one != "default"], status, str) is not None

      declared = [one for output in plan["outputs"] for one in output.get("statuses", [])]
      outputs: dict[str, Any] = {}
      for output in plan["outputs"]:
          statuses = output.get("statuses")
          if statuses is not None and not fits(statuses) and ("default" not in statuses or fits(declared)):
              continue
          if output["in"] == "status":
              outputs[output["output"]] = status
          elif output["in"] == "body":
              if output.get("isFile"):
                  if content:
                      outputs[output["output"]] = _file(headers, content)
              elif body is not None:
                  outputs[output["output"]] = body
          elif output["in"] in ("data", "errors"):
              of_data = output["in"] == "data"
              held = _member(body, "data") if of_data else body
              name = output.get("name", "") if of_data else "errors"
              if isinstance(held, dict) and name in held:
                  outputs[output["output"]] = held[name]
          else:
              header = _header(headers.get(output.get("name", "")), output.get("as"))
              if header is not None:
                  outputs[output["output"]] = header
      return outputs


  def _header(text: str | None, kind: str | None) -> Any:
      """None for what should be a number and is none."""
      if text is None:
          return None
      if kind == "flag":
          return text == "true"
      if kind != "number":
          return text
      if not re.fullmatch(r"-?\d+(\.\d+)?", text):
          return None
      number = float(text)
      return int(number) if number.is_integer() else number
`;
