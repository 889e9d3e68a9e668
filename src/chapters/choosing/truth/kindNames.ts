/** What the kinds are called, in the order of USER_KINDS and MOVIE_KINDS. */
export const USER_KIND_NAMES = ['harsh', 'generous', 'choosy'] as const;
export const MOVIE_KIND_NAMES = ['liked', 'disliked'] as const;
