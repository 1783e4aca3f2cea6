// The line of sight: a name that is looked at lights its own path, up to the outcome and down to the work.
(() => {
  for (const root of document.querySelectorAll(".sl-sight__picture")) {
    const names = [...root.querySelectorAll(".sl-sight__name[data-name]")];
    const threads = [...root.querySelectorAll(".sl-sight__thread")];
    const first = [...root.querySelectorAll("[data-lit]")];
    let kept = null;

    const walk = (start, from, to) => {
      const seen = new Set([start]);
      const lit = [];
      for (const name of seen) {
        for (const thread of threads) {
          if (thread.dataset[from] !== name) continue;
          lit.push(thread);
          seen.add(thread.dataset[to]);
        }
      }
      return [seen, lit];
    };

    const light = (name) => {
      const [up, above] = walk(name, "lower", "upper");
      const [down, below] = walk(name, "upper", "lower");
      for (const one of names) one.toggleAttribute("data-lit", up.has(one.dataset.name) || down.has(one.dataset.name));
      const lit = new Set([...above, ...below]);
      for (const thread of threads) thread.toggleAttribute("data-lit", lit.has(thread));
      for (const thread of lit) thread.parentNode.append(thread);
    };
    const settle = () => {
      if (kept) return light(kept);
      for (const one of [...names, ...threads]) one.toggleAttribute("data-lit", first.includes(one));
    };

    for (const name of names) {
      name.addEventListener("pointerenter", () => light(name.dataset.name));
      name.addEventListener("focusin", () => light(name.dataset.name));
      name.addEventListener("focusout", settle);
      name.addEventListener("pointerdown", () => (kept = name.dataset.name));
    }
    root.addEventListener("pointerleave", settle);
  }
})();
