// Writes NAME.gz beside each text asset, so that the server never compresses while someone waits.
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Plugin } from "vite";

const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map((entry) => {
    const whole = path.join(folder, entry.name);
    return entry.isDirectory() ? filesBelow(whole) : Promise.resolve([whole]);
  });
  return (await Promise.all(nested)).flat();
}

export function compressAssets(): Plugin {
  let folder = "dist";
  return {
    name: "compress-assets",
    apply: "build",
    configResolved: (config) => {
      folder = path.resolve(config.root, config.build.outDir);
    },
    closeBundle: async () => {
      for (const file of (await filesBelow(folder)).filter((name) => COMPRESSIBLE.test(name))) {
        await writeFile(`${file}.gz`, gzipSync(await readFile(file), { level: 9 }));
      }
    },
  };
}
