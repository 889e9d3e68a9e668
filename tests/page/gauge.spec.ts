import { expect, freshSmallTest, test } from './explainer';

/** In stars, as it is printed: 1.8 × 10⁻¹⁵ */
function parsePower(text: string): number {
  const [mantissa, exponent] = text.replace(' stars', '').split(' × 10');
  if (exponent === undefined) return Number(mantissa);
  const digits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
  const plain = exponent.replaceAll(/./g, (sign) => (sign === '⁻' ? '-' : String(digits.indexOf(sign))));
  return Number(mantissa) * 10 ** Number(plain);
}

freshSmallTest('a turn changes columns, and no prediction', async ({ explainer, page }) => {
  await explainer.open('?iterations=3&user=2');
  const cell = page.getByRole('figure', { name: 'Other axes, same predictions' });
  const [penalty] = (await cell.getByTestId('penalties').textContent())!.split(', ');
  const recommended = await page.getByTestId('recommendations').textContent();
  await cell.getByRole('radio', { name: 'Turned' }).click();
  const dial = cell.getByRole('slider', { name: 'Angle of the turn' });
  await dial.press('Shift+ArrowRight');
  await dial.press('Alt+ArrowRight');
  await expect(dial).toHaveAttribute('aria-valuenow', '76');
  const change = cell.getByTestId('largest-change');
  await expect(change).toContainText('× 10');
  expect(parsePower((await change.textContent())!)).toBeLessThan(1e-4);
  await expect(cell.getByTestId('penalties')).toHaveText(`${penalty}, ${penalty}`);
  expect(await page.getByTestId('recommendations').textContent()).toBe(recommended);
});

freshSmallTest('the dial is turned by dragging, and both kinds of maps follow', async ({ explainer, page }) => {
  await explainer.open('?rank=4&iterations=3');
  const cell = page.getByRole('figure', { name: 'Other axes, same predictions' });
  await cell.getByRole('radio', { name: 'Turned' }).click();
  const told = async (): Promise<string[]> => {
    await page.locator('#factor-maps').getByRole('grid', { name: 'Movie factors' }).press('Control+Home');
    await page.locator('#factor-maps').getByRole('grid', { name: 'Movie factors' }).press('Home');
    return page
      .locator('#factor-maps')
      .getByText(/^Movie 1, factor 1: /)
      .allTextContents();
  };
  const before = await told();
  const small = cell.getByRole('application', { name: 'The first movies' });
  const numbers = await small.textContent();
  const dial = cell.getByRole('slider', { name: 'Angle of the turn' });
  await dial.scrollIntoViewIfNeeded();
  const box = (await dial.boundingBox())!;
  await page.mouse.move(box.x + box.width - 12, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + 14, { steps: 4 });
  await page.mouse.up();
  await expect(dial).toHaveAttribute('aria-valuenow', '90');
  await expect(small).not.toHaveText(numbers!);
  await expect.poll(told).not.toEqual(before);
  await cell.getByRole('combobox', { name: 'Factor that it is turned towards' }).selectOption('factor 4');
  await expect(cell.getByTestId('largest-change')).toContainText('× 10');
});

test('on the model’s own axes two stand out, and everyone can be found and chosen', async ({ explainer, page }) => {
  await explainer.open('?user=2');
  const cell = page.getByRole('figure', { name: 'Movies and users on the leading axes' });
  await expect(page.locator('#factors')).toContainText(/2 of 10 axes stand out/);
  await cell.getByRole('img', { name: /^Axis 1: singular value/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(cell.getByText(/^Axis 2: singular value 1,\d{3}\.$/)).toBeVisible();
  const users = cell.getByRole('application', { name: '5,384 users on the two leading axes' });
  await users.press('Home');
  await users.press('Enter');
  await expect(cell.getByText(/^User \d+: \d\.\d\d on the first axis/).first()).toBeVisible();
  await expect.poll(() => new URL(page.url()).searchParams.get('user')).not.toBe('2');
  const movies = cell.getByRole('application', { name: '2,608 movies on the two leading axes' });
  const box = (await movies.boundingBox())!;
  await movies.click({ position: { x: box.width / 2, y: box.height / 2 } });
  await expect.poll(() => new URL(page.url()).searchParams.get('movie')).not.toBeNull();
});
