import type { IncomingMessage, ServerResponse } from 'node:http';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import sirv from 'sirv';

export type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A folder served below a prefix; an earlier route wins where both hold the file. */
export interface Route {
  readonly prefix: string;
  readonly folder: string;
}

/**
 * What stands where. The add-in's build is served at the root as in production, so an office-js/ folder
 * of its own comes before the copy of the npm package.
 */
export function workbenchRoutes(root: string): Route[] {
  return [
    { prefix: '/workbench/', folder: join(root, 'dist/workbench') },
    { prefix: '/', folder: join(root, 'dist/addin') },
    { prefix: '/office-js/', folder: join(root, 'node_modules/@microsoft/office-js/dist') },
  ];
}

/** Answers from the first folder that has the file; a browser must not keep what the next build changes. */
export function staticHandler(routes: readonly Route[]): Handler {
  const stations = routes.map(({ prefix, folder }) => ({ prefix, serve: serveFolder(folder) }));
  return (request, response) => {
    const url = request.url ?? '/';
    if (url === '/' || url === '/workbench') {
      response.writeHead(302, { location: '/workbench/' }).end();
      return;
    }
    const waiting = stations.filter(({ prefix }) => url.startsWith(prefix));
    const next = (): void => {
      const station = waiting.shift();
      if (!station) {
        response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' });
        response.end(`没有这个文件 / No such file: ${url.split('?')[0]}\n`);
        return;
      }
      request.url = '/' + url.slice(station.prefix.length);
      station.serve(request, response, next);
    };
    next();
  };
}

type Serve = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;

function serveFolder(folder: string): Serve {
  const serve = sirv(folder, { dev: true, extensions: ['html'] });
  // A build may appear while the server runs, so existence is asked at each request.
  return (request, response, next) => (existsSync(folder) ? serve(request, response, next) : next());
}
