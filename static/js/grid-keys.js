// One key for each answer of the movement grid: while a choice has focus its key picks, and the next question
// gets focus. Nothing listens outside the grid, so no single key acts from elsewhere (WCAG 2.1.4).
const grid = document.querySelector("[data-grid-keys]");

function questions() {
  const byName = new Map();
  for (const radio of grid.querySelectorAll('input[type="radio"]')) {
    byName.set(radio.name, [...(byName.get(radio.name) ?? []), radio]);
  }
  return [...byName.values()];
}

grid?.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const all = questions();
  const here = all.findIndex((choices) => choices.includes(event.target));
  const picked = all[here]?.find((choice) => choice.dataset.key === event.key.toLowerCase());
  if (!picked) return;
  event.preventDefault();
  picked.checked = true;
  picked.dispatchEvent(new Event("change", { bubbles: true }));
  const next = all[here + 1] ?? all[here];
  (next.find((choice) => choice.checked) ?? next[0]).focus();
});
