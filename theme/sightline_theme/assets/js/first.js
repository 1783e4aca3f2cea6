// Runs before the page is drawn, so that a chosen scheme does not flash.
(() => {
  const root = document.documentElement;
  root.dataset.script = "on";
  try {
    const chosen = localStorage.getItem("sightline-scheme");
    if (chosen === "light" || chosen === "dark") root.dataset.scheme = chosen;
  } catch {
    // Storage may be closed to us; the system's scheme holds.
  }
})();
