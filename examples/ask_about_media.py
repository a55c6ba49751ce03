"""Ask a question about an index, and print the answer while it is written.

python examples/ask_about_media.py INDEX QUESTION
"""

import sys

from videovector import VideoVector


def main(index_id: str, question: str) -> None:
    with VideoVector() as client:
        session = client.chat.create_session(title=question[:80])
        for event in client.chat.stream_turn(
            session.session_id,
            message=question,
            scope={"index_ids": [index_id]},
            idempotency_key=f"first-turn-of-{session.session_id}",  # a retry resumes the same turn
        ):
            print(event.event, file=sys.stderr)
        turn = client.chat.list_turns(session.session_id)[-1]
        print(turn.assistant_message.content if turn.assistant_message else turn.error)


if __name__ == "__main__":
    main(*sys.argv[1:])
