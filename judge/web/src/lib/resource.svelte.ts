// Something read from the server: its value, or why it is not there, and a new try while the server is away.
import { asApiError, type ApiError } from "../api/error";

const RETRY_MILLISECONDS = 3000;

export class Resource<Value> {
  value = $state.raw<Value>();
  error = $state.raw<ApiError>();
  private round = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly read: () => Promise<Value>) {}

  /** Reads (again). A value that is there stays until the new one comes. */
  load = async (): Promise<void> => {
    clearTimeout(this.timer);
    this.round += 1;
    const round = this.round;
    try {
      const value = await this.read();
      if (round === this.round) {
        this.value = value;
        this.error = undefined;
      }
    } catch (thrown) {
      if (round === this.round) {
        this.error = asApiError(thrown);
        if (this.error.unreachable) {
          this.timer = setTimeout(this.load, RETRY_MILLISECONDS);
        }
      }
    }
  };

  /** Ends retrying, when the page that wanted it is left. */
  leave = (): void => {
    this.round += 1;
    clearTimeout(this.timer);
  };
}
