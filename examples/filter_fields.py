"""Find segments by the value of an extracted field.

python examples/filter_fields.py INDEX FIELD WORD
"""

import sys

from videovector import FilterCondition, VideoVector


def main(index_id: str, field: str, word: str) -> None:
    condition: FilterCondition = {"field": field, "operator": "contains", "value": word, "type": "string"}
    with VideoVector() as client:
        cursor: str | None = None
        while True:
            page = client.search.filter(index_id, conditions=[condition], page_size=50, cursor=cursor)
            for hit in page.results:
                print(hit.segment_id, hit.start_time, hit.end_time)
            cursor = page.next_page_token
            if cursor is None:
                break


if __name__ == "__main__":
    main(*sys.argv[1:])
