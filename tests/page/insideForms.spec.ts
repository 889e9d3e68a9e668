import { expect, smallTest as test } from './explainer';

test('λ·n and biases are what the solves are told of', async ({ explainer, page }) => {
  await explainer.open('?rank=3&iterations=2&user=100&weighting=weighted&lambda=0.1&biases=1');
  const chapter = page.locator('#inside');
  const microscope = page.getByRole('figure', { name: 'One solve under the microscope' });
  await microscope.scrollIntoViewIfNeeded();
  await expect(chapter).toContainText('counted once for each rating of its row');
  await expect(microscope).toContainText(/A = QᵀQ \+ λnI/);
  await expect(microscope.getByRole('row', { name: 'Σ error² + λn|p|²' })).toBeVisible();
  await expect(microscope).toContainText('The user’s own bias was solved in the same step');
  for (const part of ['Clear', 'Add all', 'Add λn']) {
    await microscope.getByRole('button', { name: part, exact: true }).click();
  }
  const [, lambda, count, ridge] = /^λ n = (.+) × (\d+) = (.+) is added/.exec(
    (await microscope.getByTestId('solve-step').textContent())!,
  )!;
  expect(lambda).toBe('0.1');
  expect(Number(ridge)).toBeCloseTo(0.1 * Number(count), 1);

  const line = page.getByRole('figure', { name: 'One factor as a picture' });
  await line.scrollIntoViewIfNeeded();
  await expect(line).toContainText('a model with one factor and no biases, trained aside');
  await expect(line).toContainText(/squared errors [\d.]+, λnp² [\d.]+, together/);
  await expect(chapter).toContainText(`+ λn) =`);
  await expect(chapter).toContainText(` + 0.1 × ${count}) =`);
  await expect(chapter).not.toContainText(`λ = ${ridge}`);
});
