import { describeColumn, isNumber } from './column';
import { rolesByName } from './columnNames';

/** Whether the first record names the columns: by words, or because it has none where all others have numbers. */
export function hasHeader([first, ...rows]: readonly (readonly string[])[]): boolean {
  if (first === undefined) return false;
  const named = Object.values(rolesByName(first)).filter((field) => field !== undefined);
  if (named.length >= 2) return true;
  return first.some((text, field) => {
    return text !== '' && !isNumber(text) && describeColumn(rows.map((row) => row[field] ?? '')).isNumeric;
  });
}
