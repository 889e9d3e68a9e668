import { quantities as algorithm } from './algorithm';
import { quantities as data } from './data';
import { quantities as errorMap } from './errorMap';
import { quantities as evaluation } from './evaluation';
import { quantities as factors } from './factors';
import { quantities as overview } from './overview';
import { quantities as parameters } from './parameters';
import { quantities as predictions } from './predictions';
import { quantities as takeaways } from './takeaways';
import { quantities as training } from './training';
import type { Quantities } from './truth';

const PARTS = {
  overview,
  data,
  algorithm,
  parameters,
  training,
  predictions,
  factors,
  evaluation,
  errorMap,
  takeaways,
};

/** What every quantity of the page must be. A name stands for one thing wherever it occurs. */
export const quantities: Quantities = Object.assign({}, ...Object.values(PARTS)) as Quantities;
