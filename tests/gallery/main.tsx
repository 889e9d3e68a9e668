import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import 'katex/dist/katex.min.css';
import '../../src/page/tokens.css';
import '../../src/page/base.css';
import './gallery.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { exhibits } from './exhibits';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <main>
      <h1>Every figure, with fixed data</h1>
      {Object.entries(exhibits).map(([name, figure]) => (
        <section key={name} id={name} aria-labelledby={`${name}-title`}>
          <h2 id={`${name}-title`}>{name.replaceAll('-', ' ')}</h2>
          <div className="exhibit">{figure}</div>
        </section>
      ))}
    </main>
  </StrictMode>,
);
