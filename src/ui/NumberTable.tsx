interface NumberTableProps {
  readonly caption?: string;
  readonly columns?: readonly string[];
  /** What a row is about, different in each, and its numbers. */
  readonly rows: readonly (readonly string[])[];
}

/** Numbers by what they are about: the table behind a chart. */
export function NumberTable({ caption, columns, rows }: NumberTableProps) {
  return (
    <table>
      {caption !== undefined && <caption>{caption}</caption>}
      {columns !== undefined && (
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index === 0 ? undefined : 'number'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(([name, ...numbers]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            {numbers.map((number, index) => (
              <td key={index} className="number">
                {number}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
