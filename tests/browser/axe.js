// What axe finds by the rules of these tags, or by these rules.
const options = { runOnly: arguments[0], resultTypes: ["violations"] };
const { violations } = await axe.run(document, options);
return violations.map(({ id, impact, help, nodes }) => ({
    rule: `${id} (${impact}): ${help}`,
    selectors: nodes.map((node) => node.target.join(" ")),
}));
