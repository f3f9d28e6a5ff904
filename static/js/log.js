// "I did it all" ticks the answer "all" of every exercise; a different answer takes the tick back.
const everything = document.querySelector("[data-all-done]");
const answers = [...(everything?.form.querySelectorAll('input[type="radio"][value="all"]') ?? [])];
const tickedHere = new Set();

everything?.addEventListener("change", () => {
  for (const answer of answers) {
    if (everything.checked && !answer.checked) {
      answer.checked = true;
      tickedHere.add(answer);
    } else if (!everything.checked && tickedHere.delete(answer)) {
      answer.checked = false;
    }
  }
});

everything?.form.addEventListener("change", ({ target }) => {
  const exercise = answers.find((answer) => answer.name === target.name);
  if (!exercise || target === exercise) return;
  everything.checked = false;
  tickedHere.clear();
});
