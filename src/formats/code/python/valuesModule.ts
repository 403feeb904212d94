import { py } from './pythonText.ts';

/** Reading of variables: `worker/contract/values.py`, the same for every connector. */
export const VALUES_MODULE = py`
  """Takes inputs out of the variables of a job."""

  from __future__ import annotations

  import json
  import re
  from collections.abc import Callable, Mapping
  from typing import Any

  Variables = Mapping[str, Any]
  Reader = Callable[[Any, str], Any]


  class InputError(Exception):
      """An input that is missing, or is not what the definition says. Trying again does not help."""


  def required(variables: Variables, name: str, reader: Reader) -> Any:
      value = variables.get(name)
      if value is None:
          raise InputError("The input " + json.dumps(name) + " is missing.")
      return reader(value, name)


  def optional(variables: Variables, name: str, reader: Reader) -> Any:
      value = variables.get(name)
      return None if value is None else reader(value, name)


  def present(variables: Variables) -> dict[str, Any]:
      """Without what is not there."""
      return {name: value for name, value in variables.items() if value is not None}


  def text(value: Any, name: str) -> str:
      return value if isinstance(value, str) else _wrong(name, "text", value)


  def integer(value: Any, name: str) -> int:
      if isinstance(value, bool) or not isinstance(value, (int, float)) or value != value // 1:
          return _wrong(name, "a whole number", value)
      return int(value)


  def decimal(value: Any, name: str) -> float:
      if isinstance(value, bool) or not isinstance(value, (int, float)):
          return _wrong(name, "a number", value)
      return value


  def flag(value: Any, name: str) -> bool:
      return value if isinstance(value, bool) else _wrong(name, "true or false", value)


  def date(value: Any, name: str) -> str:
      if isinstance(value, str) and re.match(r"\d{4}-\d{2}-\d{2}", value):
          return value
      return _wrong(name, "a date like 2026-05-31", value)


  def date_time(value: Any, name: str) -> str:
      if isinstance(value, str) and re.match(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}", value):
          return value
      return _wrong(name, "a time like 2026-05-31T12:30:00+02:00", value)


  def items(value: Any, name: str) -> list[Any]:
      return value if isinstance(value, list) else _wrong(name, "a list", value)


  def members(value: Any, name: str) -> dict[str, Any]:
      return value if isinstance(value, dict) else _wrong(name, "an object", value)


  def anything(value: Any, name: str) -> Any:
      return value


  def one_of(*allowed: str) -> Reader:
      def read(value: Any, name: str) -> str:
          return value if value in allowed else _wrong(name, "one of " + ", ".join(allowed), value)

      return read


  def _wrong(name: str, wanted: str, value: Any) -> Any:
      shown = json.dumps(value, default=str)[:80]
      raise InputError("The input " + json.dumps(name) + " has to be " + wanted + ", and is " + shown + ".")
`;
