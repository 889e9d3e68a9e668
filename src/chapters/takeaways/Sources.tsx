import { type SourceId, SOURCES } from './sources';
import { SourceLink } from './SourceLink';
import styles from './takeaways.module.css';

const IDS = Object.keys(SOURCES) as SourceId[];

export function Sources() {
  return (
    <>
      <h3>Sources</h3>
      <ul className={styles.sources}>
        {IDS.map((id) => (
          <li key={id}>
            <SourceLink to={id}>{SOURCES[id].title}</SourceLink>
            <br />
            <span className={styles.note}>{SOURCES[id].detail}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
