// Search results: drawn from the index, and set as text, never as HTML. The worker says only which and in what order.
const searchResults = (() => {
  const element = (tag, name, text) => {
    const made = Object.assign(document.createElement(tag), { textContent: text });
    if (name) made.className = `sl-search__${name}`;
    return made;
  };

  const marked = (into, text, words) => {
    const found = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
    text.split(new RegExp(`(?<![\\p{L}\\p{N}])(${found})`, "giu")).forEach((piece, place) => {
      into.append(place % 2 ? element("mark", "", piece) : piece);
    });
    return into;
  };

  const excerpt = (text, words) => {
    const places = words.map((word) => text.toLowerCase().indexOf(word)).filter((place) => place >= 0);
    const start = places.length ? text.lastIndexOf(" ", Math.max(0, Math.min(...places) - 50)) + 1 : 0;
    const end = start + 180;
    return `${start ? "… " : ""}${text.slice(start, end)}${end < text.length ? " …" : ""}`;
  };

  const entry = (doc, words, root) => {
    const link = Object.assign(element("a", "result", ""), { href: root + doc.location });
    if (doc.location.includes("#")) link.dataset.section = "";
    if (doc.lang) link.lang = doc.lang;
    link.append(marked(element("span", "title", ""), doc.title, words));
    link.append(marked(element("span", "text", ""), excerpt(doc.text, words), words));
    const item = document.createElement("li");
    item.append(link);
    return item;
  };

  // A group is a page with its sections; the page comes first, then the three best sections.
  const ordered = (group) => [...group].sort((a, b) => a.location.includes("#") - b.location.includes("#")).slice(0, 4);

  return (groups, words, root) => groups.flatMap((group) => ordered(group).map((doc) => entry(doc, words, root)));
})();
