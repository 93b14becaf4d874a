/** A browser on a busy machine may be late once; a fault is late every time. What failed first is printed all the same. */
jest.retryTimes(2, { logErrorsBeforeRetry: true });
