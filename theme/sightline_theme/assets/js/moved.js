// The part of a page that an old link names is looked for on the new page too.
(() => {
  const target = document.querySelector("link[rel=canonical]");
  if (location.hash && target) location.replace(target.href + location.hash);
})();
