/** What a command asks of the pane. A request made before the pane listens waits for it. */

export type PaneCommand = 'read-selection';

type Listener = (command: PaneCommand) => void;

export function createRequests() {
  const waiting: PaneCommand[] = [];
  let listener: Listener | null = null;
  return {
    ask(command: PaneCommand): void {
      if (listener) listener(command);
      else waiting.push(command);
    },
    /** @returns a function that stops listening */
    listen(next: Listener): () => void {
      listener = next;
      for (const command of waiting.splice(0)) next(command);
      return () => {
        if (listener === next) listener = null;
      };
    },
  };
}

export const commandRequests = createRequests();
