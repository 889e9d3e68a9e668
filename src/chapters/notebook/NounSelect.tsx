import { type Noun, NOUNS } from '../../ratings/nouns';
import { Select } from '../../ui/Select';

const OPTIONS = NOUNS.map((noun) => ({ value: noun, label: `${noun}s` }));

interface NounSelectProps {
  readonly value: Noun;
  readonly inline?: boolean;
  readonly onChange: (noun: Noun) => void;
}

/** The reader's word for what is rated. */
export function NounSelect(props: NounSelectProps) {
  return <Select label="What is rated" options={OPTIONS} {...props} />;
}
