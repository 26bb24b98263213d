"use strict";

// What the reader may do on a page beyond reading it. Everything else works
// without this file. One concept a block; mdBook's own scripts have run before.

function button(text, title) {
    const made = document.createElement("button");
    Object.assign(made, { type: "button", className: "quiet", textContent: text, title });
    return made;
}

// mdBook 0.5.4's page, made usable by keyboard and clear to screen readers.
{
    document.getElementById("mdbook-menu-bar").setAttribute("role", "banner");

    // Past a hundred links of the contents, to the text.
    const main = document.querySelector("main");
    main.id = "page";
    main.tabIndex = -1;
    main.style.outline = "none";
    const skip = document.createElement("a");
    Object.assign(skip, { className: "skip", href: "#page", textContent: "Skip to the page" });
    skip.addEventListener("click", (event) => {
        event.preventDefault();
        main.focus();
    });
    document.body.prepend(skip);

    // A label that opens the sidebar cannot be reached by keyboard; a button can.
    const toggle = document.getElementById("mdbook-sidebar-toggle");
    const checkbox = document.getElementById("mdbook-sidebar-toggle-anchor");
    toggle.removeAttribute("for");
    toggle.setAttribute("role", "button");
    toggle.tabIndex = 0;
    checkbox.tabIndex = -1;
    toggle.addEventListener("click", () => {
        checkbox.checked = !checkbox.checked;
        checkbox.dispatchEvent(new Event("change"));
    });
    toggle.addEventListener("keydown", (event) => {
        if (event.key === "Enter" || event.key === " ") {
            event.preventDefault();
            toggle.click();
        }
    });

    // Nor can what unfolds a part.
    for (const fold of document.querySelectorAll(".chapter-fold-toggle")) {
        const part = fold.closest("li");
        const say = () => fold.setAttribute("aria-expanded", String(part.classList.contains("expanded")));
        fold.setAttribute("role", "button");
        fold.setAttribute("aria-label", `Pages of ${fold.previousElementSibling.textContent}`);
        fold.tabIndex = 0;
        fold.addEventListener("click", say);
        fold.addEventListener("keydown", (event) => {
            if (event.key === "Enter" || event.key === " ") {
                event.preventDefault();
                fold.click();
            }
        });
        say();
    }

    const searchbar = document.getElementById("mdbook-searchbar");
    searchbar?.setAttribute("aria-label", "Search this book");
    searchbar?.setAttribute("aria-describedby", "mdbook-searchresults-header");
    document.getElementById("mdbook-searchresults-header")?.setAttribute("role", "status");
    const dark = document.getElementById("mdbook-theme-navy");
    if (dark) dark.textContent = "Dark";

    // What scrolls sideways can be scrolled by keyboard, and says what it is.
    const name = (block) => {
        if (block.matches(".table-wrapper")) return "Table";
        const part = block.closest(".output, .program")?.querySelector(":scope > p")?.textContent;
        const label = block.closest("figure")?.querySelector(".label")?.textContent;
        return [part ?? "Code", label].filter(Boolean).join(", ");
    };
    const scrollers = () => {
        for (const block of document.querySelectorAll("main pre > code, main .table-wrapper")) {
            if (block.scrollWidth > block.clientWidth) {
                block.tabIndex = 0;
                block.setAttribute("role", "group");
                block.setAttribute("aria-label", name(block));
            } else if (block.tabIndex === 0) {
                for (const attribute of ["tabindex", "role", "aria-label"]) {
                    block.removeAttribute(attribute);
                }
            }
        }
    };
    // There the arrows scroll, rather than leave for another page.
    main.addEventListener("keydown", (event) => {
        const scrolls = event.target.matches("[tabindex='0'][role=group]");
        if (scrolls && /^Arrow(Left|Right)$/.test(event.key)) event.stopPropagation();
    });
    scrollers();
    addEventListener("resize", scrollers);
    addEventListener("toggle", scrollers, true);
    document.querySelectorAll("main pre .buttons button").forEach((found) =>
        found.addEventListener("click", () => setTimeout(scrollers)));
}

