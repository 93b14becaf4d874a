import { THEMES, type Language, type ThemeName } from './protocol/app-context';
import { readManifest, type Manifest } from './shell/manifest';
import { PaneFrame } from './shell/pane-frame';
import { Ribbon } from './shell/ribbon';
import { StatusBar } from './shell/status-bar';
import { wordsOf } from './shell/words';
import { Workbench } from './workbench';
import './workbench.css';

const query = new URLSearchParams(location.search);
const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

const languageOf = (text: string | null): Language =>
  text?.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';

/** The page: ribbon, sheet, pane and status, put together and tied to the workbench. */
class Page {
  language = languageOf(query.get('language'));
  theme: ThemeName = query.get('theme') === 'dark' ? 'dark' : 'light';
  readonly pane = new PaneFrame(element('pane'), element('bar'), element('frame'));
  readonly status = new StatusBar(element('status'));
  readonly ribbon = new Ribbon(element('ribbon'), {
    showPane: () => this.workbench.runtime.set('Visible'),
    run: (control, name) => this.run(control.id, name),
  });
  readonly workbench = new Workbench({
    sheetBox: element('sheet'),
    frame: this.pane.frame,
    language: this.language,
    onUnsupported: (name) => this.status.unsupported(name, this.workbench.unsupported.counts),
    onRibbon: (state) => this.ribbon.update(state),
    onRuntime: (state) => this.pane.show(state === 'Visible'),
    onCommandCompleted: (commandId) => void this.completed.add(commandId),
  });
  /** Ribbon commands that have called `completed()`. */
  readonly completed = new Set<string>();
  private manifest: Manifest | null = null;
  private commands = 0;

  async start(): Promise<void> {
    this.status.follow(this.workbench);
    element('close').addEventListener('click', () => this.workbench.runtime.set('Inactive'));
    element('theme').addEventListener('click', () =>
      this.setTheme(this.theme === 'light' ? 'dark' : 'light'),
    );
    element('language').addEventListener('click', () =>
      this.setLanguage(this.language === 'zh-CN' ? 'en-US' : 'zh-CN'),
    );
    element('save').addEventListener('click', () => void this.save());
    const file = element<HTMLInputElement>('file');
    element('open').addEventListener('click', () => file.click());
    file.addEventListener('change', () => void this.openFile(file.files?.[0]));
    this.setTheme(this.theme);
    await this.load();
  }

  async save(): Promise<void> {
    const { saveXlsx } = await import('./sheet/xlsx');
    const link = document.createElement('a');
    link.href = URL.createObjectURL(await saveXlsx(this.workbench.book));
    link.download = 'workbench.xlsx';
    link.click();
    URL.revokeObjectURL(link.href);
  }

  /** Adds the sheets of a file and shows the first of them. */
  async openFile(file: Blob | undefined): Promise<void> {
    if (!file) return;
    const { openXlsx } = await import('./sheet/xlsx');
    const [first] = await openXlsx(this.workbench.book, await file.arrayBuffer());
    if (first) this.workbench.book.findSheet(first)?.activate();
  }

  /** Runs the function behind a ribbon button; the id comes back when the add-in says it is done. */
  run(controlId: string, functionName: string): string {
    const commandId = `${controlId}|${++this.commands}`;
    this.workbench.events.ribbonCommand(commandId, functionName, controlId);
    return commandId;
  }

  setTheme(theme: ThemeName): void {
    this.theme = theme;
    this.workbench.host.theme = theme;
    document.documentElement.dataset.theme = theme;
    this.workbench.spreadsheet.parts.api.toggleDarkMode(theme === 'dark');
    this.pane.paint(theme);
    this.workbench.events.themeChanged(THEMES[theme]);
    this.showWords();
  }

  /** Excel's language cannot change under an add-in: the pane is loaded anew. */
  async setLanguage(language: Language): Promise<void> {
    this.language = language;
    this.workbench.spreadsheet.setLanguage(language);
    await this.load();
  }

  private async load(): Promise<void> {
    const words = wordsOf(this.language);
    document.documentElement.lang = this.language;
    const manifestUrl = query.get('manifest') ?? '/manifest.xml';
    const response = await fetch(manifestUrl);
    this.manifest = response.ok
      ? readManifest(await response.text(), new URL(manifestUrl, location.href).origin, this.language)
      : null;
    const pane = query.get('pane') ?? this.manifest?.pane;
    const functions = query.get('functions') ?? this.manifest?.functions;
    if (this.manifest) this.ribbon.show(this.manifest, words);
    this.showWords();
    if (!pane) {
      this.status.say(words.noAddin);
      return;
    }
    if (functions)
      await this.workbench
        .registerFunctions(functions, query.get('namespace') ?? this.manifest?.namespace ?? 'ZB')
        .catch((error: Error) => this.status.say(error.message));
    this.workbench.open(pane, this.language);
  }

  private showWords(): void {
    const words = wordsOf(this.language);
    document.title = words.title;
    element('pane-title').textContent = this.manifest?.title ?? words.pane;
    element('close').title = words.closePane;
    element('open').textContent = words.open;
    element('save').textContent = words.save;
    element('theme').textContent = this.theme === 'light' ? words.dark : words.light;
    element('language').textContent = words.language;
    element('bar').setAttribute('aria-label', words.resize);
    this.status.setWords(words);
  }
}

const page = new Page();
const ready = page.start();

declare global {
  interface Window {
    /** For tests and for the curious: the workbench and its page. */
    workbench: {
      readonly page: Page;
      readonly ready: Promise<void>;
      readonly unsupported: Record<string, number>;
      readonly errors: readonly string[];
    };
  }
}

window.workbench = {
  page,
  ready,
  unsupported: page.workbench.unsupported.counts,
  errors: page.workbench.errors,
};
