import { quantities as parameters } from './parameters';
import type { Quantities } from './truth';

/** What every quantity of the page must be. */
export const quantities: Quantities = { ...parameters };