// Python beside Rust, or Rust alone: for the whole book, until chosen otherwise.
// theme/head.hbs applies the choice before the page is drawn.
{
    const html = document.documentElement;
    const choose = button("", "In the whole book, and until you choose otherwise");
    choose.id = "fold-python";
    const show = () => {
        const folded = html.classList.contains("fold-python");
        choose.textContent = folded ? "Show Python" : "Hide Python";
        for (const language of document.querySelectorAll('.program[data-language="python"] > .language')) {
            language.parentElement.classList.remove("unfolded");
            if (!folded) {
                language.textContent = "Python";
                continue;
            }
            const unfold = document.createElement("button");
            Object.assign(unfold, { type: "button", textContent: "Python" });
            unfold.setAttribute("aria-expanded", "false");
            unfold.addEventListener("click", () => {
                const shown = language.parentElement.classList.toggle("unfolded");
                unfold.setAttribute("aria-expanded", String(shown));
                dispatchEvent(new Event("resize"));
            });
            language.replaceChildren(unfold);
        }
    };
    choose.addEventListener("click", () => {
        const folded = html.classList.toggle("fold-python");
        try {
            localStorage.setItem("fold-python", folded ? "yes" : "no");
        } catch { /* no storage: for this page only */ }
        show();
        dispatchEvent(new Event("resize"));
    });
    document.querySelector(".right-buttons").prepend(choose);
    show();
}

// Run: sends the program that the page shows, hidden lines included, to the
// Rust playground. Nothing is sent before the button is pressed. A listing that
// the playground cannot run has no button; the command is there for all.
{
    const playground = "https://play.rust-lang.org/execute";
    const run = async (code, channel, edition) => {
        const answer = await fetch(playground, {
            method: "POST",
            headers: { "Content-Type": "application/json" },
            body: JSON.stringify({
                channel, mode: "debug", edition, crateType: "bin", tests: false, code, backtrace: false,
            }),
            signal: AbortSignal.timeout(60_000),
        });
        if (!answer.ok) throw new Error(`the playground answers ${answer.status}`);
        const { success, stdout, stderr } = await answer.json();
        // Cargo's own lines about compiling and running are not the program's.
        const said = success ? stderr.replace(/^ +(Compiling|Finished|Running) .*\n/gm, "") : stderr;
        return [stdout, said].filter(Boolean).join("\n") || "(it printed nothing)";
    };
    for (const figure of document.querySelectorAll("figure[data-channel]")) {
        const program = figure.querySelector('.program[data-language="rust"] pre > code');
        const line = figure.querySelector("p.run");
        const command = line.querySelector("code").textContent;
        const press = button("Run", "Run on play.rust-lang.org, which is sent this program");
        const label = figure.querySelector(".label")?.textContent ?? "";
        press.classList.add("run");
        press.setAttribute("aria-label", `Run ${label} on play.rust-lang.org`);
        const result = document.createElement("div");
        result.className = "output ran";
        result.setAttribute("role", "status");
        const show = (title, text) => {
            const heading = document.createElement("p");
            heading.className = "prints";
            heading.textContent = title;
            const pre = document.createElement("pre");
            const code = document.createElement("code");
            code.className = "hljs";
            code.textContent = text;
            pre.append(code);
            result.replaceChildren(heading, ...(text ? [pre] : []));
        };
        press.addEventListener("click", async () => {
            press.disabled = true;
            show("play.rust-lang.org is running it …", "");
            try {
                const { channel, edition } = figure.dataset;
                show("It printed, on play.rust-lang.org", await run(program.textContent, channel, edition));
            } catch (error) {
                const why = navigator.onLine === false || error instanceof TypeError
                    ? "The playground cannot be reached: is there a network?"
                    : `The playground did not run it: ${error.message}.`;
                show(`${why} In a clone of the book, this runs it:`, command);
            } finally {
                press.disabled = false;
                dispatchEvent(new Event("resize"));
            }
        });
        line.prepend(press);
        line.after(result);
    }
}

// The steps of a program, one at a time, with the lines of it that each names. The
// table that the page brings holds them all, for paper and where no script runs.
for (const figure of document.querySelectorAll("figure.steps")) {
    const rows = [...figure.querySelectorAll("tbody tr")];
    const status = document.createElement("span");
    status.setAttribute("role", "status");
    const [back, on] = [button("Back", "The step before"), button("Next", "The next step")];
    let at = 0;
    const show = (step) => {
        at = Math.min(Math.max(step, 0), rows.length - 1);
        rows.forEach((row, index) => row.classList.toggle("now", index === at));
        const lines = [...rows[at].cells].map((cell) => cell.textContent.match(/\bline (\d+)/)?.[1]);
        for (const line of figure.querySelectorAll("[data-line]")) {
            line.classList.toggle("now", lines.includes(line.dataset.line));
        }
        status.textContent = `Step ${at + 1} of ${rows.length}`;
        back.disabled = at === 0;
        on.disabled = at === rows.length - 1;
    };
    back.addEventListener("click", () => show(at - 1));
    on.addEventListener("click", () => show(at + 1));
    // There the arrows go from step to step, rather than leave for another page.
    const keys = { ArrowLeft: () => at - 1, ArrowRight: () => at + 1, Home: () => 0, End: () => rows.length };
    figure.addEventListener("keydown", (event) => {
        const step = keys[event.key];
        if (!step) return;
        event.preventDefault();
        event.stopPropagation();
        show(step());
    });
    figure.querySelector("tbody").setAttribute("aria-live", "polite");
    figure.querySelector(".player").append(back, on, status);
    show(0);
}

