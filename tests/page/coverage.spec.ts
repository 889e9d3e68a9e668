import { expect, test } from './explainer';
import { OUTLINE } from './outlinePoints';

test('the page makes every point of the tutorial', async ({ explainer, page }) => {
  await explainer.open();
  const missing: string[] = [];
  for (const { point, part, says = [], figures = [], formulas = [] } of OUTLINE) {
    const section = page.locator(`#${part}`);
    await section.scrollIntoViewIfNeeded();
    const text = await section.innerText();
    const tex = await section.locator('annotation').allTextContents();
    for (const pattern of says)
      if (!pattern.test(text)) missing.push(`${point}: ${part} does not say ${pattern.source}`);
    for (const name of figures) {
      const count = await section.getByRole('figure', { name, exact: true }).count();
      if (count !== 1) missing.push(`${point}: ${part} has ${count} figures named ${name}`);
    }
    for (const piece of formulas) {
      if (!tex.some((formula) => formula.includes(piece)))
        missing.push(`${point}: ${part} has no formula with ${piece}`);
    }
  }
  expect(missing).toEqual([]);
});
