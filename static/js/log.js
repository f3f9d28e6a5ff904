// "I did it all" ticks the answer "all" of every exercise that has none yet, and lets go when one is changed.
const all = document.querySelector("[data-all-done]");
const form = all?.form;

if (form) {
  const answers = () => [...form.querySelectorAll('input[type="radio"][data-log="all"]')];
  all.addEventListener("change", () => {
    for (const answer of answers()) {
      if (all.checked) answer.checked = true;
      else if (answer.dataset.byAll) answer.checked = false;
      answer.toggleAttribute("data-by-all", all.checked);
    }
  });
  form.addEventListener("change", (event) => {
    if (event.target.matches('input[type="radio"][data-log]:not([data-log="all"])')) all.checked = false;
  });
}
