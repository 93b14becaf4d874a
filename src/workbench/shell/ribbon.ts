import type { ControlState } from '../protocol/ribbon-service';
import type { Manifest, ManifestControl } from './manifest';
import type { Words } from './words';

export interface RibbonActions {
  readonly showPane: () => void;
  readonly run: (control: ManifestControl, functionName: string) => void;
}

/** The strip above the sheet with the add-in's buttons, as its manifest declares them. */
export class Ribbon {
  private readonly states = new Map<string, ControlState>();

  constructor(
    private readonly box: HTMLElement,
    private readonly actions: RibbonActions,
  ) {}

  show(manifest: Manifest, words: Words): void {
    const ofPlace = (place: ManifestControl['place']): ManifestControl[] =>
      manifest.controls.filter((control) => control.place === place);
    this.box.replaceChildren(
      this.group(`${words.home} · ${manifest.groupLabel}`, ofPlace('ribbon')),
      this.group(words.cellMenu, ofPlace('cellMenu')),
    );
    for (const state of this.states.values()) this.apply(state);
  }

  /** What the add-in has asked for with `Office.ribbon.requestUpdate`. */
  update(state: ControlState): void {
    this.states.set(state.id, { ...this.states.get(state.id), ...state });
    this.apply(state);
  }

  private apply({ id, enabled, visible }: ControlState): void {
    const button = this.box.querySelector<HTMLButtonElement>(`[data-control="${CSS.escape(id)}"]`);
    if (!button) return;
    if (enabled !== undefined) button.disabled = !enabled;
    if (visible !== undefined) button.hidden = !visible;
  }

  private group(label: string, controls: readonly ManifestControl[]): HTMLElement {
    const group = document.createElement('fieldset');
    const legend = document.createElement('legend');
    legend.textContent = label;
    group.append(legend, ...controls.map((control) => this.button(control)));
    group.hidden = controls.length === 0;
    return group;
  }

  private button(control: ManifestControl): HTMLButtonElement {
    const button = document.createElement('button');
    button.dataset.control = control.id;
    button.title = control.tip;
    if (control.icon) {
      const icon = document.createElement('img');
      icon.src = control.icon;
      icon.alt = '';
      button.append(icon);
    }
    button.append(control.label);
    const { action } = control;
    button.addEventListener('click', () =>
      action.kind === 'showPane' ? this.actions.showPane() : this.actions.run(control, action.name),
    );
    return button;
  }
}
