import type { ReactNode } from 'react';

/** Figures with fixed data, by a name in kebab-case. */
export type Exhibits = Readonly<Record<string, ReactNode>>;

const modules = import.meta.glob<Exhibits>('./figures/*.tsx', { eager: true, import: 'exhibits' });

export const exhibits: Exhibits = Object.assign({}, ...Object.values(modules)) as Exhibits;
