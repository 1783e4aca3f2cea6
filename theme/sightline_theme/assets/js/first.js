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

  // Lanes of a long timeline are laid out one after another: the first with the next frame, the rest in idle time.
  addEventListener("DOMContentLoaded", () => {
    const waiting = [...document.querySelectorAll("[data-waits]")];
    const later = globalThis.requestIdleCallback ?? setTimeout;
    const lay = () => {
      waiting.shift()?.removeAttribute("data-waits");
      if (waiting.length) later(lay);
    };
    if (location.hash) for (const one of waiting.splice(0)) one.removeAttribute("data-waits");
    requestAnimationFrame(lay);
  });
})();
