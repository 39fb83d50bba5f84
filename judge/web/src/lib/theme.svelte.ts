// Dark or light. public/theme.js has chosen before the first paint; this follows the system until the user chooses.
import { forget, recall, remember } from "./storage";

type ThemeName = "dark" | "light";

class Theme {
  name = $state<ThemeName>(document.documentElement.dataset.theme === "dark" ? "dark" : "light");
  private readonly systemIsDark = window.matchMedia("(prefers-color-scheme: dark)");

  constructor() {
    this.systemIsDark.addEventListener("change", () => {
      if (recall("theme") === null) {
        this.show(this.systemName());
      }
    });
  }

  toggle(): void {
    this.show(this.name === "dark" ? "light" : "dark");
    // Choosing what the system prefers anyway means to follow it again.
    if (this.name === this.systemName()) {
      forget("theme");
    } else {
      remember("theme", this.name);
    }
  }

  private systemName(): ThemeName {
    return this.systemIsDark.matches ? "dark" : "light";
  }

  private show(name: ThemeName): void {
    this.name = name;
    document.documentElement.dataset.theme = name;
  }
}

export const theme = new Theme();
