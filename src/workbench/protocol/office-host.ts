import type { Book } from '../excel/book';
import { ApiError } from '../richapi/api-error';
import type { BatchRequest } from '../richapi/batch';
import type { Interpreter } from '../richapi/interpreter';
import { appContext, THEMES, type Language, type ThemeName } from './app-context';
import { Channel, type Answer } from './channel';
import { DispatchId, OfficeError, type Message, type MethodCall } from './messages';
import { selectedData, writeSelectedData } from './selected-data';

/** Excel on the web takes no more than this in one request or answer. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

export interface OfficeHostOptions {
  readonly frame: HTMLIFrameElement;
  readonly book: Book;
  readonly interpreter: Pick<Interpreter, 'execute' | 'references'>;
  readonly onCommandCompleted: (commandId: string) => void;
  readonly onUnsupported: (what: string) => void;
}

/** The host side of Office.js' conversation with one pane. */
export class OfficeHost {
  channel: Channel | null = null;
  language: Language = 'zh-CN';
  theme: ThemeName = 'light';
  /** Batches answered so far, for tests that count round trips. */
  batches = 0;

  constructor(private readonly options: OfficeHostOptions) {}

  /** Loads a page as the add-in's pane; what was there before is gone, as after a reload in Excel. */
  open(url: string): void {
    this.channel?.close();
    this.options.interpreter.references.releaseAll();
    this.channel = new Channel(this.options.frame, (message) => this.answer(message));
    this.channel.open(url, this.language);
  }

  private async answer(message: Message): Promise<Answer> {
    if (message._actionName === 'ContextActivationManager_getAppContextAsync') {
      const settings = this.options.book.settings.serialised();
      return { data: appContext(this.channel!.conversation, this.language, THEMES[this.theme], settings) };
    }
    // Focus and the like: heard, and of no consequence here.
    if (message._actionName !== 'executeMethod') return { data: null };
    try {
      return { data: await this.execute(message._data as MethodCall) };
    } catch (error) {
      console.error(error);
      return { data: { Version: 1, Error: OfficeError.internal } };
    }
  }

  private async execute(call: MethodCall): Promise<object> {
    const { book } = this.options;
    const done = { Version: 1, Error: OfficeError.none };
    switch (call.DdaMethod?.DispatchId) {
      case DispatchId.richApi:
        return this.richApi(call);
      case DispatchId.saveSettings:
        book.settings.replaceAll(call.DdaSettingsMethod?.Properties ?? []);
        return done;
      case DispatchId.refreshSettings: {
        const entries = Object.entries(book.settings.serialised());
        return { ...done, Properties: { Settings: entries.map(([Name, Value]) => ({ Name, Value })) } };
      }
      case DispatchId.getSelectedData:
        return { ...done, Data: await selectedData(book, call.DdaGetBindingData ?? {}) };
      case DispatchId.setSelectedData:
        writeSelectedData(book, call.DdaSetBindingData?.Data ?? call.Data);
        return done;
      case DispatchId.commandCompleted: {
        const [commandId] = Object.values(call as Record<string, unknown>).filter(
          (value) => typeof value === 'string',
        );
        this.options.onCommandCompleted(String((call as Record<number, unknown>)[0] ?? commandId));
        return done;
      }
      default:
        this.options.onUnsupported(`Dispatch.${call.DdaMethod?.DispatchId}`);
        return { Version: 1, Error: OfficeError.notSupported };
    }
  }

  private async richApi(call: MethodCall): Promise<object> {
    const text = String(call.ArrayData?.[4] ?? '');
    if (text.length > PAYLOAD_LIMIT) return { Version: 1, Error: OfficeError.payloadTooBig };
    this.batches++;
    const response = await this.options.interpreter.execute(JSON.parse(text) as BatchRequest);
    let answer = JSON.stringify(response);
    if (answer.length > PAYLOAD_LIMIT) {
      const { code, message } = new ApiError(
        'ResponsePayloadSizeLimitExceeded',
        'The answer is too big: read less at once.',
      );
      answer = JSON.stringify({
        Results: [],
        TraceIds: [],
        Error: { Code: code, Message: message, Location: '', HttpStatusCode: 400, ActionIndex: 0 },
      });
    }
    return { Version: 1, Error: OfficeError.none, Data: [200, ['content-type', 'application/json'], answer] };
  }
}
