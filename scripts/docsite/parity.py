"""The parity matrix as a page of the site: linked to the REST reference, with a filter."""

from __future__ import annotations

import re
from pathlib import Path

FRONT = """---
description: "Every operation of the API beside the method and the command that reach it, filtered by words."
---

"""
FIELD = """
<div class="matrix-filter" role="search">
<label for="matrix-words">Filter by words</label>
<input id="matrix-words" type="search" placeholder="a path, a method, a scope, a type" autocomplete="off">
<output id="matrix-count" aria-live="polite"></output>
</div>
"""
SCRIPT = """
<script>
(() => {
  const words = document.getElementById("matrix-words");
  const count = document.getElementById("matrix-count");
  const tables = [...document.querySelectorAll("article table")];
  const rows = tables.flatMap((table) => [...table.tBodies[0].rows]);
  const headings = tables.map((table) => table.previousElementSibling);
  function filter() {
    const wanted = words.value.toLowerCase().split(/\\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !wanted.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    tables.forEach((table, place) => {
      table.hidden = headings[place].hidden = [...table.tBodies[0].rows].every((row) => row.hidden);
    });
    count.textContent = `${shown} of ${rows.length} operations`;
    history.replaceState(null, "", words.value ? `?filter=${encodeURIComponent(words.value)}` : location.pathname);
  }
  words.addEventListener("input", filter);
  words.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { words.value = ""; filter(); }
  });
  words.value = new URLSearchParams(location.search).get("filter") ?? "";
  if (words.value) filter();
  else count.textContent = `${rows.length} operations`;
})();
</script>
"""
# The tests of each operation are only of interest to developers of the package.
INTERNAL_COLUMNS = {"Exercised by"}
_OPERATION = re.compile(r"^\| `([A-Z]+ /\S*)`<br>(\w+): ", re.MULTILINE)


def make_filterable(page: Path, places: dict[str, str]) -> None:
    """Convert the page of the repository to a page of the site.

    Args:
        page: The assembled page.
        places: For each operation id its page below `rest/`.
    """
    text = "\n".join(_public(page.read_text(encoding="utf-8").splitlines())) + "\n"
    text = _OPERATION.sub(lambda found: f"| [`{found[1]}`](rest/{places[found[2]]}#{found[2]})<br>{found[2]}: ", text)
    head, mark, rest = text.partition("\n## ")
    # The script needs the tables, so it comes after them.
    page.write_text(f"{FRONT}{head}\n{FIELD}{mark}{rest}\n{SCRIPT}", encoding="utf-8")


def _public(lines: list[str]) -> list[str]:
    """The lines without the cells of internal columns."""
    hidden: set[int] = set()
    found: list[str] = []
    for line in lines:
        if not line.startswith("| ") and not line.startswith("|--"):
            hidden = set()
            found.append(line)
            continue
        cells = re.split(r"(?<!\\)\|", line.strip("|"))
        if not hidden:
            hidden = {place for place, cell in enumerate(cells) if cell.strip() in INTERNAL_COLUMNS}
        found.append(f"|{'|'.join(cell for place, cell in enumerate(cells) if place not in hidden)}|")
    return found