// Search: mdBook's index knows words and drops signs, so that `~x` is any x, and
// gives a page that has all words of a question no preference. Where the query has a
// sign or a space in it, these come first: the best pages that hold it to the letter,
// then those that hold most of its words.
{
    const list = document.getElementById("mdbook-searchresults");
    const field = document.getElementById("mdbook-searchbar");
    const isWord = (query) => /^[a-z0-9]+$/.test(query);
    const whole = (word) => new RegExp(`(?<![a-z0-9_])${word}(?![a-z0-9_])`);
    const count = (text, query) => text.split(isWord(query) ? whole(query) : query).length - 1;
    // Sections with their texts in lower case, made once.
    let lower;
    const sections = () => {
        const { index, doc_urls } = window.search;
        lower ??= Object.entries(index.documentStore.docs).map(([ref, doc]) => ({
            doc,
            url: doc_urls[ref],
            path: doc_urls[ref].split("#")[0],
            title: doc.title.toLowerCase(),
            titles: doc.breadcrumbs.toLowerCase(),
            body: doc.body.toLowerCase(),
        }));
        return lower;
    };
    // Pages, the heaviest first, each with its best section.
    const heaviest = (weigh) => {
        const pages = new Map();
        for (const section of sections()) {
            const weight = weigh(section);
            if (weight === 0) continue;
            const { path, url, doc } = section;
            const page = pages.get(path) ?? { path, weight: 0, best: 0 };
            page.weight += weight;
            if (weight > page.best) Object.assign(page, { url, doc, best: weight });
            pages.set(path, page);
        }
        const sorted = () => [...pages.values()].sort((a, b) => b.weight - a.weight);
        // A row of the Rosetta table says more than many mentions; one of its pages does.
        const table = sorted().find((page) => page.path.startsWith("rosetta"));
        if (table) table.weight += 100;
        return sorted();
    };
    const literal = (query) =>
        heaviest(({ title, body }) => 16 * count(title, query) + Math.min(4, count(body, query)))
            .map((page) => ({ ...page, query }));
    // By words: rare ones weigh more, a section with all of them most. `unpack` is in
    // `unpacking`.
    const inflected = (word) => (word.length < 4 ? whole(word) : new RegExp(`(?<![a-z0-9_])${word}[a-z]{0,3}(?![a-z0-9_])`));
    const common = new Set("a actually an and are as at be can do does equivalent for from how i in instead is it its my not of on or python replaces rust that the there this to use what when which why with work works you".split(" "));
    const byWords = (query) => {
        const words = [...new Set(query.split(/[^a-z0-9_]+/))].filter((word) => word.length > 1 && !common.has(word));
        const forms = words.map((word) => [whole(word), inflected(word)]);
        const rarity = forms.map(([, form]) => {
            const holders = sections().filter(({ body }) => form.test(body)).length;
            return Math.log((1 + sections().length) / (1 + holders));
        });
        const all = rarity.reduce((sum, weight) => sum + weight, 0);
        const best = new Map();
        for (const section of sections()) {
            let weight = 0;
            let held = 0;
            forms.forEach(([exact, form], at) => {
                if (!form.test(section.titles) && !form.test(section.body)) return;
                held += rarity[at];
                const titles = exact.test(section.titles) ? 4 : form.test(section.titles) ? 2 : 0;
                weight += rarity[at] * (titles || (exact.test(section.body) ? 1 : 0.6));
            });
            weight *= (held / all) ** 2;
            const page = best.get(section.path);
            if (weight > 0 && !(page?.weight >= weight)) best.set(section.path, { ...section, weight, query: words[0] });
        }
        return [...best.values()].sort((a, b) => b.weight - a.weight);
    };
    const search = (query) => {
        const words = isWord(query) ? [] : byWords(query);
        const name = query.replace(/\(.*\)$/, "");
        const exact = [query, name].map(literal).find((found) => found.length > 0) ?? [];
        const pages = new Map();
        for (const page of [...exact.slice(0, words.length ? 2 : 8), ...words]) {
            if (!pages.has(page.path)) pages.set(page.path, page);
        }
        return [...pages.values()].slice(0, 8);
    };
    const item = ({ url, doc, query }) => {
        const made = document.createElement("li");
        made.className = "literal";
        const link = document.createElement("a");
        link.href = path_to_root + url;
        link.textContent = short(doc.breadcrumbs);
        const teaser = document.createElement("span");
        teaser.className = "teaser";
        const found = doc.body.toLowerCase().indexOf(query); // or in the title alone
        const at = Math.max(0, found);
        const to = found < 0 ? 0 : at + query.length;
        const hit = document.createElement("em");
        hit.textContent = doc.body.slice(at, to);
        // Whole words around it.
        const before = doc.body.slice(0, at).split(" ").slice(-10).join(" ");
        const after = doc.body.slice(to).split(" ").slice(0, 12).join(" ");
        teaser.append(before.length < at ? "… " : "", before, hit, after, " …");
        made.append(link, teaser);
        return made;
    };
    const short = (breadcrumbs) => [...new Set(breadcrumbs.split(" » "))].join(" » ");
    const place = (found) => {
        const link = found.querySelector("a");
        return link.pathname + link.hash;
    };
    const header = document.getElementById("mdbook-searchresults-header");
    // The header changes with each search, the list only where mdBook finds, or
    // found, something.
    const observe = () => [list, header].forEach((seen) => watch.observe(seen, { childList: true }));
    const watch = new MutationObserver(() => {
        watch.disconnect();
        for (const link of list.querySelectorAll("li > a")) link.textContent = short(link.textContent);
        const query = field.value.trim().toLowerCase();
        // It drops `all` and `any`, too.
        const enough = isWord(query) && list.querySelector("li:not(.literal)");
        if (!query || enough || !window.search?.index) {
            observe();
            return;
        }
        list.querySelectorAll(".literal").forEach((old) => old.remove());
        const found = search(query).map(item);
        list.prepend(...found);
        if (found.length) {
            const first = new Set(found.map(place));
            for (const old of list.querySelectorAll("li:not(.literal)")) {
                if (first.has(place(old))) old.remove();
            }
            header.textContent = `${list.children.length} search results for '${field.value.trim()}':`;
        }
        observe();
    });
    if (list) observe();
}

