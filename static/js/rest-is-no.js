// Answers every question of one group that is still open with no, and only when its button is pressed.
// What was answered stays as it is; "not asked" counts as answered here.
for (const group of document.querySelectorAll("[data-flag-group]")) {
  const button = group.querySelector("[data-rest-is-no]");
  if (!button) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    for (const question of group.querySelectorAll('[role="radiogroup"]')) {
      const choices = [...question.querySelectorAll('input[type="radio"]')];
      const no = choices.find((choice) => choice.value === "no");
      if (!no || choices.some((choice) => choice.checked)) continue;
      no.checked = true;
      no.dispatchEvent(new Event("change", { bubbles: true }));
    }
  });
}
