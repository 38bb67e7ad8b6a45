// Finds what can be seen of a role and a name, as a screen reader says them. Arguments: role, name (null for any).
// Where nothing has just that name, the first words of a longer one will do, as on a card with a title and a text.
const [role, name] = arguments;

const native = {
  button: "button, summary, input[type=button], input[type=submit]",
  checkbox: "input[type=checkbox]",
  combobox: "select",
  dialog: "dialog",
  heading: "h1, h2, h3, h4, h5, h6",
  link: "a[href]",
  listitem: "li",
  option: "option",
  radio: "input[type=radio]",
  row: "tr",
  // A password has no role of its own; to a person it is a field like the others.
  textbox:
    "textarea, [contenteditable=true], input:not([type]), " +
    ["text", "email", "tel", "url", "search", "password", "date"].map((type) => `input[type=${type}]`).join(", "),
};

const tidy = (text) => (text ?? "").replace(/\s+/g, " ").trim();

function nameOf(element) {
  const labelled = (element.getAttribute("aria-labelledby") ?? "").split(" ").filter(Boolean);
  if (labelled.length > 0) return tidy(labelled.map((id) => document.getElementById(id)?.textContent).join(" "));
  if (element.hasAttribute("aria-label")) return tidy(element.getAttribute("aria-label"));
  if (element.labels?.length > 0) return tidy([...element.labels].map((label) => label.textContent).join(" "));
  return (
    tidy(element.matches("input, textarea, select") ? "" : element.innerText) ||
    tidy(element.getAttribute("alt") ?? element.getAttribute("title") ?? element.getAttribute("placeholder"))
  );
}

const canBeSeen = (element) =>
  element.checkVisibility({ visibilityProperty: true }) && !element.closest("[inert], [aria-hidden=true]");

const roles = role === "textbox" ? ["textbox", "searchbox", "combobox", "spinbutton"] : [role];
const explicit = roles.map((one) => `[role=${one}]`).join(", ");
const selector = native[role] ? `${explicit}, :is(${native[role]}):not([role])` : explicit;
const seen = [...document.querySelectorAll(selector)].filter(canBeSeen);
if (name === null) return seen;
const exact = seen.filter((element) => nameOf(element) === tidy(name));
return exact.length > 0 ? exact : seen.filter((element) => nameOf(element).startsWith(`${tidy(name)} `));
