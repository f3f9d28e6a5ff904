// "I did it all" ticks the answer "all" of every exercise; a different answer takes the tick back.
const everything = document.querySelector("[data-all-done]");
const form = everything?.form;

everything?.addEventListener("change", () => {
  for (const answer of form.querySelectorAll('input[data-log="all"]')) {
    if (everything.checked && !answer.checked) {
      answer.checked = true;
      answer.dataset.tickedHere = "yes";
    } else if (!everything.checked && answer.dataset.tickedHere) {
      answer.checked = false;
      delete answer.dataset.tickedHere;
    }
  }
});

form?.addEventListener("change", ({ target }) => {
  if (target.dataset.log && target.dataset.log !== "all") everything.checked = false;
});
