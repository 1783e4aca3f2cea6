// Search: a panel that fetches the index on its first use and asks Material's worker (lunr).
(() => {
  const button = document.querySelector("[data-search-open]");
  if (!button || !window.Worker || !window.HTMLDialogElement) return;
  const SETUP = 0, READY = 1, QUERY = 2, RESULT = 3, MOST = 30;
  const root = document.body.dataset.root;
  const docs = new Map();
  let worker, ready = false, waiting = 0;

  const make = (tag, name, given = {}) => Object.assign(document.createElement(tag), { className: `sl-search__${name}` }, given);
  const panel = Object.assign(document.createElement("dialog"), { className: "sl-search" });
  const line = make("div", "line", { role: "search" });
  const input = make("input", "input", { type: "search", placeholder: "Search", autocomplete: "off", spellcheck: false });
  const shut = make("button", "close", { type: "button", textContent: "Close" });
  const said = make("p", "said", { role: "status" });
  const list = make("ul", "results");
  panel.setAttribute("aria-label", "Search");
  input.setAttribute("aria-label", "Search this site");
  line.append(input, shut);
  panel.append(line, said, list);
  document.body.append(panel);

  const words = () => input.value.toLowerCase().split(/[\s\-+~^:*"]+/).filter(Boolean);

  const ask = () => {
    if (!words().length) {
      list.replaceChildren();
      said.textContent = "Titles and text of every page. Arrows move, Enter opens, Escape closes.";
    } else if (!ready) {
      said.textContent = "Reading the index…";
    } else {
      waiting += 1;
      worker.postMessage({ type: QUERY, data: words().join(" ") });
    }
  };

  const counted = (pages) => {
    if (!pages) return "Nothing found. Fewer or shorter words may help.";
    const shown = pages > MOST ? `, the first ${MOST} shown` : "";
    return `${pages} ${pages === 1 ? "page" : "pages"}${shown}`;
  };

  const draw = (items) => {
    const groups = items.map((group) => group.map((each) => docs.get(each.location)).filter(Boolean)).filter((group) => group.length);
    list.replaceChildren(...searchResults(groups.slice(0, MOST), words(), root));
    list.scrollTop = 0;
    said.textContent = counted(groups.length);
  };

  const heard = ({ data }) => {
    if (data.type === READY) (ready = true), ask();
    if (data.type === RESULT && !(waiting -= 1) && words().length) draw(data.data.items);
  };

  // The worker takes what it is given for HTML, so that it gets the words without any sign of a tag.
  const plain = (text) => text.replace(/[<>]/g, " ");

  const start = async () => {
    if (worker) return;
    worker = new Worker(`${root}assets/search-worker.js`);
    worker.addEventListener("message", heard);
    try {
      const index = await (await fetch(`${root}search/search_index.json`)).json();
      index.docs.forEach((doc) => docs.set(doc.location, doc));
      const safe = index.docs.map((doc) => ({ ...doc, title: plain(doc.title), text: plain(doc.text) }));
      worker.postMessage({ type: SETUP, data: { config: index.config, docs: safe, options: { suggest: false } } });
    } catch {
      said.textContent = "The search index could not be read. It needs the site to be on a server.";
    }
  };

  const open = () => (panel.open || panel.showModal(), input.focus(), input.select(), ask(), start());
  const typing = (node) => node.closest("input, textarea, select, [contenteditable]");

  button.hidden = false;
  button.addEventListener("click", open);
  shut.addEventListener("click", () => panel.close());
  panel.addEventListener("click", (event) => (event.target === panel || event.target.closest("a")) && panel.close());
  input.addEventListener("input", ask);
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
    if (slash || (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey))) event.preventDefault(), open();
  });
  panel.addEventListener("keydown", (event) => {
    const stops = [input, ...list.querySelectorAll("a")];
    const here = stops.indexOf(document.activeElement);
    if (event.key === "Enter" && document.activeElement === input) stops[1]?.click();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) event.preventDefault(), stops[(here + step + stops.length) % stops.length].focus();
  });
})();
