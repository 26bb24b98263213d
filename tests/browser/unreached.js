// What a keyboard must reach and has not since this first ran, by name.
if (!window.reached) {
    window.reached = new Set();
    addEventListener("focusin", (event) => reached.add(event.target));
}
const all = document.querySelectorAll(`#mdbook-sidebar-toggle, #mdbook-theme-toggle,
    #mdbook-search-toggle, .right-buttons a, .nav-wide-wrapper a, main pre button, button.quiet,
    main a[href], main summary`);
const name = (element) => {
    const label = element.getAttribute("aria-label") || element.title || element.innerText;
    return `${element.localName} “${label.trim()}” in #${element.closest("[id]").id}`;
};
const seen = [...all].filter((element) => element.checkVisibility() && !element.hidden);
return seen.filter((element) => !reached.has(element)).map(name);
