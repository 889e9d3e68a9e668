/** What a column can be for. */
export type Role = 'user' | 'movie' | 'rating';

const THINGS =
  'movie|film|item|book|joke|product|business|anime|manga|artist|album|track|song|game|app|recipe|beer|wine|show|series|restaurant|place|course|article';

/** How columns are called that hold these, most telling names first. */
const NAMES: Readonly<Record<Role, readonly RegExp[]>> = {
  user: [
    /^(user|reviewer|customer|member|consumer|profile|account|person|visitor|critic)s?(id|no|number|key|index)?$/,
    /^(uid|userid\w*|custid|memberno|u)$/,
    /(user|reviewer|customer|member|profile)(id|name)?$/,
    /^author(id|name)?$/,
  ],
  movie: [
    new RegExp(`^(${THINGS})s?(id|no|number|key|index)?$`),
    /^(isbn(10|13)?|asin|parentasin|gmapid|sku|mid|iid|i|m)$/,
    new RegExp(`(${THINGS})(id|name|title)$`),
    /^(title|name)$/,
  ],
  rating: [
    /^(ratings?|scores?|stars?|overall|bookrating)$/,
    /^(user|movie|my|item|star|product|anime|review|game)(rating|score|stars|overall)$/,
    /(rating|score|stars|overall)$/,
    /^(grade|votes?|preference|points|value|r|weight|plays?|playcount|listens|count)$/,
  ],
};

/** A name without case and whatever joins its words: User-ID and user_id are both userid. */
export function normalised(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}

/** Which field, from 0, has which role, to judge by names; undefined where no name tells. */
export function rolesByName(header: readonly string[]): Record<Role, number | undefined> {
  const names = header.map(normalised);
  const find = (role: Role): number | undefined => {
    for (const pattern of NAMES[role]) {
      const field = names.findIndex((name) => pattern.test(name));
      if (field >= 0) return field;
    }
    return undefined;
  };
  return { user: find('user'), movie: find('movie'), rating: find('rating') };
}
