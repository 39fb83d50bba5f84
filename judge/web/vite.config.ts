// How the page is built: hashed assets, a .gz beside each, nothing inlined (the content security policy forbids it).
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

import { compressAssets } from "./vite/compress_assets.ts";
import { woff2Only } from "./vite/woff2_only.ts";

export default defineConfig({
  plugins: [svelte(), woff2Only(), compressAssets()],
  build: {
    target: "es2022",
    // Inlined fonts and images would be data: addresses, which font-src 'self' refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  server: { proxy: { "/api": process.env.SPAR_SERVER ?? "http://127.0.0.1:7070" } },
  test: { include: ["src/**/*.test.ts"], environment: "node" },
});
