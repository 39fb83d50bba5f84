// What can go wrong between the page and its server, in words that can be shown.
import type { components } from "./schema";

type ProblemDetails = components["schemas"]["ProblemDetails"];

/** `status` 0 means that no answer came at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly title: string,
    readonly detail: string,
  ) {
    super(`${title}: ${detail}`);
  }

  get unreachable(): boolean {
    return this.status === 0;
  }

  get notFound(): boolean {
    return this.status === 404;
  }

  static fromUnreachable(): ApiError {
    return new ApiError(0, "The server does not answer", "Is spar serve still running on this machine?");
  }

  /** From any refused answer; the body is problem+json when the server itself refused, anything when a proxy did. */
  static fromAnswer(status: number, body: string): ApiError {
    try {
      const details = JSON.parse(body) as Partial<ProblemDetails>;
      if (typeof details.title === "string") {
        return new ApiError(status, details.title, details.detail ?? "");
      }
    } catch {
      // Not JSON: the status has to serve.
    }
    return new ApiError(status, `The server answered with status ${status}`, body.slice(0, 200));
  }
}

/** Anything thrown, as an ApiError. */
export function asApiError(thrown: unknown): ApiError {
  return thrown instanceof ApiError ? thrown : new ApiError(-1, "The page failed", String(thrown));
}
