// Sets the theme before the first paint, so that a dark page never flashes white. Kept apart from the bundle because
// it must run before it, and because the content security policy allows no inline script.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem("spar.theme");
  } catch {
    // Storage may be forbidden; the system's preference serves.
  }
  if (theme !== "dark" && theme !== "light") {
    theme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  }
  document.documentElement.dataset.theme = theme;
})();
