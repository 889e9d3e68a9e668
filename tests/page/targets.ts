/**
 * What can be pressed and is smaller than a finger needs (WCAG 2.5.8): neither 24 px high and wide nor so far from all others
 * that a circle of 24 px around its middle meets no other target, nor the circle of another small one. Where a press counts is
 * asked of the page itself, for a label, or a box laid over a whole row, may be larger than the element. Words within a
 * sentence are exempt. Runs inside the page.
 */
export function smallTargets(within: Element): string[] {
  const LEAST = 24;
  const ROLES = ['button', 'link', 'slider', 'switch', 'tab', 'option', 'application'];
  const PRESSED = `a[href], button, input, select, textarea, summary, ${ROLES.map((role) => `[role=${role}]`).join(', ')}`;

  const isTarget = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
    element.closest('[aria-hidden=true], [inert]') === null &&
    getComputedStyle(element).pointerEvents !== 'none' &&
    element.getBoundingClientRect().width > 0;
  const targets = [...within.querySelectorAll(PRESSED)].filter(isTarget);
  const isSmall = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width < LEAST || height < LEAST;
  };
  const middleOf = (element: Element): { x: number; y: number } => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left + width / 2, y: top + height / 2 };
  };

  /** Whether a press anywhere in the square of 24 px around the middle is one on the element. */
  const takesPresses = (element: Element): boolean => {
    element.scrollIntoView({ block: 'center', inline: 'center' });
    const { x, y } = middleOf(element);
    const reach = LEAST / 2 - 0.5;
    return [-reach, 0, reach].every((right) =>
      [-reach, 0, reach].every((down) => {
        const hit = document.elementFromPoint(x + right, y + down);
        return hit !== null && (element.contains(hit) || element.closest('label')?.contains(hit) === true);
      }),
    );
  };

  const isWithinSentence = (element: Element): boolean => {
    const paragraph = element.closest('p, li, dd, figcaption');
    return (
      element.matches('a, button') &&
      getComputedStyle(element).display.startsWith('inline') &&
      paragraph !== null &&
      paragraph.textContent.trim().length > element.textContent.trim().length
    );
  };

  const small = targets.filter((element) => isSmall(element) && !isWithinSentence(element) && !takesPresses(element));
  const boxes = targets.map((element) => ({ element, box: element.getBoundingClientRect() }));
  const smallMiddles = small.map((element) => ({ element, ...middleOf(element) }));
  const isCrowded = (element: Element): boolean => {
    const { x, y } = middleOf(element);
    const meetsBox = boxes.some(
      ({ element: other, box }) =>
        other !== element &&
        Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom)) < LEAST / 2,
    );
    return (
      meetsBox ||
      smallMiddles.some((other) => other.element !== element && Math.hypot(other.x - x, other.y - y) < LEAST)
    );
  };
  return small.filter(isCrowded).map((element) => {
    const { width, height } = element.getBoundingClientRect();
    const name = element.getAttribute('aria-label') ?? element.textContent.trim();
    return `${element.localName} “${name}”: ${width.toFixed(0)} × ${height.toFixed(0)}`;
  });
}
