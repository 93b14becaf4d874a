import type { ExcelType, HostObject } from '../richapi/excel-type';
import { bind } from '../excel/simple-objects';

/** What the add-in does to its own buttons. */
export interface ControlState {
  readonly id: string;
  readonly enabled?: boolean;
  readonly visible?: boolean;
}

interface Control {
  readonly id: string;
  readonly tell: (state: ControlState) => void;
}

const buttonType: ExcelType<Control> = {
  name: 'RibbonButton',
  scalars: {
    enabled: { read: () => true, write: ({ id, tell }, enabled: boolean) => tell({ id, enabled }) },
  },
  methods: { setEnabled: ({ id, tell }, enabled: boolean) => tell({ id, enabled }) },
};

const tabType: ExcelType<Control> = {
  name: 'RibbonTab',
  methods: { setVisibility: ({ id, tell }, visible: boolean) => tell({ id, visible }) },
};

interface RibbonUpdate {
  readonly tabs?: ReadonlyArray<{
    readonly controls?: readonly ControlState[];
    readonly groups?: ReadonlyArray<{ readonly controls?: readonly ControlState[] }>;
  }>;
}

/** `Office.ribbon.requestUpdate`. */
export function ribbonService(tell: (state: ControlState) => void): HostObject {
  return bind<typeof tell>(
    {
      name: 'DynamicRibbon',
      methods: {
        executeRequestUpdate: (_tell, text: string) => {
          for (const tab of (JSON.parse(text) as RibbonUpdate).tabs ?? [])
            for (const control of [
              ...(tab.controls ?? []),
              ...(tab.groups ?? []).flatMap((group) => group.controls ?? []),
            ])
              tell(control);
        },
        getButton: (_tell, id: string) => bind(buttonType, { id, tell }),
        getTab: (_tell, id: string) => bind(tabType, { id, tell }),
      },
    },
    tell,
  );
}
