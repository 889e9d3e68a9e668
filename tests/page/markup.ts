/**
 * What a figure has drawn, as text that is the same on every machine: its elements without names that tools make up,
 * numbers rounded, and of each canvas its size and a hash of its pixels. Runs inside the page.
 */
export function markupOf(figure: Element): string {
  const hashOf = (canvas: HTMLCanvasElement): string => {
    if (canvas.width === 0 || canvas.height === 0) return 'empty';
    const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
    let hash = 0x811c9dc5;
    for (const byte of data) hash = Math.imul(hash ^ byte, 0x01000193);
    return `${canvas.width}×${canvas.height} ${(hash >>> 0).toString(16)}`;
  };
  const MADE_UP = /^(class|id|for|aria-controls|aria-labelledby|aria-describedby|clip-path|data-base-ui.*)$/;
  const plain = (text: string): string =>
    text
      .replaceAll(/url\(#[^)]*\)/g, 'url(#…)')
      .replaceAll(/-?\d+\.\d{2,}/g, (number) => String(Number(Number(number).toFixed(1))));
  const write = (node: Node, indent: string): string => {
    if (node instanceof Text) return node.data.trim() === '' ? '' : `${indent}${node.data.trim()}\n`;
    if (!(node instanceof Element) || node.localName === 'style') return '';
    const attributes = [...node.attributes]
      .filter(({ name }) => !MADE_UP.test(name))
      .map(({ name, value }) => ` ${name}="${plain(value)}"`)
      .sort()
      .join('');
    const pixels = node instanceof HTMLCanvasElement ? ` pixels="${hashOf(node)}"` : '';
    const inside = [...node.childNodes].map((child) => write(child, `${indent}  `)).join('');
    return `${indent}<${node.localName}${attributes}${pixels}>\n${inside}`;
  };
  return write(figure, '');
}
