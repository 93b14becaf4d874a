import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { localhostCertificate } from './https/certificate';
import { staticHandler, workbenchRoutes, type Route } from './https/routes';

export interface ServerOptions {
  /** 0 takes any free port; another port that is taken gives way to the next free one. */
  readonly port?: number;
  /** The project's folder, the current one by default. */
  readonly root?: string;
  /** Further folders, served before all others: a test's pages. */
  readonly routes?: readonly Route[];
}

export interface RunningServer {
  /** `https://localhost:3000`, without a slash at the end. */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

const DEFAULT_PORT = 3000;
const PORTS_TRIED = 20;

/** Serves the add-in's build, the workbench and Office.js over https on localhost. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const root = resolve(options.root ?? process.cwd());
  const certificate = await localhostCertificate(join(root, '.cache/certs'));
  const handler = staticHandler([...(options.routes ?? []), ...workbenchRoutes(root)]);
  const server = createServer({ ...certificate }, handler);
  const port = await listen(server, options.port ?? DEFAULT_PORT);
  return {
    url: `https://localhost:${port}`,
    port,
    close: () =>
      new Promise((done, fail) => {
        server.close((error) => (error ? fail(error) : done()));
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, wanted: number): Promise<number> {
  for (let port = wanted; ; port++) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!taken || port - wanted >= PORTS_TRIED) throw error;
    }
  }
}

function listenOn(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    const refuse = (error: Error): void => fail(error);
    server.once('error', refuse);
    server.listen(port, 'localhost', () => {
      server.off('error', refuse);
      done((server.address() as AddressInfo).port);
    });
  });
}

/** `--port 3000` or `--port=3000`; anything else is said to be wrong. */
export function portFrom(args: readonly string[]): number {
  const at = args.findIndex((arg) => arg === '--port' || arg.startsWith('--port='));
  if (at < 0) return DEFAULT_PORT;
  const text = args[at].includes('=') ? args[at].split('=')[1] : args[at + 1];
  const port = Number(text);
  if (!text || !Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(
      `--port 后面要写 0 到 65535 之间的数 / --port needs a number from 0 to 65535, not "${text}"`,
    );
  return port;
}

async function main(): Promise<void> {
  const wanted = portFrom(process.argv.slice(2));
  const server = await startServer({ port: wanted });
  const say = (line: string): void => void process.stdout.write(line + '\n');
  if (wanted !== 0 && server.port !== wanted)
    say(
      `端口 ${wanted} 已被占用,改用 ${server.port}。\nPort ${wanted} is taken, so ${server.port} is used instead.`,
    );
  if (!existsSync('dist/workbench/index.html'))
    say('还没有构建工作台,请先运行 npm run build:workbench。\nBuild it first: npm run build:workbench');
  if (!existsSync('dist/addin/taskpane.html'))
    say('还没有构建加载项,请先运行 npm run build。\nThe add-in is not built yet: npm run build');
  say(`工作台 / Workbench: ${server.url}/workbench/`);
  say(
    '浏览器提示证书不受信任时,选择“高级 → 继续前往 localhost”(证书是本机刚生成的,只给 localhost 用)。\n' +
      'If the browser refuses the certificate, choose "Advanced → Proceed to localhost" (it was made on this machine, for localhost only).',
  );
}

const started = process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href;
if (started)
  main().catch((error: Error) => {
    process.stderr.write(`工作台无法启动 / The workbench could not start: ${error.message}\n`);
    process.exitCode = 1;
  });
