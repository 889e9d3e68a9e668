import { quantities as algorithm } from './algorithm';
import { quantities as conventions } from './conventions';
import { quantities as data } from './data';
import { quantities as errorMap } from './errorMap';
import { quantities as evaluation } from './evaluation';
import { quantities as factors } from './factors';
import { quantities as inside } from './inside';
import { quantities as overview } from './overview';
import { quantities as parameters } from './parameters';
import { quantities as predictions } from './predictions';
import { quantities as reasons } from './reasons';
import { quantities as solves } from './solves';
import { quantities as takeaways } from './takeaways';
import { quantities as training } from './training';
import type { Quantities } from './truth';

const PARTS = {
  ...{ overview, data, algorithm, parameters, training, inside, solves, predictions, reasons },
  ...{ factors, evaluation, errorMap, conventions, takeaways },
};

/** What every quantity of the page must be. A name stands for one thing wherever it occurs. */
export const quantities: Quantities = Object.assign({}, ...Object.values(PARTS)) as Quantities;
