// Saves what is typed in a form that keeps a draft, every five seconds, as long as it changes. Nothing stays in the browser.
(() => {
  const every = 5000;
  for (const field of document.querySelectorAll('form input[name="__draft"]')) {
    const form = field.form;
    const typed = () => JSON.stringify([...new FormData(form)].filter(([name]) => !name.startsWith("__")));
    let saved = typed();
    let stopped = false;
    const save = async () => {
      const now = typed();
      if (stopped || now === saved) return;
      const answer = await fetch("/draft", { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" }).catch(() => null);
      // Signed out or refused: the form itself still arrives when it is sent, so there is nothing to say here.
      if (answer === null) return;
      if (answer.status === 204) saved = now;
      else stopped = true;
    };
    const timer = setInterval(save, every);
    form.addEventListener("submit", () => {
      stopped = true;
      clearInterval(timer);
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") save();
    });
  }
})();
