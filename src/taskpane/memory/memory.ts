/** Keeps what is under review on this machine, so that closing the pane or Excel loses nothing. Texts go nowhere else. */
import type { ReviewText } from '../review/review';
import type { Page } from '../review/store';

export interface Remembered {
  readonly page: Page;
  readonly reportId: string | null;
  readonly texts: readonly ReviewText[];
}

export interface PaneMemory {
  load(): Promise<Remembered | null>;
  save(remembered: Remembered): Promise<void>;
  forget(): Promise<void>;
}

const databaseName = 'indicator-ledger';
/** Reviews by workbook without their texts, and the texts on their own, so that a decision does not rewrite megabytes. */
const reviews = 'reviews';
const texts = 'texts';

interface StoredReview {
  readonly page: Page;
  readonly reportId: string | null;
  readonly texts: readonly Omit<ReviewText, 'text'>[];
}

/**
 * @param workbook key of the workbook the review belongs to
 * @throws on every call, when the webview refuses a database (a private window, a full disk)
 */
export function memoryFor(workbook: string): PaneMemory {
  let stored = new Set<string>();
  const textKey = (id: string): string => `${workbook}/${id}`;
  return {
    async load() {
      const database = await open();
      try {
        const transaction = database.transaction([reviews, texts]);
        const review = await answer<StoredReview | undefined>(transaction.objectStore(reviews).get(workbook));
        if (!review) return null;
        const found = await Promise.all(
          review.texts.map(async (held) => ({
            ...held,
            text: await answer<string | undefined>(transaction.objectStore(texts).get(textKey(held.id))),
          })),
        );
        const whole = found.filter((held): held is ReviewText => held.text !== undefined);
        stored = new Set(whole.map(({ id }) => id));
        return { ...review, texts: whole };
      } finally {
        database.close();
      }
    },
    async save(remembered) {
      const database = await open();
      try {
        const transaction = database.transaction([reviews, texts], 'readwrite');
        const store = transaction.objectStore(texts);
        const held = new Set(remembered.texts.map(({ id }) => id));
        for (const { id, text } of remembered.texts) if (!stored.has(id)) store.put(text, textKey(id));
        for (const id of stored) if (!held.has(id)) store.delete(textKey(id));
        const review: StoredReview = {
          page: remembered.page,
          reportId: remembered.reportId,
          texts: remembered.texts.map(({ text: _, ...rest }) => rest),
        };
        transaction.objectStore(reviews).put(review, workbook);
        await finished(transaction);
        stored = held;
      } finally {
        database.close();
      }
    },
    async forget() {
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(databaseName);
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error ?? new Error('The database could not be deleted.'));
      });
      stored = new Set();
    },
  };
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(reviews);
      request.result.createObjectStore(texts);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database could not be opened.'));
  });
}

function answer<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error ?? new Error('The database gave no answer.'));
  });
}

function finished(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = transaction.onerror = () =>
      reject(transaction.error ?? new Error('The database did not keep it.'));
  });
}
