import type { HostEvents } from '../protocol/host-events';
import type { ExcelType, HostObject } from '../richapi/excel-type';
import { bind } from '../excel/simple-objects';
import { errorOfCode, resultOf, type Result } from './values';

export interface Call {
  readonly id: string;
  readonly args: readonly unknown[];
  readonly address: string | null;
  readonly parameterAddresses: ReadonlyArray<string | null> | null;
  readonly streaming: boolean;
  readonly cancelable: boolean;
  readonly errorsAllowed: boolean;
}

interface Waiting {
  readonly streaming: boolean;
  readonly answer: (result: Result) => void;
}

const Flag = { cancelable: 1, streaming: 2, errorsAllowed: 4 } as const;

/** Excel's internal service for custom functions, over which the pane tells that it is ready and what it got. */
export const FUNCTIONS_SERVICE = 'Microsoft.ExcelServices.CustomFunctions';

/** Calls functions that the pane has associated; many calls of one moment go in one message. */
export class PaneFunctions {
  /** Calls made so far, for tests that count them. */
  calls = 0;
  private readonly waiting = new Map<number, Waiting>();
  private queue: unknown[][] = [];
  private readyNow = false;

  constructor(private readonly events: HostEvents) {}

  get ready(): boolean {
    return this.readyNow;
  }

  /** The pane has gone: nothing that was asked will be answered. */
  reset(): void {
    this.readyNow = false;
    this.waiting.clear();
    this.queue = [];
  }

  call(call: Call, answer: (result: Result) => void): number {
    const invocation = ++this.calls;
    this.waiting.set(invocation, { streaming: call.streaming, answer });
    const flags =
      (call.cancelable ? Flag.cancelable : 0) |
      (call.streaming ? Flag.streaming : 0) |
      (call.errorsAllowed ? Flag.errorsAllowed : 0);
    if (this.queue.length === 0 && this.readyNow) queueMicrotask(() => this.send());
    this.queue.push([invocation, call.id, call.args, call.address, flags, call.parameterAddresses]);
    return invocation;
  }

  cancel(invocation: number): void {
    if (this.waiting.delete(invocation)) this.events.cancelFunction(invocation);
  }

  service(): HostObject {
    return bind(serviceType, this);
  }

  becomeReady(): void {
    this.readyNow = true;
    this.send();
  }

  answered(invocation: number, result: Result): void {
    const waiting = this.waiting.get(invocation);
    if (!waiting) return;
    if (!waiting.streaming) this.waiting.delete(invocation);
    waiting.answer(result);
  }

  private send(): void {
    const calls = this.queue;
    this.queue = [];
    this.events.invokeFunctions(calls);
  }
}

type ResultRow = readonly [id: number, done: boolean, value: unknown, code?: number];
type ResultRecord = {
  readonly id: number;
  readonly failed?: boolean;
  readonly value: unknown;
  readonly errorCode?: number;
};

/** A feature that has results flushed every 200 ms instead of 500. */
const QUICK_RESULTS = 2;

const serviceType: ExcelType<PaneFunctions> = {
  name: 'CustomFunctions',
  methods: {
    _GetEnabledFeatures: () => [QUICK_RESULTS],
    _SetOsfControlContainerReadyForCustomFunctions: (functions) => functions.becomeReady(),
    setInvocationArrayResults: (functions, rows: readonly ResultRow[]) => {
      for (const [id, done, value, code] of rows)
        functions.answered(id, done ? resultOf(value) : errorOfCode(code, value));
    },
    setInvocationResults: (functions, records: readonly ResultRecord[]) => {
      for (const { id, failed, value, errorCode } of records)
        functions.answered(id, failed ? errorOfCode(errorCode, value) : resultOf(value));
    },
  },
};
