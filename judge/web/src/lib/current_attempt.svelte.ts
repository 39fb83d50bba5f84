// The user's timed effort on the problem that is open.
import { finishAttempt, listAttempts, startAttempt } from "../api/client";
import type { Attempt } from "../api/types";

export class CurrentAttempt {
  attempt = $state.raw<Attempt | null>(null);
  readonly open = $derived(this.attempt?.outcome === "open");
  /** The first key starts the timer once per visit: after a solution or giving up, thinking on is not timed. */
  private mayStartItself = false;

  constructor(private readonly slug: string) {}

  async load(): Promise<void> {
    try {
      const attempts = await listAttempts(this.slug);
      this.attempt = attempts[0] ?? null;
      this.mayStartItself = !this.open;
    } catch {
      // Without a timer one can still work; the rest of the page says that the server is away.
    }
  }

  /** After a judgement or a hint: the server may have closed the attempt, or noted the hint. */
  async refresh(): Promise<void> {
    const before = this.mayStartItself;
    await this.load();
    this.mayStartItself &&= before;
  }

  startOnFirstKey(language: string): void {
    if (this.mayStartItself) {
      void this.start(language);
    }
  }

  async start(language: string): Promise<void> {
    this.mayStartItself = false;
    try {
      this.attempt = await startAttempt(this.slug, language);
    } catch {
      this.mayStartItself = !this.open;
    }
  }

  async giveUp(): Promise<void> {
    if (this.attempt !== null) {
      try {
        this.attempt = await finishAttempt(this.attempt.id);
      } catch {
        await this.refresh();
      }
    }
  }
}
