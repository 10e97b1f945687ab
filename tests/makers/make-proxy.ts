import { connect, createServer, type Server, type Socket } from 'node:net';

/** A line to the database that can be cut and mended, as a broken network would. */
export interface Proxy {
  /** The database's address through the proxy. */
  url: string;
  cut(): Promise<void>;
  mend(): Promise<void>;
}

export async function makeProxy(databaseUrl: string): Promise<Proxy> {
  const target = new URL(databaseUrl);
  const open = new Set<Socket>();
  const listen = (port: number) =>
    new Promise<Server>((done) => {
      const server = createServer((near) => {
        const far = connect(Number(target.port), target.hostname);
        near.pipe(far).pipe(near);
        for (const end of [near, far]) {
          open.add(end);
          end.on('error', () => {});
          end.on('close', () => {
            open.delete(end);
            near.destroy();
            far.destroy();
          });
        }
      }).listen(port, '127.0.0.1', () => done(server));
    });
  let server = await listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const url = new URL(databaseUrl);
  url.host = `127.0.0.1:${port}`;
  return {
    url: url.href,
    cut: () =>
      new Promise((done) => {
        server.close(() => done());
        for (const end of open) end.destroy();
      }),
    mend: async () => {
      server = await listen(port);
    },
  };
}
