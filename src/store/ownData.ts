import { TUTORIAL_LAYOUT } from '../ratings/reading/reading';
import type { OpenedSource } from './ownFile';

const NAME = 'ratings.dat';

/** The file that the page brings. */
export const OWN_DATA: OpenedSource = {
  source: { name: NAME, files: [{ name: NAME, url: new URL('data/ratings.dat.gz', document.baseURI).href }] },
  reading: { files: [NAME], encoding: 'utf-8', layout: TUTORIAL_LAYOUT, titles: undefined },
};
