// A real server of its own: free port, empty data folder, gone when the suite ends.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

import { binaryFolder } from "./environment.mjs";

const START_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 10_000;

function addressFrom(child, log) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`spar serve said no address:\n${log.join("")}`)), START_MILLISECONDS);
    const settle = (action, value) => {
      clearTimeout(timer);
      action(value);
    };
    child.stdout.on("data", () => {
      const line = /listening on (http:\/\/\S+)/.exec(log.join(""));
      if (line) {
        settle(resolve, line[1]);
      }
    });
    child.on("error", (error) => settle(reject, error));
    child.on("exit", (code) => settle(reject, new Error(`spar serve ended with ${code}:\n${log.join("")}`)));
  });
}

/** Starts `spar serve`; port 0 is any free one. */
export async function startServer({ port = 0, data = mkdtempSync(path.join(tmpdir(), "spar-web-")) } = {}) {
  const log = [];
  const child = spawn(path.join(binaryFolder, "bin", "spar"), ["serve", "--port", String(port), "--data", data]);
  child.stdout.on("data", (text) => log.push(String(text)));
  child.stderr.on("data", (text) => log.push(String(text)));
  const ended = new Promise((resolve) => child.on("exit", resolve));
  const base = await addressFrom(child, log);

  const stop = async () => {
    child.kill("SIGTERM");
    const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MILLISECONDS);
    await ended;
    clearTimeout(timer);
  };
  return {
    base,
    data,
    port: Number(new URL(base).port),
    log: () => log.join(""),
    stop,
    /** stop(), and nothing of it stays. */
    remove: async () => {
      await stop();
      rmSync(data, { recursive: true, force: true });
    },
    /** An answer of the API, read past the browser. */
    api: async (address) => (await fetch(`${base}/api/v1${address}`)).json(),
  };
}
