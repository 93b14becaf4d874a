/** Ribbon and context-menu commands. They run on the page of the shared runtime, so the pane hears them directly. */
import { commandRequests, type PaneCommand } from './requests';

/** FunctionName of the manifest beside what the pane is asked to do. */
const commands: Readonly<Record<string, PaneCommand>> = {
  readSelection: 'read-selection',
};

async function run(command: PaneCommand, event: Office.AddinCommands.Event): Promise<void> {
  try {
    commandRequests.ask(command);
    await Office.addin.showAsTaskpane();
  } finally {
    // Excel greys the button until it hears this, whatever happened.
    event.completed();
  }
}

if (typeof Office !== 'undefined') {
  void Office.onReady(() => {
    for (const [name, command] of Object.entries(commands)) {
      Office.actions?.associate(name, (event: Office.AddinCommands.Event) => run(command, event));
    }
  });
}
