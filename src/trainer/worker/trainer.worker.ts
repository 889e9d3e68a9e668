import * as Comlink from 'comlink';
import { Trainer } from './trainer';

Comlink.expose(new Trainer());
