# Generated from the API document. Do not edit: run `python scripts/generate.py`.

"""WorkflowProcessResponse: see the class."""

from __future__ import annotations

from collections.abc import Mapping
from operator import itemgetter
from typing import Any, ClassVar, Self

from videovector._models.base import FieldRow, Model, new, record, unknown_fields
from videovector._models.values import as_bool, as_dict, as_str

# Reads all values of an object in one step, and the defaults of absent ones.
_values_of_WorkflowProcessResponse = itemgetter(
    "prompt", "run", "status_url", "prompt_created_inline", "run_id", "results_url"
)
_absent_of_WorkflowProcessResponse: dict[str, Any] = {
    "prompt_created_inline": None,
    "run_id": None,
    "results_url": None,
}


@record
class WorkflowProcessResponse(Model):
    """The prompt, and the prompt run that was started.

    Attributes:
        prompt: The prompt.
        run: The prompt run, `pending` at first.
        status_url: Path to poll the run with.
        prompt_created_inline: Whether the prompt was created from an instruction. Default: False.
        run_id: Id of the prompt run, the same as in `run`.
        results_url: Path to get the results with.
    """

    prompt: Prompt
    run: PromptRun
    status_url: str
    prompt_created_inline: bool
    run_id: str | None
    results_url: str | None

    _FIELDS: ClassVar[tuple[FieldRow, ...]] = (
        ("prompt", "prompt", True, ("model", "Prompt"), False, None),
        ("run", "run", True, ("model", "PromptRun"), False, None),
        ("status_url", "status_url", True, ("str",), False, None),
        ("prompt_created_inline", "prompt_created_inline", False, ("bool",), False, False),
        ("run_id", "run_id", False, ("str",), False, None),
        ("results_url", "results_url", False, ("str",), False, None),
    )

    def __init__(
        self,
        *,
        prompt: Prompt | Mapping[str, Any],
        run: PromptRun | Mapping[str, Any],
        status_url: str,
        prompt_created_inline: bool = False,
        run_id: str | None = None,
        results_url: str | None = None,
    ) -> None:
        self._extra = None
        self.prompt = Prompt.model_validate(prompt)
        self.run = PromptRun.model_validate(run)
        self.status_url = status_url
        self.prompt_created_inline = prompt_created_inline
        self.run_id = run_id
        self.results_url = results_url

    @classmethod
    def read_dict(cls, data: Mapping[str, Any]) -> Self:
        """Read an object that has all fields as the document says; the errors do not say where they occurred."""
        if data.__class__ is not dict:
            data = as_dict(data)
        if len(data) < 6:
            data = {**_absent_of_WorkflowProcessResponse, **data}
        try:
            values = _values_of_WorkflowProcessResponse(data)
        except KeyError:
            # The number of fields is right, but some names are not.
            data = {**_absent_of_WorkflowProcessResponse, **data}
            values = _values_of_WorkflowProcessResponse(data)
        self = new(cls)
        _prompt, _run, _status_url, _prompt_created_inline, _run_id, _results_url = values
        self.prompt = Prompt.read_dict(_prompt)
        self.run = PromptRun.read_dict(_run)
        self.status_url = _status_url if _status_url.__class__ is str else as_str(_status_url)
        self.prompt_created_inline = (
            _prompt_created_inline
            if _prompt_created_inline.__class__ is bool
            else False
            if _prompt_created_inline is None
            else as_bool(_prompt_created_inline)
        )
        self.run_id = None if _run_id is None else _run_id if _run_id.__class__ is str else as_str(_run_id)
        self.results_url = (
            None if _results_url is None else _results_url if _results_url.__class__ is str else as_str(_results_url)
        )
        self._extra = None if len(data) == 6 else unknown_fields(data, cls._FIELDS)
        return self

    def to_dict(self) -> dict[str, Any]:
        """The object as JSON values, with its unknown fields. Optional fields that are None are omitted."""
        out: dict[str, Any] = {
            "prompt": self.prompt.to_dict(),
            "run": self.run.to_dict(),
            "status_url": self.status_url,
        }
        out["prompt_created_inline"] = self.prompt_created_inline
        if self.run_id is not None:
            out["run_id"] = self.run_id
        if self.results_url is not None:
            out["results_url"] = self.results_url
        if self._extra:
            out.update(self._extra)
        return out


# Imported at the end: the classes above are defined before the classes that they refer to, so cycles can't fail.
from .prompt import Prompt  # noqa: E402
from .prompt_run import PromptRun  # noqa: E402
