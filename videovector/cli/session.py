"""What a running command needs: settings, output, a client, and a hint how to continue after Ctrl-C."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import click

from .shared_options import FORMATS, SharedOptions

if TYPE_CHECKING:
    from videovector import VideoVector


class Session:
    """One run of one command.

    Args:
        options: The options that all commands have.
    """

    def __init__(self, options: SharedOptions) -> None:
        # Help does not need these modules.
        from .output import Output
        from .settings import Settings

        self.settings: Settings = Settings(options)
        found = self.settings.found.get("output")
        self.output: Output = Output(options, str(found.value) if found is not None else None)
        self.continue_hint: str | None = None
        self._client: VideoVector | None = None

    @property
    def client(self) -> VideoVector:
        """The client, which is made on first use."""
        if self._client is None:
            self._client = self.settings.client()
        return self._client

    def close(self) -> None:
        """Close the client, if there is one."""
        if self._client is not None:
            self._client.close()
            self._client = None

    def confirm(self, question: str, *, yes: bool, what: str) -> None:
        """Ask for a confirmation before something that costs money or deletes data.

        Args:
            question: The question.
            yes: Whether the command line has confirmed it already.
            what: What needs the confirmation, for the message if there is no terminal.
        """
        if yes:
            return
        if not (sys.stdin.isatty() and sys.stderr.isatty()):
            raise click.UsageError(f"{what} needs a confirmation, and there is no terminal to ask on; give --yes.")
        if not click.confirm(question, err=True):
            raise click.Abort()


def shared_options(*, writes_file: bool = False) -> list[click.Parameter]:
    """Make the options of every command; if `-o` names a file, the format has only `--format`."""
    flags = ["--format", "output"] if writes_file else ["-o", "--output"]
    return [
        click.Option(flags, type=click.Choice(FORMATS), help="Format of the data: a table on a terminal, else JSON."),
        click.Option(["--fields"], metavar="A,B.C", help="Only these fields; a.b is field b of the object in a."),
        click.Option(["--quiet"], is_flag=True, help="Write only data and errors."),
        click.Option(["--no-progress"], is_flag=True, help="Show no progress bars."),
        click.Option(["--profile"], metavar="NAME", help="Profile of the configuration file to use."),
        click.Option(["--base-url"], metavar="URL", help="Base URL of the API."),
        click.Option(["--api-key-file"], metavar="FILE", help="File with the API key; - is the standard input."),
    ]


SHARED = ("output", "fields", "quiet", "no_progress", "profile", "base_url", "api_key_file")


def write_options(command: click.Command, context: click.Context, formatter: click.HelpFormatter) -> None:
    """Write the options of a command, then the common options."""
    own: list[tuple[str, str]] = []
    common: list[tuple[str, str]] = []
    for one in command.get_params(context):
        record = one.get_help_record(context)
        if record is not None:
            (common if one.name in SHARED or one.name == "help" else own).append(record)
    for title, records in (("Options", own), ("Common options", common)):
        if records:
            with formatter.section(title):
                formatter.write_dl(records)


def session_of(context: click.Context, values: dict[str, Any]) -> Session:
    """Remove the shared options from the values and begin a session with them."""
    options = SharedOptions(**{name: values.pop(name) for name in SHARED})
    holder = context.find_object(ContextObject)
    assert holder is not None
    holder.session = Session(options.over(holder.options))
    return holder.session


class ContextObject:
    """The options before the name of the command, and the session once it has begun."""

    def __init__(self) -> None:
        self.options: SharedOptions = SharedOptions()
        self.session: Session | None = None


Handler = Callable[[Session, dict[str, Any]], "int | None"]


class SessionCommand(click.Command):
    """A command with the shared options, whose handler gets a session and the values.

    Args:
        name: Name of the command.
        handler: Does the work and returns the exit code.
        summary: One line for lists of commands.
        text: The help; by default the summary.
        epilog: Text after the options.
        params: Its arguments and options, without the shared ones.
        hidden: Whether help does not list it.
        writes_file: Whether `-o` is the file that it writes, not the format of its output.
    """

    def __init__(
        self,
        name: str,
        handler: Handler,
        *,
        summary: str,
        text: str | None = None,
        epilog: str | None = None,
        params: list[click.Parameter] | None = None,
        hidden: bool = False,
        writes_file: bool = False,
    ) -> None:
        super().__init__(
            name,
            params=[*(params or []), *shared_options(writes_file=writes_file)],
            help=text or summary,
            short_help=summary,
            epilog=epilog,
            hidden=hidden,
        )
        self.handler = handler

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the command's own options, then those that all commands have."""
        write_options(self, ctx, formatter)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the handler with a session, and close the session."""
        values: dict[str, Any] = dict(ctx.params)
        session = session_of(ctx, values)
        try:
            return self.handler(session, values)
        except click.UsageError as error:
            # The hint names the help of this command.
            error.ctx = error.ctx or ctx
            raise
        finally:
            session.close()