// The Rosetta table, narrowed down while you type.
{
    const table = document.getElementById("rosetta");
    if (table) {
        const label = document.createElement("label");
        label.className = "filter";
        label.textContent = "Show the rows that hold";
        const field = document.createElement("input");
        field.type = "search";
        field.placeholder = "yield, __exit__, with open …";
        const status = document.createElement("p");
        status.setAttribute("role", "status");
        label.append(field);
        document.getElementById("rosetta-filter").append(label, status);
        const rows = [...table.querySelectorAll("tbody tr:not(:has(td:nth-child(2):empty))")];
        const filter = () => {
            const wanted = field.value.trim().toLowerCase();
            let shown = 0;
            let page; // the row that names the page of those below it
            for (const row of table.querySelectorAll("tbody tr")) {
                if (!rows.includes(row)) {
                    page = row;
                    page.hidden = true;
                    continue;
                }
                row.hidden = !row.textContent.toLowerCase().includes(wanted);
                if (row.hidden) continue;
                page.hidden = false;
                shown += 1;
            }
            for (const wrapper of table.querySelectorAll(".table-wrapper")) {
                const empty = !wrapper.querySelector("tbody tr:not([hidden])");
                wrapper.hidden = empty;
                const heading = wrapper.previousElementSibling;
                if (heading?.matches("h2, h3")) heading.hidden = empty;
            }
            status.textContent = wanted ? `${shown} of ${rows.length} rows` : "";
            if (wanted && shown === 0) status.textContent = `No row holds “${field.value.trim()}”. The search, under the magnifier, looks through all pages.`;
        };
        field.addEventListener("input", filter);
    }
}

// The book for e-readers, where `cargo book` made one.
{
    const epub = document.querySelector('link[type="application/epub+zip"]');
    if (epub) {
        const link = document.createElement("a");
        Object.assign(link, { href: epub.href, textContent: "EPUB", title: "The whole book for e-readers" });
        link.className = "epub";
        document.querySelector(".right-buttons").prepend(link);
    }
}

// Where the arrows lead: the titles of the pages before and after this one.
{
    const title = (link) => {
        const same = (entry) => entry.pathname === link.pathname && !entry.hash;
        return [...document.querySelectorAll("#mdbook-sidebar a")].find(same)?.textContent.trim();
    };
    for (const link of document.querySelectorAll('nav[aria-label="Page navigation"] a')) {
        const found = title(link);
        if (!found) continue;
        const named = link.rel.startsWith("prev") ? `Previous: ${found}` : `Next: ${found}`;
        link.title = named;
        link.setAttribute("aria-label", named);
        if (!link.matches(".mobile-nav-chapters")) continue;
        const text = document.createElement("span");
        text.textContent = found;
        link.append(text);
    }
}
