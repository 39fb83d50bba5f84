// The router: where the page is, and how to go elsewhere without loading it anew.
import { routeOf } from "./route";

class Navigation {
  private pathname = $state(window.location.pathname);
  readonly route = $derived(routeOf(this.pathname));
  /** True from the first change of page on: then focus moves to the new page's heading. */
  moved = false;

  constructor() {
    window.addEventListener("popstate", () => this.arrive());
    document.addEventListener("click", (event) => this.followLink(event));
  }

  go(address: string): void {
    window.history.pushState(null, "", address);
    this.arrive();
    window.scrollTo(0, 0);
  }

  /** Keeps the query (filters) in the address without a new entry in the history. */
  replaceQuery(query: URLSearchParams): void {
    const text = query.toString();
    window.history.replaceState(null, "", this.pathname + (text === "" ? "" : `?${text}`));
  }

  private arrive(): void {
    if (this.pathname !== window.location.pathname) {
      this.moved = true;
      this.pathname = window.location.pathname;
    }
  }

  private followLink(event: MouseEvent): void {
    const link = (event.target as Element | null)?.closest?.("a");
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!link || !plain || event.defaultPrevented || link.target !== "" || link.origin !== window.location.origin) {
      return;
    }
    const inPage = link.hash !== "" && link.pathname === window.location.pathname;
    if (!inPage) {
      event.preventDefault();
      this.go(link.pathname + link.search);
    }
  }
}

export const navigation = new Navigation();

/** For a page's heading: takes the focus when the user came here from another page, so that a screen reader reads it. */
export function takesFocus(heading: HTMLElement): void {
  heading.tabIndex = -1;
  if (navigation.moved) {
    heading.focus({ preventScroll: true });
  }
}
