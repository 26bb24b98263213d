// The elements that stick out of the page to the right, the outermost of each,
// after the width that they take.
const page = document.scrollingElement;
// mdBook's text scrolls by itself, where it has to.
const text = document.getElementById("mdbook-content");
if ([page, text].every((box) => box.scrollWidth <= box.clientWidth)) return [];
const out = [...document.body.querySelectorAll("*")].filter((element) =>
    element.checkVisibility() && element.getBoundingClientRect().right > page.clientWidth + 1);
const name = (element) => element.localName + [...element.classList].map((c) => "." + c).join("");
const outer = out.filter((element) => !out.includes(element.parentElement));
return [`${Math.max(page.scrollWidth, text.scrollWidth)} px`, ...outer.slice(0, 5).map(name)];
