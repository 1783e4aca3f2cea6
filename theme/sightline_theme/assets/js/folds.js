// Folds of a page that is narrowed: they count what is left in them, and open where that is not too much for one look, the first first.
(() => {
  const MOST = 100;
  let narrowed = false;

  const fold = (each, any, room) => {
    const number = each.querySelectorAll("[data-f]:not([data-out])").length;
    const summary = each.querySelector("summary");
    each.dataset.all ??= summary.textContent;
    summary.textContent = any ? each.dataset.all.replace(/\d+(?= more|$)/, number) : each.dataset.all;
    each.toggleAttribute("data-out", any && !number);
    const open = any && number <= room;
    if (open || each.hasAttribute("data-opened")) each.open = open;
    each.toggleAttribute("data-opened", open);
    return open ? room - number : room;
  };

  document.addEventListener("sl-narrowed", ({ detail: { any } }) => {
    if (!any && !narrowed) return;
    narrowed = any;
    for (const some of [".sl-lane .sl-lane__fold", ".sl-timeline-list .sl-lane__fold", ".sl-table-fold:has([data-f])"]) {
      let room = MOST;
      for (const each of document.querySelectorAll(some)) room = fold(each, any, room);
    }
  });
})();
