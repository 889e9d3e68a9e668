/** The axes that factors are shown on: those of the training, those turned in one plane, or the model's own. */
export type Axes =
  | { readonly kind: 'trained' }
  /** Factor `from` is turned towards factor `towards`, both from 0, by an angle in degrees. */
  | { readonly kind: 'turned'; readonly from: number; readonly towards: number; readonly degrees: number }
  | { readonly kind: 'own' };

export const TRAINED_AXES: Axes = { kind: 'trained' };
