// What is better with a script than without: copying a citation, filters that show at once, '/' for the search.
"use strict";

for (const button of document.querySelectorAll("button[data-copy]")) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    const source = document.getElementById(button.dataset.copy);
    try {
      await navigator.clipboard.writeText(source.textContent);
      button.textContent = "Copied";
    } catch {
      // where the clipboard is closed to us, the words are at least ready to be copied
      getSelection().selectAllChildren(source);
      button.textContent = "Marked: copy with Ctrl+C";
    }
  });
}

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const field = document.querySelector("input[type=search]");
  if (field) {
    event.preventDefault();
    field.focus();
  }
});

for (const form of document.querySelectorAll("form[data-live]")) {
  if ("rows" in form.dataset) {
    narrow(form);
  } else {
    form.addEventListener("change", () => form.requestSubmit());
  }
}

// A page that is a file holds every row; the filters hide those that don't fit.
function narrow(form) {
  const rows = [...document.querySelectorAll(".promise")];
  const show = () => {
    const asked = new FormData(form);
    const owner = (asked.get("owner") || "").trim().toLowerCase();
    let shown = 0;
    for (const row of rows) {
      const status = asked.get("status");
      const fits =
        (status ? row.dataset.status === status : asked.get("all") || row.dataset.status !== "closed") &&
        (!asked.get("never") || row.dataset.never === "yes") &&
        row.dataset.owner.includes(owner);
      row.hidden = !fits;
      shown += fits ? 1 : 0;
    }
    document.getElementById("shown").textContent = `${shown} ${shown === 1 ? "promise" : "promises"} shown.`;
  };
  form.hidden = false;
  form.addEventListener("input", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
}
