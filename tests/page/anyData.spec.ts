import { CHAPTERS } from '../../src/chapters/outline';
import { expect, freshTest as test } from './explainer';
import { serveData } from './servedData';

/** `count` lines, made by a rule that repeats every few thousand. */
function lines(count: number, line: (draw: (below: number) => number, row: number) => string): string {
  let state = 1;
  const draw = (below: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
  return Array.from({ length: count }, (_, row) => line(draw, row)).join('\n');
}

/** Files that are ratings, and unlike the one that the page brings. */
const FILES = {
  'half stars, and ids from 0': lines(3000, (draw) => `${draw(150)}::${draw(90)}::${0.5 + draw(10) / 2}`),
  'hundredths from −10 to 10': lines(4000, (draw) => `${1 + draw(200)}::${1 + draw(80)}::${(draw(2001) - 1000) / 100}`),
  'whole numbers to 100, and movie ids far apart': lines(
    4000,
    (draw) => `${1 + draw(200)}::${(1 + draw(80)) ** 2 * 5000}::${draw(101)}`,
  ),
  'ratings that are all equal': lines(400, (draw) => `${1 + draw(40)}::${1 + draw(30)}::3`),
  'three ratings': '1::1::4\n1::2::3\n2::1::5',
};

/** What no reader should meet: numbers that are none, and names of things that are missing. */
const NONSENSE = /\b(NaN|Infinity|undefined|null|\[object)/;

/** Attributes and texts with nonsense in them. Code may speak of it. */
function nonsenseIn(chapter: Element, pattern: string): string[] {
  const isBad = (text: string): boolean => new RegExp(pattern).test(text);
  const found: string[] = [];
  for (const element of [chapter, ...chapter.querySelectorAll('*')]) {
    if (element.closest('pre, code, [class*="notes"], [class*="note"]') !== null) continue;
    for (const { name, value } of element.attributes) {
      if (name !== 'class' && isBad(value)) found.push(`${name}="${value}"`);
    }
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && isBad(node.textContent ?? '')) found.push(element.textContent);
    }
  }
  return found;
}

test.use({ reducedMotion: 'reduce' });

for (const [name, ratings] of Object.entries(FILES)) {
  test(`every figure and sentence stands for ${name}`, async ({ explainer, page }) => {
    await serveData(page, ratings);
    await explainer.open('?iterations=4&rank=3');
    await explainer.seeEverything();
    for (const { id } of CHAPTERS) {
      const chapter = page.locator(`#${id}`);
      await expect(chapter.getByText('Counting …')).toHaveCount(0);
      await expect(chapter.getByRole('alert')).toHaveCount(0);
      expect(await chapter.evaluate(nonsenseIn, NONSENSE.source)).toEqual([]);
    }
  });
}

test('on other data, what is true of the page’s own file alone is not said, and errors have its scale and unit', async ({
  explainer,
  page,
}) => {
  await serveData(page, FILES['whole numbers to 100, and movie ids far apart']);
  await explainer.open('?rank=3&iterations=4');
  await expect(page.getByRole('heading', { name: 'How good can it get?' })).toHaveCount(0);
  await expect(page.locator('#truth')).toHaveCount(0);
  await expect(page.locator('#predictions')).not.toContainText('The tutorial tries');
  await expect(page.locator('#takeaways')).not.toContainText('published run');
  await expect(page.getByTestId('verdict')).toContainText('of the training error');
  await expect(page.getByTestId('verdict')).toContainText('points on average');
  await expect(page.locator('#evaluation')).not.toContainText('stars');
});
