// Tables that may be sorted get buttons in their heads. Without a script they stay in the page's own order.
(() => {
  let words;

  const sort = (table, place, down) => {
    const body = table.tBodies[0];
    words ??= new Intl.Collator(document.documentElement.lang || undefined, { numeric: true, sensitivity: "base" });
    const key = (row) => row.cells[place].dataset.sort ?? row.cells[place].textContent.trim();
    const rows = [...body.rows].sort((a, b) => words.compare(key(a), key(b)));
    body.append(...(down ? rows.reverse() : rows));
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sl-table__sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        heads.forEach((each) => each.removeAttribute("aria-sort"));
        head.setAttribute("aria-sort", down ? "descending" : "ascending");
        sort(table, place, down);
      });
    });
  }
})();
