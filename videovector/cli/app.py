"""The tree of commands, of which only the commands in use are built, and the exit codes of their errors."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

import click

from videovector._generated.cli import GROUPS, commands_of
from videovector._version import __version__

from .command_names import command_summaries, group_summaries
from .exit_codes import INTERRUPTED
from .handwritten_commands import ALIASES, DEFAULT_COMMANDS, HANDWRITTEN, TOP_LEVEL, DefaultCommand
from .program import COMPLETE_VARIABLE, PROGRAM
from .session import SHARED, ContextObject, shared_options
from .shared_options import SharedOptions
from .terminal import terminal_width

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

#: The options that show help.
HELP: Final = ["-h", "--help"]
#: The greatest width of help, for terminals that are wider.
HELP_WIDTH: Final = 100
#: The extra that installs a package, by the name it is imported under; the sandbox lists its own.
EXTRAS: Final = {"opentimelineio": "timeline", "rich": "cli", "yaml": "cli"}
ROOT_HELP: Final = """Work with media archives: upload, extract, search, export.

Every operation of the API is a command: `videovector GROUP COMMAND`. Data is written to the standard output, as a table
on a terminal and as JSON elsewhere. Everything else is written to the standard error."""


class LazyGroup(click.Group):
    """A group that has the names and short helps of its commands, and makes a command only when it is used."""

    def summaries(self) -> dict[str, str]:
        """The short help of each command, by name, in the order in which help lists them."""
        raise NotImplementedError

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return list(self.summaries())

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown name suggests the nearest."""
        name = args[0]
        command = self.get_command(ctx, name)
        if command is None and not ctx.resilient_parsing:
            if name.startswith("-"):
                self.parse_args(ctx, args)
            raise click.exceptions.NoSuchCommand(name, possibilities=self.list_commands(ctx), ctx=ctx)
        return name if command else None, command, args[1:]

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem]:
        """The commands and options that begin with a text, found without making any command."""
        from click.shell_completion import CompletionItem

        names = [
            CompletionItem(name, help=text) for name, text in self.summaries().items() if name.startswith(incomplete)
        ]
        return [*names, *click.Command.shell_complete(self, ctx, incomplete)]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of commands, without making any command."""
        rows = list(self.summaries().items())
        room = formatter.width - 6 - max(len(name) for name, _ in rows)
        with formatter.section("Commands"):
            formatter.write_dl([(name, _cut(text, room)) for name, text in rows])


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else text[: max(room - 3, 10)].rsplit(" ", 1)[0].rstrip(",;:") + "..."


class ResourceGroup(LazyGroup):
    """The commands of one resource.

    Args:
        name: Name of the group.
        resource: The name of the resource in the table; it differs from `name` if the group is an alias.
    """

    def __init__(self, name: str, resource: str) -> None:
        self.resource = resource
        self.default_command: DefaultCommand | None = DEFAULT_COMMANDS.get(resource)
        super().__init__(
            name,
            help=_group_help(resource),
            # A word that is not a command is an argument of the default command.
            invoke_without_command=self.default_command is not None,
            no_args_is_help=self.default_command is None or self.default_command.needs_words,
        )

    def summaries(self) -> dict[str, str]:
        """The commands of the resource."""
        return command_summaries(self.resource)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make a command."""
        row = commands_of(self.resource).get(cmd_name)
        made = HANDWRITTEN.get(self.resource, {}).get(cmd_name)
        if made is not None:
            command: click.Command = _load(made.place)(cmd_name, row)
            return command
        if row is None:
            return None
        from .operations import OperationCommand

        return OperationCommand(cmd_name, row)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Insert the name of the default command if the first word is not a command."""
        default = self.default_command
        named = bool(args) and args[0] in (*HELP, *self.summaries())
        # While a shell completes the first word, the names are needed.
        given = bool(args) or not (default is None or default.needs_words or ctx.resilient_parsing)
        if default is not None and not named and given:
            args = [default.name, *args]
        return super().parse_args(ctx, args)


class Root(LazyGroup):
    """All groups, and the commands without a group."""

    def __init__(self) -> None:
        super().__init__(
            PROGRAM,
            help=ROOT_HELP,
            callback=_root,
            params=[*shared_options(), click.Option(["--version"], is_flag=True, help="Show the version and exit.")],
            invoke_without_command=True,
            epilog="Exit codes: 0 done, 1 failed, 2 usage, 3 credential, 4 not found, 5 conflict, 6 rate limit or "
            "transient, 7 job failed, 8 time-out, 130 interrupted.",
        )

    def summaries(self) -> dict[str, str]:
        """Groups, and the commands without one."""
        return group_summaries()

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Make a group or a command."""
        resource = ALIASES.get(cmd_name, cmd_name)
        if resource in GROUPS or resource in HANDWRITTEN:
            return ResourceGroup(cmd_name, resource)
        made = TOP_LEVEL.get(cmd_name)
        if made is None:
            return None
        command: click.Command = _load(made.place)(cmd_name, None)
        return command


