import type { ThemeName } from '../protocol/app-context';

/** Widths that Excel's own pane can be drawn to, roughly. */
export const PANE_WIDTHS = { least: 320, usual: 360, most: 600 } as const;
const KEY_STEP = 16;

/** The pane at the right: its frame, the bar that resizes it, and the colour scheme it finds itself in. */
export class PaneFrame {
  constructor(
    private readonly pane: HTMLElement,
    private readonly bar: HTMLElement,
    readonly frame: HTMLIFrameElement,
  ) {
    bar.addEventListener('pointerdown', (event) => this.drag(event));
    bar.addEventListener('keydown', (event) => this.step(event));
    this.resize(PANE_WIDTHS.usual);
  }

  get width(): number {
    return this.pane.getBoundingClientRect().width;
  }

  resize(width: number): void {
    const fit = Math.round(Math.min(PANE_WIDTHS.most, Math.max(PANE_WIDTHS.least, width)));
    this.pane.style.width = `${fit}px`;
    this.bar.setAttribute('aria-valuenow', String(fit));
  }

  show(visible: boolean): void {
    this.pane.hidden = !visible;
    this.bar.hidden = !visible;
  }

  get visible(): boolean {
    return !this.pane.hidden;
  }

  /**
   * Office.js takes no theme from a host on the web, so the pane learns of it as it would from the browser:
   * a frame's own colour scheme is what `prefers-color-scheme` answers inside of it.
   */
  paint(theme: ThemeName): void {
    this.frame.style.colorScheme = theme;
  }

  private drag(event: PointerEvent): void {
    const from = event.clientX;
    const width = this.width;
    this.bar.setPointerCapture(event.pointerId);
    // The frame would swallow the pointer once it is over it.
    this.frame.style.pointerEvents = 'none';
    const move = (moved: PointerEvent): void => this.resize(width + from - moved.clientX);
    this.bar.addEventListener('pointermove', move);
    this.bar.addEventListener(
      'lostpointercapture',
      () => {
        this.bar.removeEventListener('pointermove', move);
        this.frame.style.pointerEvents = '';
      },
      { once: true },
    );
  }

  private step(event: KeyboardEvent): void {
    if (event.key === 'ArrowLeft') this.resize(this.width + KEY_STEP);
    else if (event.key === 'ArrowRight') this.resize(this.width - KEY_STEP);
    else return;
    event.preventDefault();
  }
}
