// What is asked of one view goes along to the others, also over a view that has nothing to narrow.
(() => {
  const onward = document.querySelectorAll(".sl-tabs__tab, #slips .sl-section__more a, .sl-timeline-list__more a");
  const links = [...onward].map((link) => [link, link.getAttribute("href")]);
  const carry = () => {
    for (const [link, address] of links) link.setAttribute("href", address + location.search);
  };
  document.addEventListener("sl-narrowed", carry);
  carry();
})();
