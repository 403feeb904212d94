import { py } from './pythonText.ts';

/** Files, and the parts of a body of several: `worker/contract/parts.py`, the same for every connector. */
export const PARTS_MODULE = py`
  """The parts of a body of several: files and fields, as they are sent."""

  from __future__ import annotations

  import base64
  import binascii
  import json
  import re
  from collections.abc import Iterable, Mapping
  from dataclasses import dataclass
  from typing import Any

  from worker.contract.values import InputError


  @dataclass(frozen=True)
  class Part:
      name: str
      content: bytes
      type: str | None = None
      filename: str | None = None


  def parts(planned: Mapping[str, Any], value: Any) -> list[Part]:
      """A list is a part for each of its values."""
      if isinstance(value, list) and not planned.get("isJson"):
          return [_part(planned, one) for one in value if one is not None]
      return [_part(planned, value)]


  def _part(planned: Mapping[str, Any], value: Any) -> Part:
      if planned.get("isFile"):
          return file(planned, value)
      is_text = not planned.get("isJson") and not isinstance(value, (dict, list))
      kind = planned.get("partType") or (None if is_text else "application/json")
      if isinstance(value, float) and value.is_integer() and abs(value) < 1e21:
          value = int(value)
      text = value if is_text and isinstance(value, str) else json.dumps(value, ensure_ascii=False, separators=(",", ":"))
      return Part(planned["name"], text.encode("utf-8", "replace"), kind)


  def file(planned: Mapping[str, Any], value: Any) -> Part:
      """Its content as a text, as a data: address, or in base64 beside its name and type. Engines often hand on a reference."""
      name = planned["name"]
      told = value if isinstance(value, dict) else {}

      def text(*keys: str) -> str | None:
          return next((told[key] for key in keys if isinstance(told.get(key), str) and told[key]), None)

      filename = text("name", "fileName") or name
      kind = text("mimeType", "contentType") or planned.get("partType") or "application/octet-stream"
      if isinstance(value, str):
          data = re.fullmatch(r"data:([^,;]*)[^,]*;base64,(.*)", value, re.DOTALL)
          if data is None:
              return Part(name, value.encode("utf-8", "replace"), kind, filename)
          return Part(name, _base64(name, data[2]), data[1] or kind, filename)
      if isinstance(told.get("content"), str):
          return Part(name, _base64(name, told["content"]), kind, filename)
      raise InputError(
          json.dumps(name) + ' only refers to a file: put what is in it, in base64, into its member "content".'
      )


  def type_taken(taken: list[str], told: str) -> str:
      """The type of a file where the service takes it, or else the first one that it takes."""

      def plain(kind: str) -> str:
          return kind.split(";")[0].strip().lower()

      own = _type(told)
      fitting = ("*/*", plain(own).split("/")[0] + "/*", plain(own))
      if any(plain(one) in fitting for one in taken):
          return own
      return _type(next((one for one in taken if "*" not in one), ""))


  def _base64(name: str, text: str) -> bytes:
      try:
          return base64.b64decode(text, validate=True)
      except (binascii.Error, ValueError):
          raise InputError("The content of " + json.dumps(name) + " is no base64.") from None


  def joined(all_parts: Iterable[Part], boundary: str) -> bytes:
      made = b""
      for part in all_parts:
          head = "--" + boundary + '\r\nContent-Disposition: form-data; name="' + _quoted(part.name) + '"'
          if part.filename is not None:
              head += '; filename="' + _quoted(part.filename) + '"'
          if part.type is not None:
              head += "\r\nContent-Type: " + _type(part.type)
          made += (head + "\r\n\r\n").encode("utf-8", "replace") + part.content + b"\r\n"
      return made + ("--" + boundary + "--\r\n").encode()


  def _quoted(text: str) -> str:
      """As forms of browsers write a name."""
      return text.replace('"', "%22").replace("\r", "%0D").replace("\n", "%0A")


  def _type(text: str) -> str:
      """What is no media type could be more than one line."""
      return text if re.fullmatch(r"[A-Za-z0-9_.+-]+/[A-Za-z0-9_.+-]+(;[ -~]*)?", text) else "application/octet-stream"
`;
