import type { Browser, CDPSession } from '@playwright/test';

interface HeapUsage {
  readonly usedSize: number;
  readonly backingStorageSize?: number;
}

/** What the open page and its workers hold after a garbage collection: bytes of each, by the file of its script. */
export async function memoryInUse(browser: Browser): Promise<{ readonly name: string; readonly bytes: number }[]> {
  const session = await browser.newBrowserCDPSession();
  try {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{ type: 'page' }, { type: 'worker' }] });
    const found: { name: string; bytes: number }[] = [];
    for (const { targetId, url } of targetInfos) {
      const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
      await ask(session, sessionId, 'HeapProfiler.collectGarbage');
      const { usedSize, backingStorageSize = 0 } = (await ask(session, sessionId, 'Runtime.getHeapUsage')) as HeapUsage;
      found.push({ name: new URL(url).pathname.split('/').at(-1)!, bytes: usedSize + backingStorageSize });
      await session.send('Target.detachFromTarget', { sessionId });
    }
    return found;
  } finally {
    await session.detach();
  }
}

let asked = 0;

/** Playwright speaks to the page alone; a worker is spoken to by messages through the browser. */
function ask(session: CDPSession, sessionId: string, method: string): Promise<unknown> {
  const id = ++asked;
  const answer = new Promise<unknown>((resolve) => {
    const listen = (event: { sessionId: string; message: string }): void => {
      const message = JSON.parse(event.message) as { id?: number; result?: unknown };
      if (event.sessionId !== sessionId || message.id !== id) return;
      session.off('Target.receivedMessageFromTarget', listen);
      resolve(message.result);
    };
    session.on('Target.receivedMessageFromTarget', listen);
  });
  return session
    .send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) })
    .then(() => answer);
}
