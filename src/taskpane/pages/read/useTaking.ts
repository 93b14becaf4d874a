/** Hands what the user gives to the intake, and tells what came of it. */
import { useMemo } from 'react';
import { usePane } from '../../parts/pane-context';
import type { NamedFile, Outcome } from '../../reading/intake';
import { outcomeNotices } from '../../reading/outcome-sentences';
import type { TextOrigin } from '../../review/review';
import { samples, sampleText } from './samples';

export interface Taking {
  /** @returns whether the text is now under review, so that the box can be emptied */
  text(text: string, origin: TextOrigin, name?: string): Promise<boolean>;
  files(files: readonly NamedFile[]): Promise<void>;
  selection(): Promise<void>;
  samples(): Promise<void>;
}

export function useTaking(): Taking {
  const { intake, room, store, t, language, tell, hush, tellError } = usePane();
  return useMemo(() => {
    /** Tells the outcomes, and goes on to Check when something was read and the user still waits for it here. */
    const settle = (outcomes: readonly Outcome[]): void => {
      const held = outcomes.flatMap((outcome) =>
        outcome.type === 'read' || outcome.type === 'read-before' ? [outcome.text] : [],
      );
      // What was read well shows by itself on the next page.
      for (const notice of outcomeNotices(outcomes, t, language)) tell({ about: 'reading', ...notice });
      const first = held[0]?.reports.find(({ records }) => records.length > 0);
      if (first && store.get().page === 'read') {
        store.choose({ reportId: first.id });
        store.go('check');
      }
    };
    const taking: Taking = {
      async text(text, origin, name) {
        hush('reading');
        const outcome = await intake.takeText(text, origin, name);
        settle([outcome]);
        return outcome.type === 'read' || outcome.type === 'read-before';
      },
      async files(files) {
        hush('reading');
        settle(await Promise.all(files.map((file) => intake.takeFile(file))));
      },
      async selection() {
        if (!room) return;
        try {
          const { text, sheet, address } = await room.selectedCells();
          await taking.text(text, 'selection', `${sheet}!${address}`);
        } catch (error) {
          tellError(error);
        }
      },
      async samples() {
        try {
          const texts = await Promise.all(samples.map(({ address }) => sampleText(address)));
          settle(
            await Promise.all(
              samples.map(({ name }, place) => intake.takeText(texts[place]!, 'sample', name)),
            ),
          );
        } catch (error) {
          tellError(error);
        }
      },
    };
    return taking;
  }, [intake, room, store, t, language, tell, hush, tellError]);
}
