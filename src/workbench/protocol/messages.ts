/** The envelope in which Office.js and its host talk by postMessage: a JSON string of this shape. */
export interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number | string;
  readonly _actionType?: number;
  readonly _data?: unknown;
}

export const MessageType = { request: 0, response: 1 } as const;
export const RequestKind = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const ResponseKind = { answer: 0, event: 1 } as const;

/** What an executeMethod request carries. */
export interface MethodCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: ReadonlyArray<readonly [string, string]> };
  readonly DdaGetBindingData?: { readonly CoerceType?: string; readonly ValueFormat?: string };
  readonly DdaSetBindingData?: { readonly Data?: unknown };
  readonly Data?: unknown;
}

export const DispatchId = {
  getSelectedData: 64,
  setSelectedData: 65,
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

export const OfficeError = { none: 0, notSupported: 5000, internal: 5001, payloadTooBig: 5103 } as const;
