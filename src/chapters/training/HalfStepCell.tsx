import { useNaming } from '../../figures/naming';
import { AnnotatedListing } from '../notebook/AnnotatedListing';
import { Cell } from '../notebook/Cell';
import { SourceListing } from '../notebook/SourceListing';
import { CHOLESKY_NOTES, normalEquationNotes, SOLVE_NOTES } from './notes';
import { SystemSize } from './SystemSize';
import styles from './training.module.css';

export function HalfStepCell() {
  const naming = useNaming();
  return (
    <Cell
      id="half-step"
      code={[
        { file: 'als/matrix.ts' },
        { file: 'kernel/assembly/normalEquations.ts' },
        { file: 'kernel/assembly/choleskyLanes.ts' },
      ]}
      caption="The half-step, in three functions. Point at a term, or press it, and its lines are marked. Behind “Code” are the matrix type and the same two steps in the WebAssembly engine."
    >
      <p className={styles.prose}>
        Most of the table is empty, so only what is there is stored: for each row, which columns are rated and how.
      </p>
      <SourceListing file="als/matrix.ts" name="SparseRows" />
      <p className={styles.prose}>
        For one row this gives a small system of equations. The empty cells take no part: the loop walks over ratings
        and over nothing else.
      </p>
      <AnnotatedListing file="als/als.ts" name="normalEquations" notes={normalEquationNotes(naming)} />
      <SystemSize />
      <p className={styles.prose}>
        A half-step is that for each row of one side. The same function serves both sides: called with the ratings by
        user it solves users, called with the ratings by {naming.movie} it solves {naming.movies}.
      </p>
      <AnnotatedListing file="als/als.ts" name="solveSide" notes={SOLVE_NOTES} />
      <p className={styles.prose}>
        What is left is to solve A p = b. Cholesky writes A as a triangle times its own mirror image; two triangular
        systems are then solved one unknown at a time.
      </p>
      <AnnotatedListing file="als/cholesky.ts" name="choleskySolve" notes={CHOLESKY_NOTES} />
    </Cell>
  );
}
