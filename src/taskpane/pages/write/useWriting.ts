/** Plans the write, carries it out, and takes it back. */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ExcelRoom, PlannedRow, WriteOutcome, WritePlan, WriteSource, WriteStep } from '../../../excel';
import { usePane, usePaneState } from '../../parts/pane-context';
import { reportToWrite, type ReviewReport, type ReviewText } from '../../review/review';

export interface WritableReport {
  readonly text: ReviewText;
  readonly report: ReviewReport;
  /** Records that are not refused. */
  readonly records: number;
}

export type Writing =
  | { readonly step: 'planning' }
  | { readonly step: 'planned'; readonly plan: WritePlan }
  | { readonly step: 'writing'; readonly done: number; readonly at: WriteStep }
  | { readonly step: 'written'; readonly outcome: WriteOutcome }
  | { readonly step: 'failed' }
  | { readonly step: 'nothing' };

export function useWriting() {
  const { room, tellError } = usePane();
  const texts = usePaneState((state) => state.texts);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [refusedRows, setRefusedRows] = useState<ReadonlySet<string>>(new Set());
  const [writing, setWriting] = useState<Writing>({ step: 'nothing' });
  const [asked, askAgain] = useState(0);
  const stopping = useRef<AbortController | null>(null);

  const reports = useMemo(() => writableReports(texts), [texts]);
  const sources = useMemo(
    () => reports.filter(({ report }) => !left.has(report.id)).map(sourceOf),
    [reports, left],
  );

  useEffect(() => {
    if (!room || sources.length === 0) {
      setWriting({ step: 'nothing' });
      return;
    }
    let gone = false;
    setWriting({ step: 'planning' });
    room.planWrite(sources).then(
      (plan) => {
        if (!gone) setWriting({ step: 'planned', plan });
      },
      (error: unknown) => {
        if (gone) return;
        setWriting({ step: 'failed' });
        tellError(error);
      },
    );
    return () => {
      gone = true;
    };
  }, [room, sources, asked, tellError]);

  const write = useCallback(
    async (excel: ExcelRoom, plan: WritePlan) => {
      const stop = new AbortController();
      stopping.current = stop;
      setWriting({ step: 'writing', done: 0, at: 'prepare' });
      try {
        const outcome = await excel.writeLedger(plan, {
          signal: stop.signal,
          onProgress: (done, at) => setWriting({ step: 'writing', done, at }),
          take: (row: PlannedRow) => !refusedRows.has(row.key),
        });
        setWriting({ step: 'written', outcome });
      } catch (error) {
        tellError(error);
        askAgain((times) => times + 1);
      } finally {
        stopping.current = null;
      }
    },
    [refusedRows, tellError],
  );

  const planAgain = useCallback(() => askAgain((times) => times + 1), []);

  return {
    reports,
    left,
    refusedRows,
    writing,
    write,
    cancel: () => stopping.current?.abort(),
    planAgain,
    leave: (reportId: string, leave: boolean) => setLeft((held) => toggled(held, reportId, leave)),
    refuseRow: (key: string, refuse: boolean) => setRefusedRows((held) => toggled(held, key, refuse)),
  };
}

export function writableReports(texts: readonly ReviewText[]): WritableReport[] {
  return texts.flatMap((text) =>
    text.reports.flatMap((report) => {
      const records = report.records.filter(({ decision }) => decision !== 'refused').length;
      return records > 0 ? [{ text, report, records }] : [];
    }),
  );
}

function sourceOf({ text, report }: WritableReport): WriteSource {
  return { report: reportToWrite(report), text: text.text, file: text.name, readAt: new Date(text.readAt) };
}

function toggled(held: ReadonlySet<string>, key: string, present: boolean): ReadonlySet<string> {
  const next = new Set(held);
  if (present) next.add(key);
  else next.delete(key);
  return next;
}
