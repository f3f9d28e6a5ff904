// Answers what is still at "Not tested" on one side of one table as normal, and only when its button is pressed.
// What was answered stays as it is; optional tests and angles have no normal answer and are left alone.
for (const table of document.querySelectorAll("[data-nerve-table]")) {
  const buttons = table.querySelector("[data-rest-buttons]");
  buttons.hidden = false;
  for (const button of buttons.querySelectorAll("[data-rest-of]")) {
    button.addEventListener("click", () => {
      const open = [...table.querySelectorAll(`[data-side="${button.dataset.restOf}"]`)].filter((answer) => !answer.value);
      for (const answer of open) {
        answer.value = answer.dataset.normal;
        answer.dispatchEvent(new Event("change", { bubbles: true }));
      }
      buttons.querySelector('[role="status"]').textContent = `${open.length} filled in`;
    });
  }
}
