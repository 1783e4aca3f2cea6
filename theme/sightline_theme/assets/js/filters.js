// Filters: one row per facet, any of its words; facets narrow each other. They live in the address and go from view to view.
(() => {
  const bar = document.querySelector(".sl-filters");
  if (!bar) return;
  const FACETS = ["pillar", "horizon", "status", "health", "team", "tag", "gate"];
  const rows = [...document.querySelectorAll(".sl-main [data-facets]")];
  const menus = [...bar.querySelectorAll("details.sl-filter")];
  const find = bar.querySelector(".sl-filter__find");
  const said = bar.querySelector(".sl-filters__said");
  const clear = bar.querySelector(".sl-filters__clear");
  const links = [...document.querySelectorAll(".sl-tabs__tab")].map((link) => [link, link.getAttribute("href")]);
  const boxes = (menu) => [...menu.querySelectorAll("input")];
  const name = (row) => (row.matches("a") ? row : row.querySelector("a"))?.getAttribute("href");
  const words = new Map(rows.map((row) => [row, (row.getAttribute("aria-label") || row.textContent).toLowerCase()]));
  let unheld = {};

  const read = () => {
    const asked = new URLSearchParams(location.search);
    unheld = {};
    for (const facet of FACETS) {
      const values = new Set((asked.get(facet) || "").split(",").filter(Boolean));
      for (const box of bar.querySelectorAll(`input[name="${facet}"]`)) {
        box.checked = values.delete(box.value);
      }
      if (values.size) unheld[facet] = [...values];
    }
    find.value = asked.get("q") || "";
  };

  const chosen = () => {
    const groups = menus.map((menu) => [menu.dataset.facet, boxes(menu).filter((box) => box.checked).map((box) => box.value)]);
    return [...groups, ...Object.entries(unheld)].filter(([, values]) => values.length);
  };

  const fits = (row, groups, text) =>
    groups.every(([facet, values]) => {
      const has = (row.dataset[facet] || "").split(" ").filter(Boolean);
      return values.some((value) => has.includes(value) || (value === "none" && !has.length));
    }) && words.get(row).includes(text);

  const query = (groups) => {
    const asked = new URLSearchParams();
    for (const [facet, values] of groups) asked.set(facet, [asked.get(facet), ...values].filter(Boolean).join(","));
    if (find.value.trim()) asked.set("q", find.value.trim());
    const text = asked.toString().replaceAll("%2C", ",");
    return text && `?${text}`;
  };

  const label = (menu) => {
    const on = boxes(menu).filter((box) => box.checked);
    const chosenWords = on.map((box) => box.closest("label").querySelector(".sl-filter__word").textContent);
    menu.toggleAttribute("data-active", on.length > 0);
    menu.querySelector(".sl-filter__chosen").textContent = on.length > 2 ? `${on.length} chosen` : chosenWords.join(", ") || "Any";
  };

  const apply = (write) => {
    const groups = chosen();
    const text = find.value.trim().toLowerCase();
    for (const row of rows) row.toggleAttribute("data-out", !fits(row, groups, text));
    const all = new Set(rows.map(name));
    const shown = new Set(rows.filter((row) => !row.hasAttribute("data-out")).map(name));
    const asked = query(groups);
    said.innerHTML = `<b>${shown.size || "None"} of ${all.size}</b> shown`;
    clear.hidden = !asked;
    menus.forEach(label);
    for (const [link, address] of links) link.setAttribute("href", address + asked);
    if (write) history.replaceState(null, "", location.pathname + asked + location.hash);
    document.dispatchEvent(new CustomEvent("sl-narrowed", { detail: { any: Boolean(asked) } }));
  };

  bar.addEventListener("input", () => apply(true));
  const more = bar.querySelector(".sl-filters__open");
  more.addEventListener("click", () => more.setAttribute("aria-expanded", more.getAttribute("aria-expanded") === "false"));
  bar.addEventListener("submit", (event) => event.preventDefault());
  bar.addEventListener("reset", (event) => {
    event.preventDefault();
    history.replaceState(null, "", location.pathname + location.hash);
    read();
    apply(false);
    menus[0]?.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    for (const menu of menus) if (menu.open && !menu.contains(event.target)) menu.open = false;
    const count = event.target.closest(".sl-tally__go");
    if (!count || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.replaceState(null, "", new URL(count.href).search);
    read();
    apply(false);
  });
  bar.addEventListener("keydown", (event) => {
    const menu = event.target.closest("details[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  addEventListener("popstate", () => (read(), apply(false)));
  read();
  apply(false);
})();
