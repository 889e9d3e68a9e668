/** A port from each member to each other one: ports[a] are those of member a. */
export function meshOfPorts(size: number): MessagePort[][] {
  const ports = Array.from({ length: size }, (): MessagePort[] => []);
  for (let a = 0; a < size; a++) {
    for (let b = a + 1; b < size; b++) {
      const { port1, port2 } = new MessageChannel();
      ports[a]!.push(port1);
      ports[b]!.push(port2);
    }
  }
  return ports;
}
