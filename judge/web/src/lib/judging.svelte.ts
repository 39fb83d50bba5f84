// One run or submission at a time: hands it in, follows it, keeps what is known of it.
import { createRun, createSubmission, type JudgementKind } from "../api/client";
import { asApiError, type ApiError } from "../api/error";
import { follow } from "../api/follow";
import type { Judgement } from "../api/types";
import { advance, nothingYet, type JudgeEvent, type Progress } from "./progress";

export interface Answer {
  problem: string;
  language: string;
  source: string;
  /** Submissions only: the growth that is claimed. */
  claim?: string | null;
}

export class Judging {
  kind = $state<JudgementKind>("runs");
  id = $state<number | null>(null);
  progress = $state.raw<Progress | null>(null);
  error = $state.raw<ApiError | null>(null);
  readonly busy = $derived(this.progress !== null && this.progress.state !== "done");
  private stopFollowing = () => {};

  constructor(private readonly onDone: (judgement: Judgement) => void) {}

  run(answer: Answer, cases: string[]): Promise<void> {
    return this.handIn("runs", () => createRun(answer, cases));
  }

  submit(answer: Answer): Promise<void> {
    return this.handIn("submissions", () => createSubmission(answer));
  }

  leave(): void {
    this.stopFollowing();
  }

  private async handIn(kind: JudgementKind, send: () => Promise<Judgement>): Promise<void> {
    if (this.busy) {
      return;
    }
    this.kind = kind;
    this.id = null;
    this.error = null;
    this.progress = nothingYet;
    try {
      const { id } = await send();
      this.id = id;
      this.stopFollowing = follow(kind, id, {
        event: (event) => this.learn(event),
        trouble: (error) => this.endure(error),
      });
    } catch (thrown) {
      this.progress = null;
      this.error = asApiError(thrown);
    }
  }

  private learn(event: JudgeEvent): void {
    this.error = null;
    this.progress = advance(this.progress ?? nothingYet, event);
    if (event.type === "done") {
      this.onDone(event.judgement);
    }
  }

  /** A server that is away comes back with the judgement; one that knows nothing of it never will. */
  private endure(error: ApiError): void {
    this.error = error;
    if (error.notFound) {
      this.stopFollowing();
      this.progress = null;
    }
  }
}
