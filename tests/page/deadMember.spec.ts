import { expect, freshSmallTest as test } from './explainer';

test.use({ expectedErrors: [/boom/] });

test('a worker that fails beside the one that trains is noticed at once, and all are started again', async ({
  explainer,
  page,
}) => {
  await page.context().route('**/trainer.worker*.js', async (route) => {
    const script = await (await route.fetch()).text();
    const watch =
      'self.started = []; self.Worker = class extends Worker { constructor(...a) { super(...a); started.push(this); } };';
    await route.fulfill({ contentType: 'text/javascript', body: watch + script });
  });
  const shown = await explainer.open('?rank=6&iterations=4&workers=2');
  await page.workers()[0]!.evaluate(() => {
    const [member] = (self as unknown as { started: Worker[] }).started;
    member!.dispatchEvent(new ErrorEvent('error', { message: 'Uncaught Error: boom', cancelable: true }));
  });
  await expect(page.getByText('The training worker stopped: boom. It was started again')).toBeVisible();
  expect(await explainer.finished()).toEqual(shown);
});
