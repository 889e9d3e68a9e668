import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

interface Scope {
  /** Selects what to look at. */
  readonly within?: string;
  /** Only these rules. */
  readonly rules?: readonly string[];
}

/**
 * The rules of accessibility that a page breaks, with the elements that do, and nothing of those that keep them: to tell
 * of ten thousand elements takes longer than to look at them. The page has no frames, so that axe need not go through them.
 */
export async function violationsOf(page: Page, { within, rules }: Scope = {}): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().options({
    resultTypes: ['violations'],
    ...(rules === undefined ? {} : { runOnly: { type: 'rule' as const, values: [...rules] } }),
  });
  const { violations } = await (within === undefined ? axe : axe.include(within)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
