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

  const turn = (table, heads, place, down) => {
    heads.forEach((each) => each.removeAttribute("aria-sort"));
    heads[place].setAttribute("aria-sort", down ? "descending" : "ascending");
    sort(table, place, down);
  };

  // The address keeps the column by its title, after a minus from the last to the first.
  const asked = new URLSearchParams(location.search).get("sort") ?? "";
  const keep = (named) => {
    const others = location.search.slice(1).split("&").filter((pair) => pair && !pair.startsWith("sort="));
    history.replaceState(null, "", `?${[...others, `sort=${encodeURIComponent(named)}`].join("&")}${location.hash}`);
    dispatchEvent(new PopStateEvent("popstate"));
  };

  for (const table of document.querySelectorAll("table[data-sortable]")) {
    const heads = [...table.tHead.rows[0].cells];
    const names = heads.map((head) => head.textContent.trim().toLowerCase());
    heads.forEach((head, place) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sl-table__sort";
      button.append(...head.childNodes);
      head.append(button);
      button.addEventListener("click", () => {
        const down = head.getAttribute("aria-sort") === "ascending";
        turn(table, heads, place, down);
        keep((down ? "-" : "") + names[place]);
      });
    });
    const place = names.indexOf(asked.replace(/^-/, ""));
    if (place >= 0) turn(table, heads, place, asked.startsWith("-"));
  }
})();
