import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import 'katex/dist/katex.min.css';
import './page/tokens.css';
import './page/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './page/App';
import { AppContext } from './store/context';
import { syncWithAddress } from './store/history';
import { Session } from './store/session';
import { createSettledStore } from './store/settled';
import { createAppStore } from './store/state';
import { ErrorBoundary } from './ui/ErrorBoundary';

const store = createAppStore();
syncWithAddress(store);
const session = new Session(store, {
  name: 'ratings.dat',
  url: new URL('data/ratings.dat.gz', document.baseURI).href,
});
void session.load();

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AppContext value={{ store, settled: createSettledStore(store), session }}>
      <ErrorBoundary name="The page">
        <App />
      </ErrorBoundary>
    </AppContext>
  </StrictMode>,
);
