import { useApp, useAppState } from '../../store/context';
import { changeSettings } from '../../store/state';
import { type NumericSetting, specOf } from '../../trainer/shared/settings';
import { ScrubNumber } from '../../ui/ScrubNumber';

/** A setting within a sentence: what the reader changes here changes everywhere. */
export function SettingNumber({ name }: { readonly name: NumericSetting }) {
  const { store } = useApp();
  const value = useAppState((state) => state.settings[name]);
  const weighting = useAppState((state) => state.settings.weighting);
  const { label, whyMin, whyMax, ...bounds } = specOf(name, { weighting });
  return (
    <ScrubNumber
      label={label}
      value={value}
      bounds={bounds}
      whyMin={whyMin}
      whyMax={whyMax}
      onChange={(next) => {
        changeSettings(store, { [name]: next });
      }}
    />
  );
}
