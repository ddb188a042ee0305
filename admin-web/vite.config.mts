import react from '@vitejs/plugin-react';
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { documentsInPlace } from './documents-in-place.mts';

// In development the gateway is another process: its doors are proxied so that the session cookie stays same-origin.
const gatewayUrl = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:4000';

/** Drawing is heavier than all else, and few pages draw. */
const charts = /[\\/](recharts|charts|d3-\w+|es-toolkit|immer)[\\/]/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [documentsInPlace(join(import.meta.dirname, 'src')), react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1000,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What signing in needs is one file, what many pages share another; a page, and the charts, come when first gone to.
          groups: [
            { name: 'start', tags: ['$initial'] },
            { name: 'parts', minShareCount: 6, test: (id) => !charts.test(id) },
          ],
        },
      },
    },
  },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: gatewayUrl, ws: true }, '/v1': { target: gatewayUrl } },
  },
});
