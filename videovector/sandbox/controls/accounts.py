"""Accounts of a sandbox, and their sessions."""

from __future__ import annotations

from videovector.sandbox.controls.connection import Send, account_query
from videovector.sandbox.controls.models import Account, Session, from_json


class Accounts:
    """Accounts, each with its own keys, media, jobs, limits and usage; all share faults, buckets and the clock."""

    def __init__(self, send: Send) -> None:
        self._send = send

    def add(self, id: str | None = None, *, api_key: str | None = None, bearer_token: str | None = None) -> Account:
        """Creates an account, or returns the one with this id.

        Args:
            id: Id of the account, 1 to 64 letters, digits, dashes or underscores; generated if omitted.
            api_key: The key to accept; generated if omitted.
            bearer_token: The session token to accept; generated if omitted.

        Raises:
            ControlError: The id is not valid, or another account uses a credential.
        """
        values = {"id": id, "api_key": api_key, "bearer_token": bearer_token}
        given = {name: value for name, value in values.items() if value is not None}
        return from_json(Account, self._send("POST", ["accounts"], body=given))

    def list(self) -> list[Account]:
        """All accounts, the first one first."""
        return [from_json(Account, account) for account in self._send("GET", ["accounts"])["accounts"]]

    def remove(self, id: str) -> None:
        """Removes an account and everything in it.

        Raises:
            ControlError: The account does not exist, or is the first one.
        """
        self._send("DELETE", ["accounts", id])

    def sign_in(self, account: str | None = None, *, expires_in: int = 3600) -> Session:
        """Signs in as a browser does, for operations that accept no API key.

        Args:
            account: The account; default: the first one.
            expires_in: Seconds until the access token expires, 1 to 86,400.

        Raises:
            ControlError: The account does not exist.
        """
        body = {"expires_in": expires_in}
        return from_json(Session, self._send("POST", ["sign-in"], query=account_query(account), body=body))

    def refresh(self, refresh_token: str, account: str | None = None) -> Session:
        """Returns the next tokens of a session; the tokens before them become invalid.

        Raises:
            ControlError: The refresh token is unknown or was used before.
        """
        body = {"refresh_token": refresh_token}
        return from_json(Session, self._send("POST", ["sign-in"], query=account_query(account), body=body))
