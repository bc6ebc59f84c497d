// Reads a file of events, and tells all of it on stdout, and whether threads were to be had. A test starts it as a program of its own:
// node reader.js FILE BYTES-OF-A-BLOCK
import { createReadStream } from 'node:fs';
import { inPlace, preparingThread } from '../../../src/cli/import/preparer.js';
import { readAhead } from '../../../src/cli/import/read-ahead.js';

const [file = '', block = ''] = process.argv.slice(2);

const thread = preparingThread();
await thread.end();

const events: unknown[] = [];
let fault: unknown;
for await (const read of readAhead(createReadStream(file), {
  block: Number(block),
  here: 1,
  events: 500,
  characters: 2 ** 26,
})) {
  read.events.forEach((travelling, i) => events.push([read.lines[i], travelling]));
  fault = read.fault;
}
process.stdout.write(JSON.stringify({ events, fault, threaded: thread !== inPlace }));
