// Taking the rows in view along: as a link, or out of the site's own table and calendar, by the ids of the rows.
(() => {
  const done = document.querySelector(".sl-filters__done");
  if (!done) return;
  // Of the rows in view, as the filters tell them.
  let ids;
  const id = (address) => /([^/#]+)\/?$/.exec(address)?.[1];
  document.addEventListener("sl-narrowed", ({ detail }) => (ids = new Set([...detail.shown].map(id))));

  const say = (words) => {
    done.textContent = words;
    setTimeout(() => (done.textContent = ""), 4000);
  };

  // Records of a table: a line end inside quotation marks does not end one.
  const narrowTable = (text) => {
    const [head, ...records] = text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])+(?:\r\n|\n|$)/g) || [];
    const mine = records.filter((record) => ids.has(/^"?([^",]*)/.exec(record)[1]));
    return [[head, ...mine].join(""), mine.length];
  };

  // Each row is the day on which it lands; who wants milestones and reviews too has the whole calendar.
  const narrowCalendar = (text) => {
    const parts = text.split(/(?=^BEGIN:VEVENT\r?$)/m);
    const end = parts.at(-1).split(/(?<=^END:VEVENT\r?\n)/m);
    const events = [...parts.slice(1, -1), ...(parts.length > 1 ? [end[0]] : [])];
    const mine = events.filter((event) => {
      const plain = event.replace(/\r?\n[ \t]/g, "");
      const name = /^X-SIGHTLINE-RECORD:initiative\/([^\r\n]*)/m.exec(plain)?.[1];
      return name && /^UID:[^\r\n]*#lands@/m.test(plain) && ids.has(name);
    });
    return [parts[0] + mine.join("") + end.slice(1).join(""), mine.length];
  };

  const save = async (link) => {
    if (!ids) done.closest("form").dispatchEvent(new Event("input"));
    const calendar = link.dataset.name.endsWith(".ics");
    const answer = await fetch(link.href);
    if (!answer.ok) return say("The file is not there.");
    const [text, number] = (calendar ? narrowCalendar : narrowTable)(await answer.text());
    const file = URL.createObjectURL(new Blob([text], { type: calendar ? "text/calendar" : "text/csv" }));
    Object.assign(document.createElement("a"), { href: file, download: link.dataset.name }).click();
    setTimeout(() => URL.revokeObjectURL(file), 10000);
    say(calendar && number < ids.size ? `Saved ${number}; the rest has no day.` : `Saved ${number}.`);
  };

  // A page that was not sent encrypted has no clipboard of its own; a selected field can still be copied.
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      const field = Object.assign(document.createElement("textarea"), { value: location.href, className: "sl-hidden" });
      document.body.append(field);
      field.select();
      document.execCommand("copy");
      field.remove();
    }
    say("Link copied.");
  };

  document.querySelector(".sl-filters__link").addEventListener("click", copy);
  for (const link of document.querySelectorAll(".sl-filters__file")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      save(link).catch(() => say("The file could not be read."));
    });
  }
})();
