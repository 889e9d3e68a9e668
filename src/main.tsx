import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/jetbrains-mono/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import 'katex/dist/katex.min.css';
import './page/tokens.css';
import './page/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './page/App';
import { AppContext } from './store/context';
import { Chooser } from './store/chooser';
import { syncWithAddress } from './store/history';
import { Controller } from './store/controller';
import { StoredExplorations } from './store/explorationArchive';
import { OWN_DATA } from './store/ownData';
import { StoredFile } from './store/keptFile';
import { Library } from './store/library';
import { Explorer } from './store/explorer';
import { createSettledStore } from './store/settled';
import { createAppStore } from './store/state';
import { ErrorBoundary } from './ui/ErrorBoundary';

const store = createAppStore();
const controller = new Controller(store, OWN_DATA);
const archive = new StoredExplorations(() => controller.askData('fingerprint', null));
const explorer = new Explorer(store, controller, archive);
const library = new Library(store, controller, OWN_DATA, new StoredFile());
const chooser = new Chooser(store, controller, library);
syncWithAddress(store, (place) => void library.goTo(place));

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <AppContext value={{ store, settled: createSettledStore(store), controller, explorer, library, chooser }}>
      <ErrorBoundary name="The page">
        <App />
      </ErrorBoundary>
    </AppContext>
  </StrictMode>,
);
