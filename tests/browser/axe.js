// What axe finds by these rules, or by the rules of these tags, without some: each with
// its element.
const off = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
const options = { runOnly: rules, rules: off, resultTypes: ["violations"] };
const { violations } = await axe.run(document, options);
return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => [`${id} (${impact}): ${help}`, node.target.join(" ")]));
