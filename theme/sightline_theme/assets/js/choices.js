// The choices of a filter: they close when one looks elsewhere or presses Escape; on a phone all open at once.
(() => {
  const bar = document.querySelector(".sl-filters");
  if (!bar) return;
  const open = () => bar.querySelectorAll("details[open]");
  const shut = ({ target }) => open().forEach((menu) => (menu.open = menu.contains(target)));
  document.addEventListener("click", shut);
  bar.addEventListener("focusin", shut);
  bar.addEventListener("keydown", (event) => {
    const menu = event.target.closest("details[open]");
    if (event.key !== "Escape" || !menu) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
  const more = bar.querySelector(".sl-filters__open");
  more.addEventListener("click", () => more.setAttribute("aria-expanded", more.getAttribute("aria-expanded") === "false"));
})();
