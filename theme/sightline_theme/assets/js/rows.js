// What closes up when a roadmap is narrowed: rows of bars, lanes, and the list of the phone.
(() => {
  const root = document.querySelector(".sl-timeline");
  if (!root) return;
  // Rows that the list takes in.
  const MOST = 100;

  // Measured when a frame has been drawn, since to measure after a change costs a layout of its own.
  let room;
  const width = () => root.querySelector(".sl-timeline__scale")?.getBoundingClientRect().width || 648;
  const measure = () => requestAnimationFrame(() => setTimeout(() => (room = width())));
  measure();
  addEventListener("resize", measure);
  // Where bars stood, and how high their drawings were, before they closed up.
  const home = new Map();
  const move = (one, name, value) => {
    if (!home.has(one)) home.set(one, [name, one.getAttribute(name)]);
    one.setAttribute(name, value);
  };

  // From where to where a bar, its label and its milestones reach, in pixels of an axis; all stand in attributes.
  const reach = (bar, row) => {
    const [left, label] = [(parseFloat(row.getAttribute("x")) / 100) * room, Number(bar.querySelector("rect").getAttribute("width"))];
    const ends = row.querySelector("g[transform*='-']")?.parentNode.getAttribute("x");
    const places = ends ? [(parseFloat(ends) / 100) * room, (parseFloat(ends) / 100) * room - label] : [0, label];
    for (const path of row.firstElementChild.children) {
      for (const [, at, wide] of path.getAttribute("d").matchAll(/M(-?\d+)[^hHM]*[hH]?(\d*)/g)) places.push((+at / 1000) * room, ((+at + +wide) / 1000) * room);
    }
    for (const mark of row.querySelectorAll("svg[x]")) places.push((parseFloat(mark.getAttribute("x")) / 100) * room);
    return [left + Math.min(...places), left + Math.max(...places)];
  };

  const pack = (drawing) => {
    const ends = [];
    const mine = [...drawing.querySelectorAll(".sl-bar:not([data-out])")].map((bar) => {
      const row = bar.querySelector("svg");
      return [row, ...reach(bar, row)];
    });
    for (const [row, left, right] of mine.sort((a, b) => a[1] - b[1])) {
      let number = ends.findIndex((end) => end + 10 <= left);
      if (number < 0) number = ends.length;
      ends[number] = right;
      move(row, "y", number * 42 + 7);
    }
    move(drawing, "height", Math.max(1, ends.length) * 42 + 10);
  };

  // Where the list is cut short, a narrowed one is filled up from the bars and the undated.
  const list = document.querySelector(".sl-timeline-list");
  const wide = matchMedia("(min-width: 45em)");
  const fill = (section, any) => {
    const more = section.querySelector(".sl-timeline-list__more");
    for (const drawn of section.querySelectorAll("[data-drawn]")) drawn.remove();
    if (!more) return;
    more.dataset.all ??= more.textContent.trim();
    const rows = section.querySelector(".sl-timeline-list__rows");
    const address = (row) => (row.matches("a") ? row : row.querySelector("a")).getAttribute("href");
    const listed = new Set([...section.querySelectorAll("[data-f]")].map(address));
    const mine = [...root.querySelectorAll(`[data-f~="${section.dataset.mark}"]:not([data-out])`)].filter((row) => !listed.has(address(row)));
    const drawn = any ? mine.slice(0, MOST) : [];
    for (const row of drawn) {
      const text = row.querySelector("text");
      const made = Object.assign(document.createElement("li"), { className: "sl-timeline-list__row" });
      const name = Object.assign(document.createElement("p"), { className: "sl-timeline-list__name" });
      const foot = Object.assign(document.createElement("p"), { className: "sl-timeline-list__foot" });
      name.append(Object.assign(document.createElement("a"), { className: "sl-go", href: address(row), textContent: row.dataset.title || (text?.firstChild ?? row.querySelector("a")).textContent.trim() }));
      foot.textContent = text ? `${text.querySelector("tspan").textContent}  ${row.querySelector("desc").textContent}` : row.querySelector(".sl-undated__foot").textContent;
      made.dataset.drawn = "";
      made.append(name, foot);
      rows.append(made);
    }
    const left = mine.length - drawn.length;
    more.toggleAttribute("data-out", any && !left);
    more.firstElementChild.textContent = any ? `Further ${left} on the board` : more.dataset.all;
  };

  // Where it is not seen it waits: to look for its rows among all others takes its time.
  let filled = false;
  const refill = () => {
    const any = root.hasAttribute("data-narrowed");
    if (wide.matches || !(any || filled)) return;
    filled = any;
    for (const section of list.children) fill(section, any);
  };

  document.addEventListener("sl-narrowed", ({ detail: { any } }) => {
    if (!any && !root.hasAttribute("data-narrowed")) return;
    root.toggleAttribute("data-narrowed", any);
    room ??= width();
    if (any) for (const drawing of root.querySelectorAll(".sl-lane__bars")) pack(drawing);
    else for (const [one, [name, value]] of home) one.setAttribute(name, value);
    for (const lane of root.querySelectorAll(".sl-lane")) {
      lane.toggleAttribute("data-out", any && !lane.querySelector("[data-f]:not([data-out])"));
    }
    refill();
  });
  wide.addEventListener("change", refill);
})();
