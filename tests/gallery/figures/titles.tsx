import { useState } from 'react';
import { type Naming, MOVIES_BY_NUMBER, NamingContext } from '../../../src/figures/naming';
import { RecommendationList } from '../../../src/figures/predictions/RecommendationList';
import { ReasonBars } from '../../../src/figures/reasons/ReasonBars';
import { LeadingPlane } from '../../../src/figures/gauge/LeadingPlane';
import { IdPicker } from '../../../src/ui/IdPicker';
import type { Exhibits } from '../exhibits';

const IDS = Int32Array.of(1, 13, 260, 2571, 7153);
const TITLES = [
  'Toy Story (1995)',
  'Amélie (2001)',
  'Star Wars: Episode IV, in a title that is longer than any list has room for (1977)',
  'The Matrix (1999)',
  '',
];
const ignore = (): void => undefined;

const FILMS: Naming = {
  ...MOVIES_BY_NUMBER,
  ...{ movie: 'film', movies: 'films', Movie: 'Film', Movies: 'Films', star: 'point', stars: 'points' },
  ...namesFrom('film', 'Film'),
};

function namesFrom(word: string, Word: string): Pick<Naming, 'titleOf' | 'nameOf' | 'headOf'> {
  const titleOf: Naming['titleOf'] = (side, id) =>
    side === 'users' ? undefined : TITLES[IDS.indexOf(id)] === '' ? undefined : TITLES[IDS.indexOf(id)];
  return {
    titleOf,
    nameOf: (side, id) => titleOf(side, id) ?? `${side === 'users' ? 'user' : word} ${id}`,
    headOf: (side, id) => titleOf(side, id) ?? `${side === 'users' ? 'User' : Word} ${id}`,
  };
}

function TitlePicker() {
  const [value, setValue] = useState(1);
  return (
    <>
      <IdPicker
        noun="film"
        side="movies"
        ids={IDS}
        texts={undefined}
        titles={TITLES}
        value={value}
        onChange={setValue}
      />
      <p>Chosen: {value}</p>
    </>
  );
}

function TextPicker() {
  const [value, setValue] = useState(2);
  return (
    <>
      <IdPicker
        noun="product"
        side="movies"
        ids={Int32Array.of(1, 2, 3)}
        texts={['B000FA64PK', 'B000FA64QQ', '0439785960']}
        titles={undefined}
        value={value}
        onChange={setValue}
      />
      <p>Chosen: {value}</p>
    </>
  );
}

export const exhibits: Exhibits = {
  'picker-of-titles': <TitlePicker />,
  'picker-of-text-ids': <TextPicker />,
  'recommendation-list-of-titles': (
    <NamingContext value={FILMS}>
      <RecommendationList
        label="Recommended films"
        recommended={Array.from(IDS, (movieId, place) => ({ movieId, predicted: 4.8 - place / 5 }))}
        rows={5}
        userMean={3.4}
        ratingRange={[0.5, 5]}
        selectedMovieId={13}
        predictionHref="#picker-of-titles"
        onSelect={ignore}
      />
    </NamingContext>
  ),
  'reasons-by-title': (
    <NamingContext value={FILMS}>
      <ReasonBars
        label="Why The Matrix is predicted 4.20 points"
        reasons={Array.from(IDS, (movieId, place) => ({ movieId, rating: 5 - place / 2, contribution: 1 - place / 4 }))}
        rest={{ count: 12, contribution: 1.7 }}
        base={undefined}
        predicted={4.2}
        onSelect={ignore}
      />
    </NamingContext>
  ),
  'leading-plane-with-a-genre': (
    <NamingContext value={FILMS}>
      <LeadingPlane
        side="movies"
        ids={IDS}
        places={Float32Array.of(0.2, 0.5, 1, -0.4, 1.8, 0.9, 2.2, -0.1, 0.6, 0)}
        selected={2}
        marked={{ name: 'Drama', rows: Uint8Array.of(0, 1, 1, 0, 0) }}
        dark={false}
        onSelect={ignore}
      />
    </NamingContext>
  ),
};
