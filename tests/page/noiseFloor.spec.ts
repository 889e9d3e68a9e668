import { readFileSync } from 'node:fs';
import { expect, freshTest as test } from './explainer';
import { parts } from './oracle';

/** Of the held-out ratings, by their class alone: 1 and 2 have variance 1/4, 3 to 5 have 2/3. */
function floorOfHeldOut(): number {
  const { values } = parts.heldOut.byUser;
  const low = values.filter((rating) => rating <= 2).length / values.length;
  return Math.sqrt(low / 4 + ((1 - low) * 2) / 3);
}

test('the truth is told after a guess, by keyboard, and the floor joins the loss chart', async ({
  explainer,
  page,
}) => {
  await explainer.open('?iterations=8&rank=2&lambda=1#truth');
  const figure = page.getByRole('figure', { name: 'The truth, after a guess' });
  await expect(page.getByTestId('floor')).toHaveCount(0);
  await expect(figure.getByRole('img', { name: /Noise floor/ })).toHaveCount(0);
  await figure.getByRole('slider', { name: 'Rank (your guess)' }).press('ArrowRight');
  await figure.getByRole('textbox', { name: 'Lambda (your guess), as a number' }).fill('5');
  await page.keyboard.press('Tab');
  await figure.getByRole('button', { name: 'Show the truth' }).press('Enter');

  const shown = floorOfHeldOut().toFixed(3);
  const told = page.locator('[data-quantity="noise-floor"]');
  await expect(told).toHaveText(shown);
  await expect(figure.getByRole('img', { name: `Noise floor: ${shown}.` })).toHaveAttribute(
    'aria-label',
    /Your guess: rank 3, λ 5: \d\.\d{3};/,
  );
  // The guess was trained aside: the settings are as they were.
  await expect(explainer.entry('Rank')).toHaveValue('2');
  const guessed = await page.locator('[data-quantity="guess-held-out"]').textContent();
  await explainer.set('Rank', 3);
  const { heldOutRmse } = await explainer.set('Lambda', 5);
  expect(guessed).toBe(heldOutRmse.toFixed(3));

  await page.locator('#loss').scrollIntoViewIfNeeded();
  await expect(page.locator('#loss').getByTestId('floor')).toHaveCount(1);
  await expect(page.locator('#loss').getByText(`noise floor ${shown}`)).toBeVisible();
});

test('the kinds are found at rank 2, told point by point, and one is selected', async ({ explainer, page }) => {
  await explainer.open('?iterations=8&rank=2&lambda=1#truth');
  await page.getByRole('button', { name: 'Show the truth' }).click();
  for (const [name, least] of [
    ['found-users', 97],
    ['found-movies', 97],
  ] as const) {
    const share = page.locator(`[data-quantity="${name}"]`);
    await expect.poll(async () => Number(await share.textContent())).toBeGreaterThan(least);
  }
  const disliked = page.locator('[data-quantity="disliked-movies"]');
  await expect(disliked).toHaveText('403');

  const users = page.getByRole('application', { name: '5,384 users by their true kinds' });
  await users.press('ArrowLeft');
  await expect(
    page
      .locator('#truth')
      .getByText(/^User \d+: (harsh|generous|choosy)\.$/)
      .first(),
  ).toBeVisible();
  const pointed = await page.locator('#truth [aria-live="polite"]').first().textContent();
  await users.press('Enter');
  await explainer.expectAddress('user', /^User (\d+)/.exec(pointed!)![1]!);
});

test('of another draw by the same law the page says that nobody knows the floor', async ({ explainer, page }) => {
  const own = readFileSync('public/data/ratings.dat', 'utf8');
  await page.route('**/data/ratings.dat.gz', (route) => route.fulfill({ body: own.replace(/(?<=::)5(?=::)/, '4') }));
  await explainer.open('?iterations=3&rank=2&lambda=1#truth');
  const figure = page.getByRole('figure', { name: 'The truth, after a guess' });
  await figure.getByRole('button', { name: 'Compare with the map' }).click();
  await expect(page.getByText('How low it could go at all nobody knows')).toBeVisible();
  await expect(figure.getByRole('img', { name: /Held-out RMSE/ })).toBeVisible();
  await expect(figure.getByRole('application')).toHaveCount(0);
  await expect(page.getByTestId('floor')).toHaveCount(0);
});

test('of other files there is no truth to guess', async ({ explainer, page }) => {
  const lines = Array.from(
    { length: 600 },
    (_, row) => `${1 + (row % 40)}::${1 + ((7 * row) % 31)}::${1 + (row % 5)}::0`,
  );
  await page.route('**/data/ratings.dat.gz', (route) => route.fulfill({ body: lines.join('\n') }));
  await explainer.open('?iterations=3&rank=2&lambda=1');
  await expect(page.getByRole('figure', { name: 'Error over rank and λ' })).toBeAttached();
  await expect(page.getByRole('heading', { name: 'How good can it get?' })).toHaveCount(0);
  await expect(page.getByRole('figure', { name: 'The truth, after a guess' })).toHaveCount(0);
});
