import { useNaming, wordsOf } from '../../figures/naming';
import { VISIBLE_ROWS } from '../../figures/heatmap/geometry';
import { formatStars } from '../../ui/format';
import styles from './RowsInSight.module.css';
import type { FactorMap } from './useFactorMap';

/** The rows that are in sight, as numbers. */
export function RowsInSight({ maps }: { readonly maps: readonly FactorMap[] }) {
  return maps.map((map) => <SideInSight key={map.side} {...map} />);
}

function SideInSight({ side, ids, rank, view, first }: FactorMap) {
  const naming = useNaming();
  const title = wordsOf(side, naming).One;
  const start = first - view.from;
  const indices = [...view.rows.keys()].filter((index) => index >= start && index < start + VISIBLE_ROWS);
  return (
    <div className={styles.scroll} role="region" tabIndex={0} aria-label={`${title} factors as numbers`}>
      <table>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            {Array.from({ length: rank }, (_, factor) => (
              <th key={factor} scope="col" className="number">
                Factor {factor + 1}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {indices.map((index) => (
            <tr key={view.rows[index]}>
              <th scope="row">
                {naming.titleOf(side, ids[view.rows[index]!]!) ?? naming.idOf(side, ids[view.rows[index]!]!)}
              </th>
              {Array.from(view.values.subarray(index * rank, (index + 1) * rank), (value, factor) => (
                <td key={factor} className="number">
                  {formatStars(value)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
