import { LeadingPlane } from '../../../src/figures/gauge/LeadingPlane';
import { RotationDial } from '../../../src/figures/gauge/RotationDial';
import { Spectrum } from '../../../src/figures/gauge/Spectrum';
import type { Exhibits } from '../exhibits';

const ignore = (): void => undefined;
const IDS = Int32Array.of(1, 2, 3, 5, 8);
const PLACES = Float32Array.of(1.5, -0.2, 1.6, -0.3, 1.7, 1.2, 0.6, 0.4, 1.55, -0.25);

export const exhibits: Exhibits = {
  'rotation-dial': <RotationDial label="Angle of the turn" degrees={30} onChange={ignore} />,
  'rotation-dial-below': <RotationDial label="Angle of another turn" degrees={225} onChange={ignore} />,
  spectrum: <Spectrum values={Float64Array.of(13_307, 1231, 641, 630, 622)} />,
  'spectrum-of-one': <Spectrum values={Float64Array.of(13_307)} />,
  'spectrum-of-many': <Spectrum values={Float64Array.from({ length: 100 }, (_, axis) => 5000 / (axis + 1))} />,
  'leading-plane-users': (
    <LeadingPlane side="users" ids={IDS} places={PLACES} selected={2} dark={false} onSelect={ignore} />
  ),
  'leading-plane-movies': (
    <LeadingPlane side="movies" ids={IDS} places={PLACES} selected={undefined} dark={false} onSelect={ignore} />
  ),
};
