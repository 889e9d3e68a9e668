import { FactorGenres } from './FactorGenres';
import { useNaming } from '../../figures/naming';
import { useAppState } from '../../store/context';
import { Formula } from '../../ui/Formula';
import { formatCount } from '../../ui/format';
import { Chapter } from '../notebook/Chapter';
import { Quantity } from '../notebook/Quantity';
import { Movies, Users } from '../notebook/references';
import { SettingNumber } from '../notebook/SettingNumber';
import { useData } from '../notebook/useData';
import { CanonicalMap } from './CanonicalMapCell';
import { FactorMaps } from './FactorMaps';
import { GaugeCell } from './GaugeCell';
import { NoMeaning } from './NoMeaning';
import { OnePrediction } from './OnePrediction';
import { OwnPenalty } from './OwnPenalty';
import { useAxes } from './useAxes';

export function FactorsChapter() {
  const control = useAxes();
  const { movie, stars } = useNaming();
  return (
    <Chapter id="factors">
      <WhatIsShown />
      <FactorMaps axes={control.axes} />
      <p>
        The usual way to read a row: red is a positive number, high affinity with that factor; blue is a negative one,
        low affinity; grey is near zero, and the factor hardly matters for this user or {movie}. A prediction multiplies
        two rows, factor by factor, and adds up. Where <Users>user</Users> and <Movies>{movie}</Movies> have the same
        colour, red with red or blue with blue, the factor adds {stars}; where one is red and the other blue, it takes{' '}
        {stars} away; where either is grey, it does next to nothing.
      </p>
      <OnePrediction />
      <h3>What the factors do not mean</h3>
      <NoMeaning />
      <FactorGenres axes={control.axes} />
      <GaugeCell control={control} />
      <p>
        A turn leaves the penalty alone, so all turned axes are equally good. Only one set of axes belongs to the
        predictions themselves: those along which they vary most, next most, and so on. They are what the singular value
        decomposition of <Formula tex={String.raw`\users{U}\movies{M}^\top`} /> finds. <OwnPenalty />
      </p>
      <CanonicalMap />
    </Chapter>
  );
}

function WhatIsShown() {
  const data = useData();
  const { movie, movies: many } = useNaming();
  const rank = useAppState((state) => state.settings.rank);
  const [users, movies] = [data?.facts.users, data?.facts.movies];
  return (
    <p>
      Training leaves nothing behind but two tables of numbers: <SettingNumber name="rank" />{' '}
      {rank === 1 ? 'factor' : 'factors'} for{' '}
      {users === undefined || movies === undefined ? (
        <>
          every <Users>user</Users> and every <Movies>{movie}</Movies>
        </>
      ) : (
        <>
          each of <Quantity name="factors-users">{formatCount(users)}</Quantity> <Users>users</Users> and{' '}
          <Quantity name="factors-movies">{formatCount(movies)}</Quantity> <Movies>{many}</Movies>
        </>
      )}
      . Here they are, all of them, as colours. Scroll through, and sort by a factor to see who lies at its two ends.
    </p>
  );
}
