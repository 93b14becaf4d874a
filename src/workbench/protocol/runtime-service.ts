import type { HostObject } from '../richapi/excel-type';
import { bind } from '../excel/simple-objects';

export type RuntimeState = 'Inactive' | 'Background' | 'Visible';

/** `Office.addin.showAsTaskpane` and `hide`: the state of the add-in's shared runtime. */
export class Runtime {
  state: RuntimeState = 'Visible';
  startState: RuntimeState = 'Inactive';

  constructor(private readonly changed: (state: RuntimeState) => void) {}

  set(state: RuntimeState): void {
    if (state === this.state) return;
    this.state = state;
    this.changed(state);
  }

  service(): HostObject {
    return bind<Runtime>(
      {
        name: 'AppRuntimeService',
        methods: {
          getAppRuntimeState: (runtime) => runtime.state,
          setAppRuntimeState: (runtime, state: RuntimeState) => runtime.set(state),
        },
      },
      this,
    );
  }

  persistence(): HostObject {
    return bind<Runtime>(
      {
        name: 'AppRuntimePersistenceService',
        methods: {
          getAppRuntimeStartState: (runtime) => runtime.startState,
          setAppRuntimeStartState: (runtime, state: RuntimeState) => {
            runtime.startState = state;
          },
        },
      },
      this,
    );
  }
}

/** The pane tells through this service that its ribbon functions are in place. */
export const addinInternalService = (ready: () => void): HostObject =>
  bind<null>({ name: 'AddinInternalService', methods: { notifyActionHandlerReady: () => ready() } }, null);
