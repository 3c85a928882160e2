// Small helps for those who have script. Every page works without this file; nothing here decides or stores anything.
"use strict";

// Counter: silent until 80 percent, then how much is left; said to a screen reader when typing pauses.
for (const counter of document.querySelectorAll("[data-app-counter]")) {
  const field = document.getElementById(counter.dataset.appCounter);
  const max = Number(counter.dataset.max);
  const start = counter.textContent;
  let wait;
  const show = () => {
    const left = max - field.value.length;
    counter.toggleAttribute("data-too-long", left < 0);
    counter.textContent = field.value.length < max * 0.8 ? start : (left < 0 ? counter.dataset.over : counter.dataset.left).replace("{0}", Math.abs(left));
  };
  counter.setAttribute("aria-live", "polite");
  field?.addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(show, 400); });
  show();
}

// A second press while the first is on its way does nothing. The server's form key is what guarantees one write.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) { event.preventDefault(); return; }
  form.dataset.sent = "1";
  event.submitter?.setAttribute("aria-busy", "true");
});
// Back to a page kept in memory: its forms may be sent again.
window.addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
  for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
});

// Confirmation as a dialog where one is on the page; otherwise the link goes to the page that asks.
document.addEventListener("click", (event) => {
  const dialog = document.getElementById(event.target.closest?.("[data-app-dialog]")?.dataset.appDialog);
  if (!dialog?.showModal || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  dialog.showModal();
});

// Menus: Escape closes and gives focus back; pressing elsewhere closes.
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && event.target.closest?.("details.app-menu[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
});
document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.app-menu[open]")) if (!menu.contains(event.target)) menu.open = false;
});

// Print: shown only where it works.
for (const place of document.querySelectorAll("[data-app-print]")) {
  place.hidden = false;
  place.querySelector("button").addEventListener("click", () => window.print());
}
