import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// In development the gateway is another process: its doors are proxied so that the session cookie stays same-origin.
const gatewayUrl = process.env['GATEWAY_URL'] ?? 'http://127.0.0.1:4000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 2000 },
  server: {
    port: 5173,
    proxy: { '/graphql': { target: gatewayUrl, ws: true }, '/v1': { target: gatewayUrl } },
  },
});
