// Asks before a page is left on which something was typed and not saved; sending the form leaves without a question.
const form = document.querySelector("[data-unsaved]");
let unsaved = Boolean(form?.querySelector(".question--error, .movement-grid__error"));

form?.addEventListener("input", () => (unsaved = true));
form?.addEventListener("change", () => (unsaved = true));
form?.addEventListener("submit", () => (unsaved = false));
addEventListener("beforeunload", (event) => {
  if (unsaved) event.preventDefault();
});
