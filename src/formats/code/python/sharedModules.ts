import type { CodeModel, CodeSetting } from '../CodeModel.ts';
import { identifiersFor } from '../identifiers.ts';
import { py, pyComment, pyName, pyString, type Python } from './pythonText.ts';
import { PY_RESERVED } from './pythonText.ts';

export function settingFields(config: readonly CodeSetting[]): readonly string[] {
  return identifiersFor(
    config.map(({ name }) => name),
    { style: 'snake', fallback: 'setting', reserved: PY_RESERVED },
  );
}

/** What the environment says: `worker/contract/configuration.py`. */
export function configurationModule({ config }: CodeModel): Python {
  const fields = settingFields(config);
  const field = (at: number): Python => pyName(fields[at] ?? '');
  const needed = config.filter(({ required, value }) => required && value === undefined);
  return py`
    """Set where the connector is deployed, in environment variables."""

    from __future__ import annotations

    from collections.abc import Mapping
    from dataclasses import dataclass, field


    @dataclass(frozen=True, kw_only=True)
    class Configuration:
        """Secrets are not shown when it is printed."""

        ${config.map(
          (setting, at) => py`
            ${pyComment(setting.description, setting.secure ? 'Secret.' : '')}
            ${field(at)}: ${fieldType(setting)}
          `,
        )}

        @classmethod
        def of(cls, environment: Mapping[str, str]) -> Configuration:
            """Raises a ValueError that names what is missing."""
            missing = [name for name in _REQUIRED if not environment.get(name)]
            if missing:
                raise ValueError("Set in the environment: " + ", ".join(missing))
            return cls(
                ${config.map((setting, at) => py`${field(at)}=${readSetting(setting)},`)}
            )

        @classmethod
        def example(cls, changes: Mapping[str, str] | None = None) -> Configuration:
            """For tests: every variable has its own name as its value."""
            return cls.of({**{name: name for name in _NAMES}, **(changes or {})})


    _NAMES: tuple[str, ...] = (
        ${config.map(({ environment }) => py`${pyString(environment)},`)}
    )
    _REQUIRED: tuple[str, ...] = (
        ${needed.map(({ environment }) => py`${pyString(environment)},`)}
    )
  `;
}

function fieldType({ required, secure }: CodeSetting): Python {
  if (required) return secure ? py`str = field(repr=False)` : py`str`;
  return secure ? py`str | None = field(default=None, repr=False)` : py`str | None = None`;
}

function readSetting({ environment, required, value }: CodeSetting): Python {
  const name = pyString(environment);
  if (value !== undefined) return py`environment.get(${name}) or ${pyString(value)}`;
  return required ? py`environment[${name}]` : py`environment.get(${name}) or None`;
}

/** The codes a boundary event can catch: `worker/contract/errors.py`. */
export function errorsModule({ errors }: CodeModel): Python {
  const names = identifiersFor(
    errors.map(({ code }) => code),
    { style: 'constant', fallback: 'error' },
  );
  return py`
    """The error codes of the definition: an error boundary event with the same code catches it."""

    from __future__ import annotations

    from collections.abc import Mapping
    from typing import Any


    class ErrorCode:
        """All of them."""

        ${errors.map(
          ({ code, text }, at) => py`
            ${pyComment(text)}
            ${pyName(names[at] ?? '')} = ${pyString(code)}
          `,
        )}


    class ConnectorError(Exception):
        """Something a process can catch. Anything else that is raised fails the job, and it is tried again."""

        def __init__(self, code: str, message: str, outputs: Mapping[str, Any] | None = None) -> None:
            super().__init__(message)
            self.code = code
            # What the place that catches it gets to know.
            self.outputs = dict(outputs or {})
  `;
}

/** Every action of the connector by its job type: `worker/registry.py`. */
export function registryModule(modules: readonly string[]): Python {
  const names = modules.map(pyName);
  return py`
    """Every action of the connector by its job type."""

    from __future__ import annotations

    from collections.abc import Callable
    from dataclasses import dataclass
    from typing import Any

    ${names.map((name) => py`import worker.actions.${name}`)}
    ${names.map((name) => py`import worker.contract.${name}`)}
    from worker.contract.configuration import Configuration
    from worker.contract.values import Variables


    @dataclass(frozen=True)
    class Action:
        job_type: str
        inputs: tuple[str, ...]
        run: Callable[[Variables, Configuration], dict[str, Any]]


    def _action(contract: Any, handler: Any) -> Action:
        def run(variables: Variables, configuration: Configuration) -> dict[str, Any]:
            return handler.handle(contract.Inputs.read(variables), configuration).variables()

        return Action(contract.JOB_TYPE, contract.INPUTS, run)


    ACTIONS: tuple[Action, ...] = (
        ${names.map((name) => py`_action(worker.contract.${name}, worker.actions.${name}),`)}
    )
  `;
}
