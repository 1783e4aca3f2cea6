// Today's line, beside that of the day as of which the page speaks, once the two are apart. It can wait.
(() => {
  const root = document.querySelector(".sl-timeline");
  if (!root) return;

  const draw = () => {
    const [start, end] = [Date.parse(root.dataset.starts), Date.parse(root.dataset.ends) + 864e5];
    const now = new Date();
    const today = Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());
    const share = (today - start) / (end - start);
    if (today === Date.parse(document.body.dataset.asOf) || !(share >= 0 && share <= 1)) return;
    const at = `${(share * 100).toFixed(2)}%`;
    for (const line of root.querySelectorAll(".sl-timeline__today")) {
      const made = line.cloneNode();
      for (const [name, value] of [["class", "sl-timeline__now"], ["x1", at], ["x2", at]]) made.setAttribute(name, value);
      line.after(made);
    }
    const day = root.querySelector(".sl-timeline__day text");
    if (!day) return;
    const word = day.cloneNode();
    word.textContent = "today";
    word.setAttribute("x", at);
    day.after(word);
    // Two words that would touch turn away from each other.
    const apart = share * 100 - parseFloat(day.getAttribute("x"));
    if (Math.abs(apart) < 8) for (const [text, side] of [[day, apart], [word, -apart]]) text.dataset.side = side < 0 ? "after" : "before";
    root.querySelector(".sl-legend [data-now]").hidden = false;
  };

  const later = globalThis.requestIdleCallback ?? setTimeout;
  addEventListener("load", () => setTimeout(() => later(draw), 200));
})();
