// Follows a judgement while it is made: server-sent events first, plain polling when the stream is gone.
import type { JudgeEvent } from "../lib/progress";
import { eventsAddress, getJudgement, type JudgementKind } from "./client";
import { asApiError, type ApiError } from "./error";

const POLL_MILLISECONDS = 1000;

interface Follower {
  event: (event: JudgeEvent) => void;
  /** The server stays silent; following goes on, and the next event says that all is well again. */
  trouble: (error: ApiError) => void;
}

/** Returns the function that ends following. */
export function follow(kind: JudgementKind, id: number, follower: Follower): () => void {
  const source = new EventSource(eventsAddress(kind, id));
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;

  const stop = () => {
    ended = true;
    source.close();
    clearTimeout(timer);
  };
  const tell = (event: JudgeEvent) => {
    if (!ended) {
      follower.event(event);
    }
  };
  const poll = async () => {
    try {
      const judgement = await getJudgement(kind, id);
      if (judgement.state === "done") {
        tell({ type: "done", judgement });
        stop();
        return;
      }
      tell({ type: "state", state: judgement.state });
    } catch (thrown) {
      if (!ended) {
        follower.trouble(asApiError(thrown));
      }
    }
    if (!ended) {
      timer = setTimeout(poll, POLL_MILLISECONDS);
    }
  };
  const listen = (name: string, read: (data: string) => JudgeEvent) =>
    source.addEventListener(name, (message) => tell(read((message as MessageEvent<string>).data)));

  listen("state", (data) => {
    const { state, step } = JSON.parse(data);
    return { type: "state", state, step };
  });
  listen("compile", (data) => ({ type: "compile", compile: JSON.parse(data) }));
  listen("case", (data) => ({ type: "case", ...JSON.parse(data) }));
  source.addEventListener("done", (message) => {
    tell({ type: "done", judgement: JSON.parse((message as MessageEvent<string>).data) });
    stop();
  });
  source.onerror = () => {
    // An EventSource that has merely lost its connection reconnects by itself and is told everything again. To know
    // whether the server is there at all, ask it: one answer is worth more than a silent retry.
    if (!ended && timer === undefined) {
      timer = setTimeout(poll, POLL_MILLISECONDS);
    }
  };
  return stop;
}
