import { py } from './pythonText.ts';

/** How values are written into a request: its part of `worker/contract/request.py`. */
export const ENCODING = py`
  def _json(value: Any) -> str:
      return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


  def _plain(value: Any) -> str:
      if isinstance(value, float) and value.is_integer() and abs(value) < 1e21:
          return str(int(value))
      return value if isinstance(value, str) else _json(value)


  def _encode(value: str) -> str:
      return quote(value, safe="!'()*~", errors="replace")


  def _entries(value: Mapping[str, Any]) -> list[tuple[str, str]]:
      return [(name, _plain(one)) for name, one in value.items()]


  def _literal(planned: Plan, value: Any) -> str:
      """As OData writes a key or a parameter: behind its style stands the form, * in it is the value, which cannot end it."""
      before, _, after = planned["style"].removeprefix("odata ").partition("*")
      text = _plain(value)
      if before.endswith("'"):
          return before + text.replace("'", "''") + after
      if not re.fullmatch(r"[A-Za-z0-9_.:+-]+", text):
          raise InputError(json.dumps(planned["name"]) + " cannot be " + json.dumps(text) + ".")
      return before + text + after


  _SEPARATORS = {"spaceDelimited": " ", "pipeDelimited": "|", "tabDelimited": "\t"}


  def _pairs(planned: Plan, value: Any) -> list[tuple[str, str]]:
      """As OpenAPI writes parameters of a query."""
      name = planned["name"]
      style = planned.get("style", "form")
      explode = planned.get("explode", style == "form")
      if style.startswith("odata "):
          return [(name, _literal(planned, value))]
      if planned.get("isJson"):
          return [(name, _json(value))]
      if isinstance(value, list):
          if explode:
              return [(name, _plain(one)) for one in value]
          return [(name, _SEPARATORS.get(style, ",").join(_plain(one) for one in value))]
      if not isinstance(value, dict):
          return [(name, _plain(value))]
      if style == "deepObject":
          return [(name + "[" + key + "]", one) for key, one in _entries(value)]
      if explode:
          return _entries(value)
      return [(name, ",".join(text for pair in _entries(value) for text in pair))]


  def _simple(planned: Plan, value: Any) -> str:
      """As OpenAPI writes headers and cookies."""
      if planned.get("isJson"):
          return _json(value)
      if isinstance(value, list):
          return ",".join(_plain(one) for one in value)
      if not isinstance(value, dict):
          return _plain(value)
      between = "=" if planned.get("explode") else ","
      return ",".join(between.join(pair) for pair in _entries(value))


  def _in_path(planned: Plan, value: Any) -> str:
      """As OpenAPI writes parameters of a path."""
      style = planned.get("style", "simple")
      explode = planned.get("explode", False)
      if style.startswith("odata "):
          return _encode(_literal(planned, value))
      start, between = {"label": (".", "."), "matrix": (";", ";")}.get(style, ("", ","))
      named = _encode(planned["name"]) + "=" if style == "matrix" else ""
      if planned.get("isJson"):
          return start + named + _encode(_json(value))
      if isinstance(value, list):
          texts = [_encode(_plain(one)) for one in value]
          return start + (between.join(named + one for one in texts) if explode else named + ",".join(texts))
      if not isinstance(value, dict):
          return start + named + _encode(_plain(value))
      pairs = [("=" if explode else ",").join(_encode(text) for text in pair) for pair in _entries(value)]
      return start + (between.join(pairs) if explode else named + ",".join(pairs))
`;
