import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The gallery built by itself, for the tests; `npm run dev` serves it too, at /tests/gallery/. */
export default defineConfig({
  base: './',
  root: import.meta.dirname,
  publicDir: false,
  plugins: [react()],
  build: {
    target: 'es2022',
    outDir: '../../node_modules/.cache/gallery',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
  },
});
