import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** A way through to a port whose connections can be cut, as cables are. */
export interface Proxy {
  readonly port: number;
  /** Ends every connection there is, without a word. */
  readonly cut: () => void;
  readonly close: () => Promise<void>;
}

export const proxyTo = async (target: number): Promise<Proxy> => {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
    near.setNoDelay(true);
    far.setNoDelay(true);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const { port } = server.address() as AddressInfo;
  return {
    port,
    cut,
    close: () => {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
