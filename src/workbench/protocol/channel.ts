import { hostInfo, xdmInfo, type Conversation, type Language } from './app-context';
import { MessageType, RequestKind, ResponseKind, type Message } from './messages';

export type Answer = { readonly data: unknown; readonly errorCode?: number };

/**
 * One pane in one iframe: letters to and from Office.js there. What the letters mean is decided by `invoke`.
 */
export class Channel {
  readonly conversation: Conversation;
  private readonly listening = new Set<string>();
  private paneOrigin = '';

  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly invoke: (message: Message) => Promise<Answer>,
  ) {
    const random = crypto.randomUUID();
    this.conversation = { id: `conversation-${random}`, control: 'control-1', origin: location.origin };
    window.addEventListener('message', this.receive);
  }

  /** Loads the add-in's page as Excel on the web would: with its introduction in the frame's name and address. */
  open(url: string, language: Language): void {
    const host = hostInfo(language);
    const xdm = xdmInfo(this.conversation);
    this.frame.name = JSON.stringify({
      hostInfo: host,
      xdmInfo: xdm,
      serializerVersion: '1',
      baseFrameName: 'workbench',
    });
    const address = new URL(url, location.href);
    this.paneOrigin = address.origin;
    address.search += `${address.search ? '&' : '?'}_host_Info=${host}`;
    address.hash = `&_xdm_Info=${encodeURIComponent(xdm)}`;
    this.frame.src = address.href;
  }

  close(): void {
    window.removeEventListener('message', this.receive);
    this.listening.clear();
  }

  /** Tells the pane of an event; true when it listens. */
  fire(name: string, data: unknown): boolean {
    if (!this.listening.has(name)) return false;
    this.post({ _actionName: name, _correlationId: 0 }, ResponseKind.event, data);
    return true;
  }

  private readonly receive = async (event: MessageEvent): Promise<void> => {
    if (event.source !== this.frame.contentWindow || typeof event.data !== 'string') return;
    const message = parse(event.data);
    if (message?._conversationId !== this.conversation.id || message._messageType !== MessageType.request)
      return;
    if (
      message._actionType === RequestKind.registerEvent ||
      message._actionType === RequestKind.unregisterEvent
    ) {
      if (message._actionType === RequestKind.registerEvent) this.listening.add(message._actionName);
      else this.listening.delete(message._actionName);
      // An answer that is no object counts as failure.
      this.post(message, ResponseKind.answer, { Error: 0 });
      return;
    }
    const { data, errorCode } = await this.invoke(message);
    this.post(message, ResponseKind.answer, data, errorCode);
  };

  private post(
    to: Pick<Message, '_actionName' | '_correlationId'>,
    responseKind: number,
    data: unknown,
    errorCode = 0,
  ): void {
    const letter = {
      _serializerVersion: 1,
      _origin: location.origin,
      _conversationId: this.conversation.id,
      _messageType: MessageType.response,
      _actionName: to._actionName,
      _correlationId: to._correlationId,
      _responseType: responseKind,
      _errorCode: errorCode,
      _data: data,
    };
    this.frame.contentWindow?.postMessage(JSON.stringify(letter), this.paneOrigin);
  }
}

/** Other scripts post messages too (React's tools, the browser's extensions): those are not for us. */
function parse(text: string): Message | null {
  try {
    return JSON.parse(text) as Message;
  } catch {
    return null;
  }
}
