// Menus close when one looks elsewhere; the scheme button turns light to dark and back.
(() => {
  const menus = [...document.querySelectorAll("details[data-menu]")];
  const close = (kept) => menus.forEach((menu) => menu !== kept && menu.removeAttribute("open"));

  document.addEventListener("click", (event) => close(event.target.closest("details[data-menu]")));
  document.addEventListener("focusin", (event) => close(event.target.closest("details[data-menu]")));
  document.addEventListener("keydown", (event) => {
    const open = menus.find((menu) => menu.open);
    if (event.key !== "Escape" || !open) return;
    close();
    open.querySelector("summary").focus();
  });

  const root = document.documentElement;
  const system = matchMedia("(prefers-color-scheme: dark)");
  const shown = () => root.dataset.scheme || (system.matches ? "dark" : "light");
  const other = () => (shown() === "dark" ? "light" : "dark");
  const say = () => document.querySelectorAll("[data-scheme-word]").forEach((word) => (word.textContent = `Show in ${other()}`));
  const turn = () => {
    root.dataset.scheme = other();
    try {
      localStorage.setItem("sightline-scheme", root.dataset.scheme);
    } catch {
      // The choice then holds for this page alone.
    }
    say();
  };

  say();
  system.addEventListener("change", say);
  document.querySelectorAll("[data-scheme-turn]").forEach((button) => {
    button.hidden = false;
    button.addEventListener("click", turn);
  });
})();
