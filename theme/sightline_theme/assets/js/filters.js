// Filters: any word of a filter, and each filter narrows the others. They live in the address and go from view to view.
(() => {
  const bar = document.querySelector(".sl-filters");
  if (!bar) return;
  const menus = [...bar.querySelectorAll("details.sl-filter")];
  const boxes = [...bar.querySelectorAll("input[data-mark]")];
  const facets = [...new Set(menus.map((menu) => menu.dataset.facet))];
  const find = bar.querySelector(".sl-filter__find");
  const said = bar.querySelector(".sl-filters__said");
  const clear = bar.querySelector(".sl-filters__clear");
  const word = (box) => box.closest("label").querySelector(".sl-filter__word").textContent;
  const spoken = new Map(boxes.map((box) => [box.dataset.mark, word(box)]));
  const title = (row, link) => row.matches(".sl-entry, .sl-row") ? row.textContent : row.dataset.title || (row.querySelector("text")?.firstChild ?? link)?.textContent || "";
  let made, total, unknown = {};
  const rows = () => (made ??= [...document.querySelectorAll(".sl-main [data-f]:not(.sl-section)")].map((row) => {
    const link = row.matches("a") ? row : row.querySelector("a");
    const id = row === link ? "" : (row.querySelector(".sl-entry__title") ?? row).id;
    return { row, link, to: id ? `#${id}` : link?.getAttribute("href"), marks: ` ${row.dataset.f} `, out: false };
  }));
  const sections = document.querySelectorAll(".sl-section[data-f]");
  const words = (one) =>
    (one.words ??= [title(one.row, one.link), ...one.row.dataset.f.split(" ").map((mark) => spoken.get(mark))].join(" ").toLowerCase());

  const read = () => {
    const asked = new URLSearchParams(location.search);
    unknown = {};
    for (const facet of facets) {
      const values = new Set((asked.get(facet) || "").split(",").filter(Boolean));
      const mine = boxes.filter((box) => box.name === facet);
      for (const box of mine) box.checked = values.has(box.value);
      const left = [...values].filter((value) => !mine.some((box) => box.value === value));
      if (left.length) unknown[facet] = left;
    }
    find.value = asked.get("q") || "";
  };

  const query = (on) => {
    const asked = {};
    for (const box of on) (asked[box.name] ??= []).push(box.value);
    for (const [facet, values] of Object.entries(unknown)) (asked[facet] ??= []).push(...values);
    const pairs = Object.entries(asked).map(([facet, values]) => `${facet}=${values.map(encodeURIComponent).join(",")}`);
    if (find.value.trim()) pairs.push(`q=${encodeURIComponent(find.value.trim())}`);
    return pairs.length ? `?${pairs.join("&")}` : "";
  };
  // How a table is sorted stays in the address, whatever is narrowed.
  const go = (asked) => {
    const sort = /[?&](sort=[^&]*)/.exec(location.search)?.[1];
    history.replaceState(null, "", location.pathname + (sort ? `${asked ? `${asked}&` : "?"}${sort}` : asked) + location.hash);
  };

  const apply = (write) => {
    const on = boxes.filter((box) => box.checked);
    const groups = menus.map((menu) => on.filter((box) => menu.contains(box)).map((box) => ` ${box.dataset.mark} `));
    const asking = groups.filter((marks) => marks.length);
    for (const facet in unknown) if (!on.some((box) => box.name === facet)) asking.push([]);
    const text = find.value.trim().toLowerCase();
    const shown = new Set();
    for (const one of rows()) {
      const fits = asking.every((marks) => marks.some((mark) => one.marks.includes(mark))) && (!text || words(one).includes(text));
      if (fits) shown.add(one.to);
      if (one.out === fits) one.row.toggleAttribute("data-out", (one.out = !fits));
    }
    for (const section of sections) section.toggleAttribute("data-out", !section.querySelector("[data-f]:not([data-out])"));
    const asked = query(on);
    total ??= new Set(rows().map(({ to }) => to)).size;
    said.innerHTML = `<b>${shown.size || "None"} of ${total}</b> shown`;
    const strange = Object.values(unknown).flat();
    if (strange.length) said.append(`. Nothing here is called ${strange.map((value) => `“${value}”`).join(" or ")}.`);
    clear.hidden = !asked;
    menus.forEach((menu, place) => {
      const chosen = on.filter((box) => groups[place].includes(` ${box.dataset.mark} `)).map(word);
      menu.toggleAttribute("data-active", chosen.length > 0);
      menu.querySelector(".sl-filter__chosen").textContent = chosen.length > 2 ? `${chosen.length} chosen` : chosen.join(", ") || "Any";
    });
    if (write) go(asked);
    document.dispatchEvent(new CustomEvent("sl-narrowed", { detail: { any: Boolean(asked), shown } }));
  };

  bar.addEventListener("input", () => apply(true));
  bar.addEventListener("submit", (event) => event.preventDefault());
  bar.addEventListener("reset", (event) => {
    event.preventDefault();
    go("");
    read();
    apply(false);
    menus.find((menu) => !menu.hidden)?.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => {
    const count = event.target.closest(".sl-tally__go");
    if (!count || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    go(new URL(count.href).search);
    read();
    apply(false);
  });
  addEventListener("popstate", () => (read(), apply(false)));
  read();
  if (location.search) apply(false);
  else addEventListener("load", () => globalThis.requestIdleCallback?.(rows));
})();
