import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { listings } from './scripts/listings.ts';

const CONTENT_SECURITY_POLICY = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  // The hash is that of the style sheet which Observable Plot 0.6.17 puts into each of its drawings.
  "style-src 'self' 'sha256-jSYQUrW7J0b3jPqhZP9C2Xh1PyJKHKXd4s0fpGGKrww='",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "worker-src 'self'",
  // The addresses that a reader asks to load ratings from; the page itself asks for nothing elsewhere.
  "connect-src 'self' https:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** Puts the policy first into the head of the built page. The development server needs inline scripts and has none. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  };
}

export default defineConfig({
  // Relative, so that the built folder works under any path of any host.
  base: './',
  plugins: [listings(), react(), contentSecurityPolicy()],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    // The policy allows no data: addresses except for images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // React, KaTeX, the combobox, the code in the article and all chapters in one file: 350 kB compressed.
    chunkSizeWarningLimit: 1200,
  },
});
