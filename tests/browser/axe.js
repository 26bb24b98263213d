// What axe finds by these rules, or by the rules of these tags: each with its element.
const options = { runOnly: rules, resultTypes: ["violations"] };
const { violations } = await axe.run(document, options);
return violations.flatMap(({ id, impact, help, nodes }) =>
    nodes.map((node) => [`${id} (${impact}): ${help}`, node.target.join(" ")]));
