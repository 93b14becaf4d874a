#!/usr/bin/env node
/** The command `indicator-ledger`; `node scripts/indicator-ledger.mjs extract FILES…` from a checkout. */
import { cliBundle } from './cli-bundle.mjs';

await import(await cliBundle());
