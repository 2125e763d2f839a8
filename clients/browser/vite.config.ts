import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const server = process.env.WARGAME_SERVER ?? 'http://localhost:5080';

export default defineConfig({
  plugins: [svelte()],
  resolve: { alias: { $lib: path('./src/lib') } },
  build: {
    outDir: path('../../src/Wargame.Server/wwwroot'),
    emptyOutDir: true,
    target: 'es2022',
    // No data: addresses: the server's Content-Security-Policy allows fonts and images from itself only.
    assetsInlineLimit: 0,
    // The whole world is one lazy chunk of 3.6 MB, loaded only for a scenario outside every cut region.
    chunkSizeWarningLimit: 4000,
  },
  server: { proxy: { '/api': server, '/hub': { target: server, ws: true }, '/openapi': server } },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
