import { CellLink } from '../notebook/CellLink';
import styles from './takeaways.module.css';

/** For a class: each can be answered by trying, on this page. */
export function Questions() {
  return (
    <>
      <h3>Questions for a class</h3>
      <ol className={styles.points}>
        <li>
          Which rank and λ give the lowest <CellLink to="loss">held-out error</CellLink> you can find? Write down your
          guess before you touch a slider. How does the best rank move when λ is ten times larger?
        </li>
        <li>
          Find settings for which the training error is less than a fifth of the held-out error. What has this model
          learnt, and how would you have noticed without held-out ratings?
        </li>
        <li>
          With ten iterations instead of a hundred, is the model worse? For which settings is{' '}
          <CellLink to="iterations">stopping early</CellLink> a kind of regularisation, and for which does it only save
          time?
        </li>
        <li>
          <CellLink to="initialise">Start from another seed</CellLink>. What changes in{' '}
          <CellLink to="factor-maps">the factors</CellLink>, in <CellLink to="user">the recommendations</CellLink> and
          in the errors? Which of the three would you show to a customer?
        </li>
      </ol>
    </>
  );
}
