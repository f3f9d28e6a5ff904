// Letter keys in the movement grid: while a choice has focus, its letters pick and the next question gets focus.
// Nothing listens outside the grid, so no single key acts from elsewhere (WCAG 2.1.4).
const grid = document.querySelector("[data-grid-keys]");

function groups() {
  const names = new Map();
  for (const radio of grid.querySelectorAll('input[type="radio"]')) {
    if (!names.has(radio.name)) names.set(radio.name, []);
    names.get(radio.name).push(radio);
  }
  return [...names.values()];
}

function letters(radio) {
  return (radio.parentElement.querySelector('[aria-hidden="true"]')?.textContent ?? "").trim().toLowerCase();
}

let typed = "";
let group = null;

grid?.addEventListener("keydown", (event) => {
  const radio = event.target;
  if (!radio.matches?.('input[type="radio"]') || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key.length !== 1 || event.key === " ") return;
  const all = groups();
  const here = all.find((radios) => radios.includes(radio));
  if (group !== here[0].name) typed = "";
  group = here[0].name;
  typed += event.key.toLowerCase();
  let found = here.filter((choice) => letters(choice).startsWith(typed));
  if (!found.length) {
    typed = event.key.toLowerCase();
    found = here.filter((choice) => letters(choice).startsWith(typed));
  }
  if (!found.length) return;
  event.preventDefault();
  const exact = found.find((choice) => letters(choice) === typed) ?? found[0];
  exact.checked = true;
  exact.dispatchEvent(new Event("change", { bubbles: true }));
  if (found.length > 1) return exact.focus();
  typed = "";
  const next = all[all.indexOf(here) + 1];
  (next?.find((choice) => choice.checked) ?? next?.[0] ?? exact).focus();
});
