"""Query extracted fields by SQL: the tables of an index, and the rows of a query as CSV.

python examples/count_with_sql.py INDEX [QUERY]
"""

import csv
import sys

from videovector import ValidationError, VideoVector


def main(index_id: str, query: str = "") -> None:
    with VideoVector() as client:
        for table in client.search.sql_catalog(index_id).tables:
            print(table.name, [column.name for column in table.columns or []], file=sys.stderr)
            query = query or table.default_query
        try:
            response = client.search.sql(index_id, query=query, result_limit=1000)
        except ValidationError as error:
            raise SystemExit(f"The query was refused: {error.message}") from None
    writer = csv.DictWriter(sys.stdout, list(response.rows[0]) if response.rows else [])
    writer.writeheader()
    writer.writerows(response.rows)
    if response.truncated:
        print(f"Cut after {response.applied_result_limit} rows.", file=sys.stderr)


if __name__ == "__main__":
    main(*sys.argv[1:])
