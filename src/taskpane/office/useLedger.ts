/** Starts the ledger of the workbook for pane and functions, and holds its dictionary. */
import { useCallback, useEffect, useState } from 'react';
import { builtInDictionary, type Dictionary } from '../../engine';
import type { ExcelRoom } from '../../excel';

/** @param onError must be the same function at every drawing: the ledger is started once */
export function useLedger(room: ExcelRoom | null, onError: (error: unknown) => void) {
  const [dictionary, setDictionary] = useState<Dictionary>(builtInDictionary);
  const readDictionary = useCallback(async () => {
    if (!room) return builtInDictionary;
    try {
      const read = await room.readDictionary();
      setDictionary(read);
      return read;
    } catch (error) {
      // A broken table of indicators must not stop a report from being read; the user is told.
      onError(error);
      return builtInDictionary;
    }
  }, [room, onError]);

  useEffect(() => {
    if (!room) return;
    let stop: (() => Promise<void>) | null = null;
    let gone = false;
    void (async () => {
      try {
        const end = await room.startLedger(onError);
        if (gone) await end();
        else stop = end;
        await readDictionary();
      } catch (error) {
        onError(error);
      }
    })();
    return () => {
      gone = true;
      stop?.().catch(onError);
    };
  }, [room, readDictionary, onError]);
  return { dictionary, readDictionary };
}
