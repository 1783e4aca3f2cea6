// The timeline: what a bar needs and holds back, and a preview.
(() => {
  const root = document.querySelector(".sl-timeline");
  if (!root) return;
  let known;
  const bars = () => (known ??= [...root.querySelectorAll(".sl-bar")]);
  const title = (bar) => bar.dataset.title || bar.querySelector("text").firstChild.data.trim();

  const preview = document.createElement("div");
  Object.assign(preview, { className: "sl-preview", role: "tooltip", hidden: true });
  document.body.append(preview);

  const needs = (bar) => (bar.dataset.needs || "").split(" ").filter(Boolean).map((place) => bars()[place]);
  let waiting;
  const holds = (bar) => {
    waiting ??= new Map(bars().filter((one) => one.dataset.needs).map((one) => [one, needs(one)]));
    return [...waiting].filter(([, some]) => some.includes(bar)).map(([one]) => one);
  };

  const show = (bar, needed, held) => {
    const head = Object.assign(document.createElement("div"), { className: "sl-preview__title", textContent: title(bar) });
    const told = bar.querySelector("desc").textContent.split(/(?<=[.!?]) (?=[A-Z])/);
    if (needed.length) told.push(`Needs: ${needed.map(title).join("; ")}.`);
    if (held.length) told.push(`Holds back: ${held.map(title).join("; ")}.`);
    const words = Object.assign(document.createElement("div"), { id: "sl-preview" });
    words.append(...told.map((line) => Object.assign(document.createElement("div"), { textContent: line })));
    preview.replaceChildren(head, words);
    preview.hidden = false;
    const box = (bar.querySelector("path") || bar).getBoundingClientRect();
    const left = Math.min(box.left, document.documentElement.clientWidth - preview.offsetWidth - 16);
    const below = box.bottom + 12 + preview.offsetHeight < innerHeight || box.top - 26 < preview.offsetHeight;
    preview.style.left = `${Math.max(8, left) + scrollX}px`;
    preview.style.top = `${(below ? box.bottom + 12 : box.top - preview.offsetHeight - 26) + scrollY}px`;
  };

  let asked = null;
  const rest = () => {
    if (!asked) return;
    root.removeAttribute("data-asking");
    for (const bar of root.querySelectorAll("[data-tied]")) bar.removeAttribute("data-tied");
    asked.removeAttribute("aria-describedby");
    asked = null;
    preview.hidden = true;
  };
  const ask = (bar) => {
    if (bar === asked) return;
    rest();
    asked = bar;
    const [needed, held] = [needs(bar), holds(bar)];
    for (const one of [...needed, ...held]) one.setAttribute("data-tied", "");
    root.toggleAttribute("data-asking", needed.length + held.length > 0);
    show(bar, needed, held);
    bar.setAttribute("aria-describedby", "sl-preview");
  };

  // A preview waits for a pointer, so that it can be gone over to, and so that a pointer on its way leaves it alone.
  let soon;
  const after = (act) => (clearTimeout(soon), (soon = setTimeout(act, 250)));
  const leave = () => after(() => asked !== document.activeElement && rest());
  root.addEventListener("pointerover", ({ target }) => {
    const bar = target.closest(".sl-bar");
    if (bar) after(() => ask(bar));
    else leave();
  });
  root.addEventListener("pointerleave", leave);
  preview.addEventListener("pointerenter", () => clearTimeout(soon));
  preview.addEventListener("pointerleave", leave);
  root.addEventListener("focusin", ({ target }) => {
    const bar = target.closest(".sl-bar");
    clearTimeout(soon);
    if (bar) ask(bar);
  });
  root.addEventListener("focusout", rest);
  document.addEventListener("keydown", (event) => event.key === "Escape" && (clearTimeout(soon), rest()));
})();
