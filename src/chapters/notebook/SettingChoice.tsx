import { useApp, useAppState } from '../../store/context';
import { changeSettings } from '../../store/state';
import { type NumericSetting, SETTING_SPECS } from '../../trainer/shared/settings';
import styles from './references.module.css';

interface SettingChoiceProps {
  readonly name: NumericSetting;
  readonly value: number;
}

/** A value named in the prose: press, and the model has it. */
export function SettingChoice({ name, value }: SettingChoiceProps) {
  const { store } = useApp();
  const isChosen = useAppState((state) => state.settings[name] === value);
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={`Set ${SETTING_SPECS[name].label.toLowerCase()} to ${value}`}
      aria-pressed={isChosen}
      onClick={() => {
        changeSettings(store, { [name]: value });
      }}
    >
      {value}
    </button>
  );
}
