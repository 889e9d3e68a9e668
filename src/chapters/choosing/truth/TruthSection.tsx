import { useOrigin } from '../../notebook/useOrigin';
import { useContext, useMemo, useState } from 'react';
import { InView, useApp, useAppState } from '../../../store/context';
import { useExplored } from '../../../store/useExplored';
import { useTruth } from '../../../store/useTruth';
import { CellLink } from '../../notebook/CellLink';
import type { Square } from '../map/grid';
import { errorsOf, useErrorMap } from '../map/useErrorMap';
import { FoundKinds } from './FoundKinds';
import { GuessForm } from './GuessForm';
import { GuessReading } from './GuessReading';
import { TruthCell } from './TruthCell';

/** The truth is known of the file alone that the page has drawn. */
export function TruthSection() {
  return useOrigin() === 'drawn' && <Truth />;
}

/** The reader guesses the best rank and λ, and then is told what can be known. */
function Truth() {
  const { store } = useApp();
  const isNear = useContext(InView);
  const settings = useAppState((state) => state.settings);
  const [guess, setGuess] = useState<Square>();
  const wanted = useMemo(() => (guess === undefined ? [] : [{ ...settings, ...guess }]), [settings, guess]);
  const [end] = useExplored(wanted);
  const truth = useTruth(isNear || guess !== undefined);
  const { best } = useErrorMap();
  const told = guess && {
    guess,
    end: end && errorsOf(end),
    best,
    truth: truth ?? undefined,
    isUnknown: truth === null,
  };
  return (
    <>
      <h3>How good can it get?</h3>
      <p>
        Some of the error is nobody’s fault: a person in doubt between two numbers of stars picks one, and no model can
        know which. What is left when everything else is known is the <i>noise floor</i>. How close to it do you get?
        Before you read on, settle for a rank and a λ: those that you expect to have the lowest held-out error of all.{' '}
        <CellLink to="error-map">The map</CellLink> may help, as far as it is filled.
      </p>
      <TruthCell told={told}>
        <GuessForm
          told={guess}
          isFloorKnown={truth !== null}
          onTell={(next) => {
            setGuess(next);
            store.setState({ truthShown: true });
          }}
        />
      </TruthCell>
      {told !== undefined && <GuessReading {...told} />}
      {told?.truth !== undefined && <FoundKinds truth={told.truth} />}
    </>
  );
}
