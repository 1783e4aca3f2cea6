// The timeline: today's line, what a bar needs and holds back, a preview, and rows that close up when narrowed.
(() => {
  const root = document.querySelector(".sl-timeline");
  if (!root) return;
  const bars = [...root.querySelectorAll(".sl-bar")];
  const place = new Map(bars.map((bar) => [bar, bar.querySelector(".sl-bar__row").getAttribute("y")]));

  const moveToday = () => {
    const [start, end] = [Date.parse(root.dataset.starts), Date.parse(root.dataset.ends) + 864e5];
    const now = new Date();
    const share = (Date.UTC(now.getFullYear(), now.getMonth(), now.getDate()) - start) / (end - start);
    if (!(share >= 0 && share <= 1)) return;
    const at = `${(share * 100).toFixed(2)}%`;
    for (const line of root.querySelectorAll(".sl-timeline__today")) {
      line.setAttribute("x1", at);
      line.setAttribute("x2", at);
    }
    root.querySelector(".sl-timeline__day")?.setAttribute("x", at);
    const month = new Intl.DateTimeFormat(document.documentElement.lang || undefined, { month: "short" });
    const day = root.querySelector(".sl-timeline__day text");
    if (day) day.textContent = `${now.getDate()} ${month.format(now)}`;
  };

  const preview = document.createElement("div");
  preview.className = "sl-preview";
  preview.setAttribute("aria-hidden", "true");
  preview.hidden = true;
  document.body.append(preview);

  const show = (bar) => {
    const [, ...rest] = bar.getAttribute("aria-label").split(/(?<=[.!?]) (?=[A-Z])/);
    const title = document.createElement("div");
    title.className = "sl-preview__title";
    title.textContent = bar.dataset.title || bar.querySelector(".sl-bar__title").textContent;
    preview.replaceChildren(title, ...rest.map((line) => Object.assign(document.createElement("div"), { textContent: line })));
    preview.hidden = false;
    const box = bar.querySelector(".sl-bar__piece").getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - preview.offsetWidth - 16);
    const below = box.bottom + 12 + preview.offsetHeight < innerHeight;
    preview.style.left = `${Math.max(8, left) + scrollX}px`;
    preview.style.top = `${(below ? box.bottom + 12 : box.top - preview.offsetHeight - 26) + scrollY}px`;
  };

  const ask = (bar) => {
    const needs = new Set((bar.dataset.needs || "").split(" ").filter(Boolean));
    const tied = bars.filter((one) => needs.has(one.dataset.address) || (one.dataset.needs || "").split(" ").includes(bar.dataset.address));
    tied.forEach((one) => one.setAttribute("data-tied", ""));
    root.toggleAttribute("data-asking", tied.length > 0);
    show(bar);
  };
  const rest = () => {
    root.removeAttribute("data-asking");
    bars.forEach((bar) => bar.removeAttribute("data-tied"));
    preview.hidden = true;
  };

  // Rows are packed anew by the room that labels and bars really take.
  const pack = (drawing, narrowed) => {
    const ends = [];
    const mine = [...drawing.querySelectorAll(".sl-bar:not([data-out])")];
    for (const bar of mine) {
      const row = bar.querySelector(".sl-bar__row");
      if (!narrowed) {
        row.setAttribute("y", place.get(bar));
        ends[(place.get(bar) - 6) / 42] = 0;
        continue;
      }
      const boxes = [...bar.querySelectorAll("text, .sl-bar__piece")].map((one) => one.getBoundingClientRect());
      const left = Math.min(...boxes.map((box) => box.left)) - 17;
      let number = ends.findIndex((end) => end + 10 <= left);
      if (number < 0) number = ends.length;
      ends[number] = Math.max(...boxes.map((box) => box.right));
      row.setAttribute("y", number * 42 + 6);
    }
    drawing.setAttribute("height", Math.max(1, ends.length) * 42 + 10);
  };

  for (const bar of bars) {
    for (const name of ["pointerenter", "focus"]) bar.addEventListener(name, () => (rest(), ask(bar)));
    for (const name of ["pointerleave", "blur"]) bar.addEventListener(name, rest);
  }
  document.addEventListener("keydown", (event) => event.key === "Escape" && rest());
  document.addEventListener("sl-narrowed", (event) => {
    for (const fold of root.querySelectorAll("details")) {
      if (event.detail.any) fold.open = true;
      fold.toggleAttribute("data-out", !fold.querySelector("[data-facets]:not([data-out])"));
    }
    for (const drawing of root.querySelectorAll(".sl-lane__bars")) pack(drawing, event.detail.any);
    for (const lane of root.querySelectorAll(".sl-lane")) {
      lane.toggleAttribute("data-out", event.detail.any && !lane.querySelector("[data-facets]:not([data-out])"));
    }
  });
  moveToday();
})();
