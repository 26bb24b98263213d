// Chromium's sum of layout shifts since the page was opened, and what moved.
const name = ({ node }) => node?.localName + [...(node?.classList ?? [])].map((c) => "." + c).join("");
return new Promise((found) => {
    const observer = new PerformanceObserver((list) => {
        const shifts = list.getEntries();
        const sum = shifts.reduce((sum, shift) => sum + shift.value, 0);
        found([sum, shifts.flatMap((shift) => shift.sources.map(name))]);
    });
    observer.observe({ type: "layout-shift", buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => found([0, []])));
});