def _group_help(resource: str) -> str:
    if resource in GROUPS:
        default = DEFAULT_COMMANDS.get(resource)
        return GROUPS[resource] + (f"\n\n{default.help}" if default is not None else "")
    return TOP_LEVEL[resource].summary


def _load(place: str) -> Any:
    module, _, name = place.partition(":")
    return getattr(import_module(f"videovector.cli.{module}"), name)


def _root(version: bool, **values: Any) -> None:
    context = click.get_current_context()
    if version:
        click.echo(f"{PROGRAM} {__version__}")
        context.exit()
    if context.invoked_subcommand is None:
        click.echo(context.get_help())
        context.exit()
    holder = context.find_object(ContextObject)
    assert holder is not None
    holder.options = SharedOptions(**{name: values[name] for name in SHARED})


def root() -> click.Group:
    """The tree of all commands."""
    return Root()


def run(arguments: Sequence[str]) -> int:
    """Run one command line and return the exit code; only unexpected errors are raised."""
    instruction = os.environ.get(COMPLETE_VARIABLE)
    if instruction:
        from .completion import complete

        return complete(root(), instruction)
    holder = ContextObject()
    try:
        # Given here, since click would load many modules to find it.
        width = max(min(terminal_width(), HELP_WIDTH) - 2, 50)
        with root().make_context(
            PROGRAM, list(arguments), obj=holder, terminal_width=width, help_option_names=HELP
        ) as context:
            code = context.command.invoke(context)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as ended:
        return ended.exit_code
    except BrokenPipeError:
        # The reader of the output has closed it. Python must not fail when it flushes the output at the end either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except (KeyboardInterrupt, EOFError, click.Abort):
        return _interrupted(holder)
    except Exception as error:  # noqa: BLE001  # every failure becomes one line and an exit code
        return _failed(error, holder, arguments)


def _interrupted(holder: ContextObject) -> int:
    hint = holder.session.continue_hint if holder.session is not None else None
    sys.stderr.write(f"\nInterrupted.{f' {hint}' if hint else ''}\n")
    return INTERRUPTED


def _failed(error: Exception, holder: ContextObject, arguments: Sequence[str]) -> int:
    from videovector._errors import VideoVectorError

    from .errors import described, exit_code_of, shown
    from .exit_codes import CommandError

    if isinstance(error, ModuleNotFoundError):
        from videovector.sandbox import EXTRA_MODULES

        package = (error.name or "").partition(".")[0]
        extra = EXTRAS.get(package) or ("sandbox" if package in EXTRA_MODULES else None)
        if extra is None:
            raise error
        error = CommandError(
            f"This command needs the package {error.name}, which is not installed.",
            code="missing_extra",
            hint=f"Run: pip install 'videovector[{extra}]'",
        )
    elif not isinstance(error, (VideoVectorError, CommandError, click.ClickException, OSError)):
        # A bug of the SDK: a report needs its traceback.
        raise error
    if _wants_json(holder, arguments):
        from .formatting import dumped

        sys.stderr.write(dumped(described(error)) + "\n")
    else:
        sys.stderr.write(shown(error) + "\n")
    return exit_code_of(error)


def _wants_json(holder: ContextObject, arguments: Sequence[str]) -> bool:
    """Whether errors are written as JSON, even if the command line could not be parsed completely."""
    if holder.session is not None:
        return holder.session.output.for_programs
    for number, word in enumerate(arguments):
        if word in ("-o", "--output"):
            return list(arguments)[number + 1 : number + 2] in (["json"], ["jsonl"])
        if word.startswith(("--output=", "-o")) and not word.startswith("--output-"):
            return word.removeprefix("--output=").removeprefix("-o") in ("json", "jsonl")
    return (os.environ.get("VIDEO_VECTOR_OUTPUT") or ("" if sys.stdout.isatty() else "json")) in ("json", "jsonl")
