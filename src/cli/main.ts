/** Entry of the command line. */
import { CommanderError } from 'commander';
import { askedLanguage } from './language';
import { makeProgram } from './program';
import { usageProblem } from './usage-problem';

// a reader that closes the pipe, as `head` does, has seen enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const language = askedLanguage(process.argv.slice(2), process.env);
const program = makeProgram({
  language,
  worker: new URL('./reading-thread.js', import.meta.url),
  terminal: { out: process.stdout, err: process.stderr },
  onExit: (code) => {
    process.exitCode = code;
  },
});

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  // help and version that were asked for end with 0; help that was shown for want of a command is wrong use
  process.exitCode = error.exitCode === 0 ? 0 : 2;
  if (error.exitCode !== 0 && error.code !== 'commander.help')
    process.stderr.write(usageProblem(error, language));
}
